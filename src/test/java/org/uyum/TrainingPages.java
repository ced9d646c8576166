package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The pages of a training, on which its rows are entered, as one person has them open. */
final class TrainingPages {

    private final Page page;

    private TrainingPages(Page page) {
        this.page = page;
    }

    static TrainingPages open(Page page, String program, String caseNumber, String part) {
        page.navigate(program + "/programmes/" + caseNumber + "/training" + part);
        return at(page);
    }

    /** The page to which a link led already. */
    static TrainingPages at(Page page) {
        return new TrainingPages(page);
    }

    void addSession(String topic, LocalDate day) {
        field("Konu").selectOption(topic);
        field("Tarih").fill(day.toString());
        field("Saat").fill("09:30");
        field("Süre (dakika)").fill("240");
        field("Eğitici").fill("Eğitim birimi");
        field("Yer").fill("Meclis salonu");
        press("Oturum ekle");
        assertThat(row(topic)).isVisible();
    }

    void addParticipant(String name, String municipality, boolean manages) {
        field("Ad soyad").fill(name);
        field("Belediye").selectOption(municipality);
        field("Görevi").fill("Sosyal hizmetler");
        field("Yönetici").setChecked(manages);
        press("Katılımcı ekle");
        assertThat(row(name)).isVisible();
    }

    /** Says that the session, for which the process waits, was held today. */
    void sessionWasHeld(String topic) {
        press("Oturum yapıldı");
        assertThat(row(topic)).containsText("Yapıldı");
    }

    void everybodyWasThere() {
        press("Herkes baştan sona katıldı");
        assertThat(page.getByText("Yoklama kaydedildi.")).isVisible();
    }

    void scores(int before, int after) {
        assertThat(page.getByLabel(", Ön test").first()).isVisible();
        page.getByLabel(", Ön test").all().forEach(cell -> cell.fill(String.valueOf(before)));
        page.getByLabel(", Son test").all().forEach(cell -> cell.fill(String.valueOf(after)));
        press("Kaydet");
        assertThat(page.getByText("Puanlar kaydedildi.")).isVisible();
    }

    Locator row(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Back to the task that the rows belong to. */
    TasklistPage backToTask() {
        page.getByText("Görevi Görev Listesinde aç").first().click();
        return TasklistPage.at(page).awaitForm();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void press(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
