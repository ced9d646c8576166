package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is typed into the form of a task is not lost: in real browsers, with the demo's reports on activities. */
@ExtendWith(ProgramInBrowser.class)
class DraftsInTasklistIT {

    private static final String STAFF = "zbStaff2";
    private static final String TASK = "Gerçekleşmeyi bildir";
    private static final String DONE = "Yapılanlar";
    private static final String LEFT_BY_THE_TASKLIST = "camunda-form:";
    private static final Locator.PressSequentiallyOptions FAST = new Locator.PressSequentiallyOptions().setDelay(20);

    @RegisterExtension
    final BrowserWindows windows = ProgramInBrowser.windows();

    private Page page;
    private TasklistPage task;
    private String taskId;

    @BeforeEach
    void claim() {
        page = windows.of(STAFF);
        task = TasklistPage.open(page, ProgramInBrowser.program().url()).claim(TASK, "-ZB-001");
        Matcher address = Pattern.compile("task=([\\w-]+)").matcher(page.url());
        assertThat(address.find()).isTrue();
        taskId = address.group(1);
    }

    /** The next test finds the task free again, and without a draft. */
    @AfterEach
    void giveBack() throws Exception {
        RunningJar program = ProgramInBrowser.program();
        program.send("DELETE", "/api/v1/tasks/" + taskId + "/draft", STAFF, "");
        program.send("POST", "/engine-rest/task/" + taskId + "/unclaim", STAFF, "");
    }

