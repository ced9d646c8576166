package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The Tasklist as one person has it open: finds tasks, claims them, fills their forms by the labels of the fields. */
final class TasklistPage {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    static TasklistPage open(Page page, String program) {
        page.navigate(program + ADDRESS);
        return new TasklistPage(page);
    }

    /** The Tasklist that the page shows already, because a link led there. */
    static TasklistPage at(Page page) {
        return new TasklistPage(page);
    }

    /** Shows the tasks of one of the filters on the left. */
    TasklistPage show(String filter) {
        page.locator(".task-filters").getByText(filter).click();
        assertThat(page.locator(".task-filters .active")).containsText(filter);
        return this;
    }

    Locator tasks() {
        return page.locator(".tasks-list > li.task");
    }

    Locator tasks(String name, String caseNumber) {
        return tasks().filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    /** Takes over a task that waits for somebody of the person's group; its form can be filled then. */
    TasklistPage claim(String name, String caseNumber) {
        show("Grubumun görevleri");
        tasks(name, caseNumber).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".task-card h2.task")).containsText(name);
        button("Üstlen").click();
        return awaitForm();
    }

    /** Waits until the form of the task, to which a link led, can be filled. */
    TasklistPage awaitForm() {
        assertThat(button("Tamamla")).isEnabled();
        return this;
    }

    TasklistPage fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** A day is typed as day.month.year. */
    TasklistPage fillDay(String label, String day) {
        field(label).fill(day);
        field(label).press("Enter");
        return this;
    }

    TasklistPage check(String label) {
        field(label).check();
        return this;
    }

    /** Picks an entry of a list in which one can search. */
    TasklistPage pick(String label, String option) {
        field(label).fill(option);
        form().locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
        assertThat(form().locator(".fjs-taglist-tag-label").getByText(option)).isVisible();
        return this;
    }

    /** Above the form: whose task it is, until when. */
    Locator head() {
        return page.locator(".task-card > header");
    }

    Locator form() {
        return page.locator(".fjs-form");
    }

    /** Leaves the Tasklist by a link in the form's text. */
    Page follow(String link) {
        form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
        return page;
    }

    /** Presses Tamamla (Complete); the task must be gone then. */
    void complete() {
        press();
        assertThat(page.locator(".task-card")).hasCount(0);
    }

    /** Presses Tamamla (Complete), which must be refused, and returns the box that says why. */
    Locator completeInVain() {
        press();
        Locator box = page.locator(".page-notifications .alert-danger");
        assertThat(box).isVisible();
        return box;
    }

    private void press() {
        button("Tamamla").click();
    }

    private Locator button(String name) {
        return page.locator(".task-details")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What stands beside the form's buttons about its draft. */
    Locator draft() {
        return page.locator(".form-actions .uyum-draft");
    }

    /** What the person must not miss: the session, a draft that could not be saved. */
    Locator notices() {
        return page.locator(".uyum-notices");
    }

    /** Presses a button of the notices. */
    void answer(String button) {
        notices()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    /** Signs in again, in the window that a notice offers. */
    void signInAgain(String person) {
        Page signIn = page.waitForPopup(
                () -> notices().getByRole(AriaRole.LINK).first().click());
        BrowserWindows.signIn(signIn, person);
        assertThat(notices()).isEmpty();
    }

    /** A field by its whole label; required ones have a star behind it. */
    Locator field(String label) {
        String literally = label.replaceAll("[^\\p{L}\\d ]", "\\\\$0");
        return form().getByLabel(Pattern.compile("^\\s*" + literally + "\\s*\\*?\\s*$"));
    }
}
