package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.UyumTest;
import org.uyum.identity.CurrentPerson;

/** Privacy notices are written once, read by everybody, and never changed. */
@UyumTest
class PrivacyNoticesTest {

    private static final String TURKISH =
            "Veri sorumlusu belediyedir.\n\nYanıtlar <b>beş</b> yıl saklanır, sonra imha edilir.";
    private static final String ENGLISH = "The controller is the municipality.\n\nAnswers are kept for five years.";

    @Autowired
    MockMvc mvc;

    @Autowired
    PrivacyNoticeService notices;

    @Autowired
    QuestionnaireService questionnaires;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    JdbcClient jdbc;

    /** Under a title of its own, since tests share the database. */
    private final String title = "Metin " + UUID.randomUUID();

    @Test
    void a_new_text_is_a_new_version_and_the_earlier_one_stays_as_it_was() throws Exception {
        PrivacyNotice first = written("zbStaff1", TURKISH, ENGLISH);
        assertThat(first.versionNo()).isOne();
        write("zbManager", TURKISH + " Değişti.", ENGLISH)
                .andExpect(flash().attribute("notice", "questionnaire.notice.done"));

        mvc.perform(get("/questionnaires/notices/new")
                        .param("from", String.valueOf(first.id()))
                        .with(user("zbManager")))
                .andExpect(content().string(containsString("value=\"" + title + "\"")))
                .andExpect(content().string(containsString("Answers are kept for five years.")));

        PrivacyNotice second = last();
        assertThat(second.versionNo()).isEqualTo(2);
        assertThat(notices.notice(first.id())).isEqualTo(first);
        assertThat(notices.toChooseFrom(null)).contains(second).doesNotContain(first);
        assertThat(notices.toChooseFrom(first.id())).contains(second, first);
        mvc.perform(get(second.url()).with(user("zbStaff2")))
                .andExpect(content().string(containsString("Değişti.")))
                .andExpect(content().string(containsString(title + ", sürüm 1")));
    }

    @Test
    void the_second_click_stores_nothing_and_loses_nothing() throws Exception {
        written("zbStaff1", TURKISH, ENGLISH);
        write("zbStaff1", TURKISH, ENGLISH)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sürüm 1» ile aynı")))
                .andExpect(content().string(containsString("Answers are kept for five years.")));
        assertThat(last().versionNo()).isOne();
    }

