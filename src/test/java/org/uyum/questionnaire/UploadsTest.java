package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Refused;

/** A further version of a questionnaire is looked at before it is stored. */
@UyumTest
class UploadsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private UploadService service;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentPerson currentPerson;

    private final String form = "upload-" + UUID.randomUUID();

    private QuestionnaireVersion first;

    @BeforeEach
    void storeFirst() throws Exception {
        upload("zbStaff1", row("text", "a", "Üye sayısı"));
        first = questionnaires.versionsOf(form).get(0);
    }

    @Test
    void the_first_version_of_a_form_is_stored_at_once_a_further_one_waits_with_its_differences() throws Exception {
        assertThat(first.versionNo()).isEqualTo(1);

        String page = upload("zbStaff2", row("integer", "a", "Üye sayısı"), row("text", "b", "İlçe"));

        assertThat(questionnaires.versionsOf(form)).hasSize(1);
        mvc.perform(get(page).with(user("zbStaff2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eski ve yeni yanıtlar birlikte sayılamaz")))
                .andExpect(content().string(containsString("Tam sayı")))
                .andExpect(content().string(containsString("Soru eklendi")))
                .andExpect(content().string(containsString("İlçe")));
    }

    @Test
    void what_was_seen_is_stored_once_also_by_a_second_click_and_several_at_once() throws Exception {
        String page = upload("zbStaff2", row("text", "b", "B"));
        String id = page.substring(page.lastIndexOf('/') + 1);

        List<Long> stored = AtOnce.of(
                3,
                one -> currentPerson.as(
                        "zbStaff2", () -> service.store(id, first.id()).id()));

        QuestionnaireVersion second = questionnaires.versionsOf(form).get(0);
        assertThat(questionnaires.versionsOf(form)).hasSize(2);
        assertThat(second.versionNo()).isEqualTo(2);
        assertThat(second.createdBy()).isEqualTo("zbStaff2");
        assertThat(stored).containsOnly(second.id());
        store("zbStaff2", page, first).andExpect(redirectedUrl(second.url()));
        mvc.perform(get(page).with(user("zbStaff2"))).andExpect(redirectedUrl(second.url()));
    }

    @Test
    void who_saw_the_differences_to_an_older_version_looks_again_first() throws Exception {
        String page = upload("zbStaff2", row("text", "b", "B"));
        String others = upload("zbManager", row("text", "c", "C"));
        store("zbManager", others, first).andExpect(status().is3xxRedirection());
        QuestionnaireVersion second = questionnaires.versionsOf(form).get(0);

        store("zbStaff2", page, first)
                .andExpect(flash().attribute("problems", hasItem(containsString("başka bir sürümü saklandı"))));

        assertThat(questionnaires.versionsOf(form)).hasSize(2);
        mvc.perform(get(page).with(user("zbStaff2")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"" + second.id() + "\"")))
                .andExpect(content().string(containsString("Soru çıkarıldı")));
        store("zbStaff2", page, second).andExpect(status().is3xxRedirection());
        assertThat(questionnaires.versionsOf(form).get(0).versionNo()).isEqualTo(3);
    }

    @Test
    void what_is_dropped_is_gone() throws Exception {
        String page = upload("zbStaff2", row("text", "b", "B"));

        for (int click = 1; click <= 2; click++) {
            mvc.perform(post(page + "/discard").with(user("zbStaff2")).with(csrf()))
                    .andExpect(redirectedUrl("/questionnaires"));
        }

        assertThat(questionnaires.versionsOf(form)).hasSize(1);
        mvc.perform(get(page).with(user("zbStaff2")))
                .andExpect(redirectedUrl("/questionnaires"))
                .andExpect(flash().attribute("problems", hasItem(containsString("artık beklemiyor"))));
        store("zbStaff2", page, first).andExpect(flash().attributeExists("problems"));
        assertThat(questionnaires.versionsOf(form)).hasSize(1);
    }

    @Test
    void nobody_else_sees_stores_or_drops_it() throws Exception {
        String page = upload("zbStaff2", row("text", "b", "Gizli soru"));

        for (String person : List.of("zbStaff1", "bgStaff1")) {
            mvc.perform(get(page).with(user(person))).andExpect(redirectedUrl("/questionnaires"));
            store(person, page, first).andExpect(flash().attributeExists("problems"));
            mvc.perform(post(page + "/discard").with(user(person)).with(csrf()));
        }
        mvc.perform(get(page).with(user("zbMayor"))).andExpect(redirectedUrl("/questionnaires"));
        mvc.perform(post(page)
                        .param("seen", first.id().toString())
                        .with(user("auditor"))
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(questionnaires.versionsOf(form)).hasSize(1);
        mvc.perform(get(page).with(user("zbStaff2"))).andExpect(content().string(containsString("Gizli soru")));
    }

    @Test
    void after_a_day_it_is_removed() throws Exception {
        String page = upload("zbStaff2", row("text", "b", "B"));
        String id = page.substring(page.lastIndexOf('/') + 1);
        String young = upload("zbStaff2", row("text", "c", "C"));
        jdbc.sql("update questionnaire_upload set uploaded_at = ? where id = ?")
                .params(OffsetDateTime.now().minus(Uploads.KEPT).minus(Duration.ofMinutes(1)), id)
                .update();

        mvc.perform(get(page).with(user("zbStaff2"))).andExpect(redirectedUrl("/questionnaires"));
        store("zbStaff2", page, first).andExpect(flash().attributeExists("problems"));
        uploads.removeOld();

        assertThat(jdbc.sql("select count(*) from questionnaire_upload where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(get(young).with(user("zbStaff2"))).andExpect(status().isOk());
        assertThat(questionnaires.versionsOf(form)).hasSize(1);
    }

    @Test
    void the_same_file_and_a_broken_one_are_refused_before_anything_waits() throws Exception {
        int waiting = waiting();

        assertThatThrownBy(() -> currentPerson.as(
                        "zbStaff1", () -> service.upload(file(row("text", "a", "Üye sayısı")), "again.xlsx")))
                .isInstanceOf(Refused.class);
        UploadResult broken = currentPerson.as("zbStaff1", () -> service.upload(file(row("txet", "a", "A")), "b.xlsx"));

        assertThat(broken.errors()).isEqualTo(1);
        assertThat(broken.upload()).isEmpty();
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void nobody_writes_the_next_version_of_the_questionnaire_of_another_municipality() throws Exception {
        int waiting = waiting();

        mvc.perform(multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "form.xlsx", null, file(row("text", "b", "Bizimki"))))
                        .with(user("bzStaff1"))
                        .with(csrf()))
                .andExpect(flash().attribute("problems", hasItem(containsString("başka bir form_id yazın"))));
        assertThatThrownBy(() -> currentPerson.as(
                        "bzStaff1", () -> questionnaires.importFile(file(row("text", "b", "Bizimki")), "form.xlsx")))
                .isInstanceOf(Refused.class)
                .hasMessage("questionnaire.file.elsewhere");

        assertThat(waiting()).isEqualTo(waiting);
        assertThat(questionnaires.versionsOf(form)).containsExactly(first);
    }

    @Test
    void a_form_without_an_author_belongs_to_whoever_first_writes_a_version_of_it() throws Exception {
        // as the one that comes with the program
        jdbc.sql("update questionnaire_version set created_by = null where id = ?")
                .param(first.id())
                .update();

        String page = upload("bzStaff1", row("text", "b", "B"));
        store("bzStaff1", page, first).andExpect(flash().attribute("notice", "questionnaire.upload.stored"));

        assertThatThrownBy(() -> imported(row("text", "c", "C"))).isInstanceOf(Refused.class);
        upload("bzStaff1", row("text", "d", "D"));
        assertThat(questionnaires.versionsOf(form))
                .extracting(QuestionnaireVersion::createdBy)
                .containsExactly("bzStaff1", null);
    }

    @Test
    void any_two_versions_of_a_form_are_compared_later_but_not_those_of_different_forms() throws Exception {
        QuestionnaireVersion second = imported(row("text", "b", "B"));
        QuestionnaireVersion third = imported(row("text", "b", "B"), row("text", "c", "C"));

        mvc.perform(get("/questionnaires").with(user("auditor")))
                .andExpect(content().string(containsString(third.url() + "/differences")))
                .andExpect(content().string(not(containsString(first.url() + "/differences"))));
        mvc.perform(get(third.url() + "/differences").with(user("auditor")))
                .andExpect(content().string(containsString("2. sürümden 3. sürüme")))
                .andExpect(content().string(not(containsString("Soru çıkarıldı"))));
        mvc.perform(get(first.url() + "/differences?with=" + third.id()).with(user("auditor")))
                .andExpect(content().string(containsString("1. sürümden 3. sürüme")))
                .andExpect(content().string(containsString("Soru çıkarıldı")));
        mvc.perform(get(second.url() + "/differences?with="
                                + questionnaires.shipped().id())
                        .with(user("auditor")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/questionnaires/999999/differences").with(user("auditor")))
                .andExpect(status().isNotFound());
    }

    @SafeVarargs
    private QuestionnaireVersion imported(List<String>... rows) {
        return currentPerson.as("zbStaff1", () -> questionnaires
                .importFile(file(rows), "form.xlsx")
                .version()
                .orElseThrow());
    }

    /** Returns the page to which it leads. */
    @SafeVarargs
    private String upload(String person, List<String>... rows) throws Exception {
        return mvc.perform(multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "form.xlsx", null, file(rows)))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions store(String person, String page, QuestionnaireVersion seen) throws Exception {
        return mvc.perform(post(page)
                .param("seen", seen.id().toString())
                .with(user(person))
                .with(csrf()));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from questionnaire_upload")
                .query(Integer.class)
                .single();
    }

    private static List<String> row(String type, String name, String label) {
        return List.of(type, name, label);
    }

    @SafeVarargs
    private byte[] file(List<String>... rows) {
        List<List<String>> survey = new ArrayList<>(List.of(List.of("type", "name", "label")));
        survey.addAll(List.of(rows));
        return QuestionnaireFixtures.workbook(
                Map.of("survey", survey, "settings", List.of(List.of("form_id"), List.of(form))));
    }
}