    @Test
    void a_draft_is_found_on_another_device_and_gone_with_the_task() throws Exception {
        type(task, "Kurslar başladı");
        assertThat(task.draft()).containsText("Taslak kaydedildi");
        assertThat(drafts()).isEqualTo(1);
        assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage])"))
                .doesNotContain("Kurslar", LEFT_BY_THE_TASKLIST);

        TasklistPage elsewhere = openIn(windows.ofAnotherBrowser(STAFF));
        assertThat(elsewhere.field(DONE)).hasValue("Kurslar başladı");
        assertThat(elsewhere.draft()).containsText("Taslak geri yüklendi");

        type(elsewhere, "Kurslar bitti");
        elsewhere.field("Toplam ilerleme (%)").fill("100");
        elsewhere.field("Toplam ilerleme (%)").press("Tab");
        elsewhere.field("Göstergeye katkı").fill("1");
        elsewhere.field("Göstergeye katkı").press("Tab");
        elsewhere.complete();
        assertThat(drafts()).isZero();
        type(task, "Artık çok geç");
        assertThat(task.notices()).containsText("Görev tamamlanmış");
        assertThat(drafts()).isZero();
    }

    @Test
    void of_two_windows_the_later_save_warns() {
        type(task, "İlk pencere");
        assertThat(task.draft()).containsText("Taslak kaydedildi");
        TasklistPage elsewhere = openIn(windows.ofAnotherBrowser(STAFF));
        type(elsewhere, "İkinci pencere");
        assertThat(elsewhere.draft()).containsText("Taslak kaydedildi");

        type(task, "Yine ilk pencere");
        assertThat(task.notices()).containsText("başka bir pencerede ya da cihazda kaydedildi");
        task.answer("Ötekini göster");
        assertThat(task.field(DONE)).hasValue("İkinci pencere");
        assertThat(task.notices()).isEmpty();

        type(task, "Ortak metin");
        assertThat(task.draft()).containsText("Taslak kaydedildi");
        type(elsewhere, "Benim metnim");
        elsewhere.answer("Bu sayfadaki kalsın");
        assertThat(elsewhere.notices()).isEmpty();
        page.reload();
        assertThat(task.awaitForm().field(DONE)).hasValue("Benim metnim");
    }

    @Test
    void what_is_typed_after_the_session_ended_is_saved_when_the_person_has_signed_in_again() throws Exception {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        type(task, "Oturum bittikten sonra");
        assertThat(task.notices()).containsText("Oturumunuz sona erdi");
        assertThat(drafts()).isZero();

        task.signInAgain(STAFF);
        assertThat(task.draft()).containsText("Taslak kaydedildi");
        assertThat(task.field(DONE)).hasValue("Oturum bittikten sonra");
        assertThat(drafts()).isEqualTo(1);
        // the Tasklist itself goes on as well
        task.show("Bu hafta").show("Görevlerim");
        assertThat(task.tasks(TASK, "-ZB-001")).hasCount(1);
    }

    @Test
    void a_form_completed_after_the_session_ended_is_completed_when_the_person_has_signed_in_again() throws Exception {
        type(task, "Bitti");
        task.field("Toplam ilerleme (%)").fill("100");
        task.field("Toplam ilerleme (%)").press("Tab");
        task.field("Göstergeye katkı").fill("1");
        task.field("Göstergeye katkı").press("Tab");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.locator(".form-actions .btn-primary").click();
        assertThat(task.notices()).containsText("Oturumunuz sona erdi");
        assertThat(task.field(DONE)).hasValue("Bitti");

        task.signInAgain(STAFF);
        assertThat(page.locator(".task-card")).hasCount(0);
        assertThat(drafts()).isZero();
    }

    @Test
    void nothing_is_saved_in_the_name_of_somebody_else_who_signed_in_meanwhile() throws Exception {
        Page other = page.context().newPage();
        other.navigate(ProgramInBrowser.program().url());
        other.locator("form[action='/logout'] button").click();
        BrowserWindows.signIn(other, "zbStaff3");
        assertThat(other.locator("h1")).hasText("Ana sayfa");

        type(task, "Birinci kişinin yazdığı");
        assertThat(task.notices()).containsText("Personel 3 (Zeytinburnu) oturum açmış durumda");
        assertThat(drafts()).isZero();
        other.locator("form[action='/logout'] button").click();
        BrowserWindows.signIn(other, STAFF);
        assertThat(task.draft()).containsText("Taslak kaydedildi");
        assertThat(task.notices()).isEmpty();
        assertThat(task.field(DONE)).hasValue("Birinci kişinin yazdığı");
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void a_draft_that_an_earlier_version_left_in_the_browser_is_sent_up() throws Exception {
        page.navigate(ProgramInBrowser.program().url());
        page.evaluate(
                "([key, draft]) => localStorage.setItem(key, draft)",
                new String[] {LEFT_BY_THE_TASKLIST + taskId, "{\"done\": \"Eski taslak\"}"});
        task = openIn(page);
        assertThat(task.field(DONE)).hasValue("Eski taslak");
        assertThat(drafts()).isEqualTo(1);
        assertThat((String) page.evaluate("Object.keys(localStorage).join()")).doesNotContain(LEFT_BY_THE_TASKLIST);
    }

    @Test
    void given_back_and_taken_again_the_task_brings_back_the_draft_though_it_was_typed_in_a_hurry() {
        // form-js draws all fields once more while the next one is being typed in already
        task.field("Toplam ilerleme (%)").pressSequentially("60");
        task.field(DONE).pressSequentially("Ara verdim, hemen döneceğim", FAST);
        assertThat(task.field(DONE)).hasValue("Ara verdim, hemen döneceğim");
        page.locator(".task-card .glyphicon-remove").last().click();
        assertThat(task.field(DONE)).hasValue("");
        task = TasklistPage.open(page, ProgramInBrowser.program().url());
        page.navigate(ProgramInBrowser.program().url() + "/camunda/app/tasklist/default/#/?task=" + taskId);
        page.locator(".task-card").getByText("Üstlen").click();
        assertThat(task.awaitForm().field(DONE)).hasValue("Ara verdim, hemen döneceğim");
    }

    private TasklistPage openIn(Page window) {
        window.navigate(ProgramInBrowser.program().url() + "/camunda/app/tasklist/default/#/?task=" + taskId);
        return TasklistPage.at(window).awaitForm();
    }

    /** As people do, who go on to the next field. */
    private static void type(TasklistPage task, String text) {
        task.fill(DONE, text);
        task.field(DONE).press("Tab");
    }

    private int drafts() throws SQLException {
        try (Connection database = ProgramInBrowser.database();
                PreparedStatement count =
                        database.prepareStatement("select count(*) from task_draft where task_id = ?")) {
            count.setString(1, taskId);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