    @Test
    void everybody_who_sees_questionnaires_reads_them_in_their_language_first() throws Exception {
        PrivacyNotice notice = written("zbStaff1", TURKISH, ENGLISH);
        for (String reader : new String[] {"zbStaff2", "bgManager", "auditor", "zbMayor"}) {
            mvc.perform(get("/questionnaires/notices").with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(title)));
            mvc.perform(get(notice.url()).with(user(reader)))
                    .andExpect(content().string(containsString("&lt;b&gt;beş&lt;/b&gt;")))
                    .andExpect(content().string(containsString("The controller is the municipality.")));
        }
        mvc.perform(get("/questionnaires/notices/999999").with(user("zbStaff2")))
                .andExpect(status().isNotFound());
        assertThat(notice.textIn("ar")).isEqualTo(TURKISH);
    }

    @Test
    void staff_and_managers_write_them_and_nobody_else() throws Exception {
        write("zbMayor", TURKISH, ENGLISH).andExpect(content().string(containsString("personel ve yöneticiler")));
        write("auditor", TURKISH, ENGLISH).andExpect(status().isForbidden());
        mvc.perform(get("/questionnaires/notices/new").with(user("auditor"))).andExpect(status().isForbidden());
        mvc.perform(get("/questionnaires/notices").with(user("auditor")))
                .andExpect(content().string(not(containsString("/notices/new"))));
        assertThat(notices.all()).noneMatch(notice -> notice.title().equals(title));
        mvc.perform(get("/questionnaires/notices/new").with(user("bgStaff1")))
                .andExpect(content().string(containsString("name=\"text-en\"")));
    }

    @Test
    void nobody_writes_the_next_version_of_the_text_of_another_municipality() throws Exception {
        PrivacyNotice first = written("zbStaff1", TURKISH, ENGLISH);
        write("bgStaff1", TURKISH + " Bizimki.", ENGLISH)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Başka bir başlık seçin.")))
                .andExpect(content().string(containsString(" Bizimki.")));
        assertThat(last()).isEqualTo(first);

        // a text that came from an earlier program has no author
        jdbc.sql("update privacy_notice set created_by = null where id = ?")
                .param(first.id())
                .update();
        write("bgStaff1", TURKISH + " Bizimki.", ENGLISH)
                .andExpect(flash().attribute("notice", "questionnaire.notice.done"));
        write("zbStaff1", TURKISH, ENGLISH).andExpect(content().string(containsString("Başka bir başlık seçin.")));
        assertThat(last().versionNo()).isEqualTo(2);
    }

    @Test
    @Transactional
    void a_language_of_a_questionnaire_that_nobody_else_knows_is_called_as_the_questionnaire_calls_it()
            throws Exception {
        List<List<String>> survey = List.of(
                List.of("type", "name", "label::Türkçe (tr)", "label::Kurmanji (Northern Kurdish)"),
                List.of("text", "a", "A", "B"));
        currentPerson.as(
                "zbStaff1",
                () -> questionnaires.importFile(
                        QuestionnaireFixtures.workbook(Map.of("survey", survey)), title + ".xlsx"));
        String kurmanji = "kurmanjinorthernkurdish";

        assertThat(notices.languages()).contains(kurmanji);
        assertThat(notices.languageName(kurmanji)).isEqualTo("Kurmanji (Northern Kurdish)");
        assertThat(notices.languageName("zz")).isEqualTo("zz");
        assertThat(notices.languageName("tr")).isEqualTo("Türkçe");
        PrivacyNotice notice =
                currentPerson.as("zbStaff1", () -> notices.write(title, Map.of("tr", TURKISH, kurmanji, ENGLISH)));
        assertThat(notices.notice(notice.id()).texts()).containsEntry(kurmanji, ENGLISH);

        // folded away unless there is a text; Turkish and English are not
        mvc.perform(get("/questionnaires/notices/new").with(user("zbStaff1")))
                .andExpect(content().string(containsPattern("<details>\\s*<summary id=\"summary-" + kurmanji)))
                .andExpect(content().string(not(containsString("summary-en"))))
                .andExpect(content().string(containsString("name=\"text-en\"")));
        mvc.perform(get("/questionnaires/notices/new?from=" + notice.id()).with(user("zbStaff1")))
                .andExpect(content()
                        .string(containsPattern("<details open=\"open\">\\s*<summary id=\"summary-" + kurmanji)));
    }

    private static Matcher<String> containsPattern(String pattern) {
        return matchesPattern(Pattern.compile(".*" + pattern + ".*", Pattern.DOTALL));
    }

    @Test
    void what_is_written_has_a_title_a_turkish_text_and_no_language_that_nobody_asks_in() throws Exception {
        write("zbStaff1", "Kısa", "").andExpect(content().string(containsString("Metin (Türkçe) 40 ile 20.000")));
        write("zbStaff1", "", ENGLISH).andExpect(content().string(containsString("Türkçe metni yazın.")));
        write("zbStaff1", TURKISH + "\u0007", "").andExpect(content().string(containsString("denetim karakteri")));
        mvc.perform(form("zbStaff1", TURKISH, ENGLISH).param("text-xx", TURKISH))
                .andExpect(content().string(containsString("hiçbirinde olmayan bir dil")));
        mvc.perform(post("/questionnaires/notices")
                        .param("text-tr", TURKISH)
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(content().string(containsString("Başlık yazın")));
        assertThat(notices.all()).noneMatch(notice -> notice.title().equals(title));
    }

    @Test
    void the_blank_form_holds_the_text_in_its_language() throws Exception {
        PrivacyNotice notice = written("zbStaff1", TURKISH, ENGLISH);
        String print = "/questionnaires/" + questionnaires.shipped().id() + "/print";

        assertThat(pdf(get(print).param("language", "tr").param("notice", String.valueOf(notice.id()))))
                .contains("Aydınlatma metni: " + title)
                .contains("Veri sorumlusu belediyedir.")
                .contains("Yanıtlar <b>beş</b> yıl");
        assertThat(pdf(get(print).param("language", "en").param("notice", String.valueOf(notice.id()))))
                .contains("Answers are kept for five years.")
                .doesNotContain("Veri sorumlusu belediyedir.");
        mvc.perform(get(print).param("notice", "999999").with(user("zbStaff1"))).andExpect(status().isNotFound());
    }

    private String pdf(MockHttpServletRequestBuilder request) throws Exception {
        byte[] file = mvc.perform(request.with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return text(file);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private PrivacyNotice written(String person, String turkish, String english) {
        return currentPerson.as(person, () -> notices.write(title, Map.of("tr", turkish, "en", english)));
    }

    private PrivacyNotice last() {
        return notices.all().stream()
                .filter(notice -> notice.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private ResultActions write(String person, String turkish, String english) throws Exception {
        return mvc.perform(form(person, turkish, english));
    }

    private MockHttpServletRequestBuilder form(String person, String turkish, String english) {
        return post("/questionnaires/notices")
                .param("title", title)
                .param("text-tr", turkish)
                .param("text-en", english)
                .with(user(person))
                .with(csrf());
    }
}
