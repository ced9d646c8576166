package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.engine.Contributions;
import org.uyum.engine.ModelTexts;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Refused;

@UyumTest
class QuestionnaireVersionsTest {

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private Contributions contributions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ModelTexts modelTexts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shipped_questionnaire_is_imported_once() {
        QuestionnaireVersion first = questionnaires.shipped();

        assertThat(questionnaires.shipped().id()).isEqualTo(first.id());
        assertThat(questionnaires.questionnaire(first.id()).title()).isEqualTo("Dernek İhtiyaç Analizi Anketi");
        assertThat(questionnaires.file(first.id())).isEqualTo(QuestionnaireFixtures.shippedFile());
        assertThat(questionnaires.warnings(first.id())).isEmpty();
    }

    @Test
    void each_import_is_a_version_of_its_own_and_contributed_to_by_its_importer() {
        QuestionnaireVersion first = imported("zbStaff1", "a form", "A");
        QuestionnaireVersion second = imported("zbStaff2", "a form", "Another A");

        assertThat(second.versionNo()).isEqualTo(first.versionNo() + 1);
        assertThat(contributions.contributed(second.thing(), "zbStaff2")).isTrue();
        assertThat(contributions.contributed(second.thing(), "zbStaff1")).isFalse();
        assertThatThrownBy(() -> imported("zbStaff1", "a form", "A")).isInstanceOf(Refused.class);
    }

    @Test
    void file_with_errors_is_not_stored() {
        int before = questionnaires.versions().size();

        ImportResult result = currentPerson.as(
                "zbManager", () -> questionnaires.importFile("%PDF".getBytes(StandardCharsets.UTF_8), "x.xlsx"));

        assertThat(result.version()).isEmpty();
        assertThat(result.errors()).isEqualTo(1);
        assertThat(questionnaires.versions()).hasSize(before);
    }

    @Test
    void only_staff_and_managers_import() {
        assertThatThrownBy(() -> imported("zbMayor", "mayor's form", "A")).isInstanceOf(Refused.class);
    }

    @Test
    void special_categories_need_a_legal_basis_before_approval() {
        QuestionnaireVersion version = currentPerson.as("zbStaff1", () -> questionnaires
                .importFile(form("special", "Köken", "special_proxy"), "special.xlsx")
                .version()
                .orElseThrow());
        assertThatThrownBy(() -> currentPerson.as("zbManager", () -> questionnaires.approve(version.id())))
                .isInstanceOf(Refused.class);

        currentPerson.as("zbStaff1", () -> questionnaires.describe(version.id(), "KVKK m. 6/3", null));
        currentPerson.as("zbManager", () -> questionnaires.approve(version.id()));

        QuestionnaireVersion approved = questionnaires.version(version.id());
        assertThat(approved.isApproved()).isTrue();
        assertThat(approved.approvedBy()).isEqualTo("zbManager");
        assertThatThrownBy(() ->
                        currentPerson.as("zbStaff1", () -> questionnaires.describe(version.id(), "anything", null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void forms_are_deployed_once_in_every_language_without_tenant_also_by_several_at_once() throws Exception {
        QuestionnaireVersion version = questionnaires.shipped();

        AtOnce.of(4, one -> new TransactionTemplate(transactions).execute(status -> {
            questionnaires.deployForms(version);
            return one;
        }));

        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("form-q" + version.id())
                        .list())
                .singleElement()
                .satisfies(deployment -> {
                    assertThat(deployment.getTenantId()).isNull();
                    assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                            .containsExactlyInAnyOrder("q" + version.id() + "tr.form", "q" + version.id() + "en.form");
                });
        assertThat(questionnaires.formIdFor(version, "ar")).endsWith("tr");
    }

    @Test
    void who_reads_english_gets_the_turkish_form_in_its_english_edition() throws Exception {
        QuestionnaireVersion version = questionnaires.shipped();
        questionnaires.deployForms(version);
        ObjectNode shown = deployed("q" + version.id() + "tr");
        ObjectNode english = deployed("q" + version.id() + "en");

        modelTexts.form(shown);
        assertThat(shown).isEqualTo(deployed("q" + version.id() + "tr"));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            modelTexts.form(shown);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(shown.put("id", "q" + version.id() + "en")).isEqualTo(english);
    }

    @Test
    void preview_draws_the_form_that_the_tasklist_gets_with_the_viewer_that_the_tasklist_has() throws Exception {
        QuestionnaireVersion version = questionnaires.shipped();
        questionnaires.deployForms(version);

        for (String language : List.of("tr", "en")) {
            mvc.perform(get(version.url() + "/form?language=" + language).with(user("auditor")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .json(deployed("q" + version.id() + language).toString(), JsonCompareMode.STRICT));
        }
        mvc.perform(get("/questionnaires/999999/form").with(user("auditor"))).andExpect(status().isNotFound());
        try (InputStream bundle = getClass().getResourceAsStream("/META-INF/resources/webjars/camunda/lib/deps.js")) {
            assertThat(new String(bundle.readAllBytes(), StandardCharsets.UTF_8))
                    .containsOnlyOnce(".createForm=function");
        }
    }

    private ObjectNode deployed(String formId) throws IOException {
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName("form-" + formId.substring(0, formId.length() - 2))
                .singleResult()
                .getId();
        try (InputStream form = repository.getResourceAsStream(deployment, formId + ".form")) {
            return (ObjectNode) new ObjectMapper().readTree(form);
        }
    }

    @Test
    void pages_show_the_versions_and_their_questions() throws Exception {
        Long id = questionnaires.shipped().id();

        mvc.perform(get("/questionnaires").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Dernek İhtiyaç Analizi Anketi")))
                .andExpect(content().string(Matchers.containsString("type=\"file\"")));
        mvc.perform(get("/questionnaires/" + id).with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("A4. Kayıtlı üye sayısı")))
                .andExpect(content().string(Matchers.containsString("Merkezefendi")));
        mvc.perform(get("/questionnaires/" + id + "?language=en").with(user("auditor")))
                .andExpect(content().string(Matchers.containsString("A4. Number of registered members")));
        mvc.perform(get("/questionnaires/" + id + "/file").with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(QuestionnaireFixtures.shippedFile()));
        mvc.perform(get("/questionnaires/" + id + "/print?language=en").with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("-en.pdf")));
        mvc.perform(get("/questionnaires/" + id + "/print?language=xx").with(user("auditor")))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("-tr.pdf")));
        mvc.perform(get("/questionnaires/999999/print").with(user("auditor"))).andExpect(status().isNotFound());
        mvc.perform(get("/questionnaires/999999").with(user("auditor"))).andExpect(status().isNotFound());
    }

    @Test
    @Transactional
    void a_stored_version_that_is_refused_today_does_not_end_the_pages_that_list_all() throws Exception {
        QuestionnaireVersion version = imported("zbStaff1", "refused today", "A");
        byte[] refused = QuestionnaireFixtures.zip(Map.of("[Content_Types].xml", "<!DOCTYPE x><Types/>"));
        jdbc.sql("update questionnaire_version set source = ? where id = ?")
                .params(Base64.getEncoder().encodeToString(refused), version.id())
                .update();

        assertThat(questionnaires.readable(version.id())).isEmpty();
        mvc.perform(get("/questionnaires").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(version.url())));
        mvc.perform(get("/questionnaires/notices/new").with(user("zbStaff1"))).andExpect(status().isOk());
    }

    @Test
    void languages_are_called_as_the_reader_calls_them_and_one_of_a_thing_is_no_plural() throws Exception {
        QuestionnaireVersion version = currentPerson.as("zbStaff1", () -> questionnaires
                .importFile(
                        QuestionnaireFixtures.workbook(Map.of(
                                "survey",
                                List.of(
                                        List.of("type", "name", "label", "label::english"),
                                        List.of("text", "a", "A", "B")))),
                        "languages of the reader.xlsx")
                .version()
                .orElseThrow());

        mvc.perform(get(version.url()).with(user("auditor")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "1 soru, 0 seçenek listesi, diller: dili yazılmamış, İngilizce")));
        mvc.perform(get(version.url()).with(user("auditor")).cookie(new Cookie("uyum-language", "en")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "1 question, no choice lists, languages: language not named, English")));
    }

    @Test
    void upload_leads_to_the_new_version_or_shows_what_is_wrong() throws Exception {
        mvc.perform(multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "up.xlsx", null, form("uploaded", "Soru", "none")))
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/questionnaires/*"));
        mvc.perform(multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "a.xlsx", null, "%PDF".getBytes(StandardCharsets.UTF_8)))
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/questionnaires"))
                .andExpect(flash().attributeExists("problems", "found"));
    }

    private QuestionnaireVersion imported(String person, String formId, String label) {
        return currentPerson.as(person, () -> questionnaires
                .importFile(form(formId, label, "none"), "form.xlsx")
                .version()
                .orElseThrow());
    }

    private static byte[] form(String formId, String label, String dataClass) {
        return QuestionnaireFixtures.workbook(Map.of(
                "survey",
                List.of(List.of("type", "name", "label", "data_class"), List.of("text", "a", label, dataClass)),
                "settings",
                List.of(List.of("form_id"), List.of(formId))));
    }
}
