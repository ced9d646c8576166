package org.uyum.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.casework.CaseworkFixtures;

/** What is seen of programmes, on pages and as JSON, and by whom. */
@UyumTest
class ProgrammePagesTest {

    private static final RequestPostProcessor CLIENT = httpBasic("zbManager", "uyum-demo");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walk walk;

    @Autowired
    private ProgrammeService programmes;

    private String number;

    @BeforeEach
    void openProgramme() {
        number = walk.openProgramme("zbManager", "Uyum programı");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor", "auditor"})
    void programme_is_seen_by_its_municipality_and_its_auditors(String person) throws Exception {
        mvc.perform(get("/programmes/" + number).with(user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Uyum programı")));
        mvc.perform(get("/programmes").with(user(person))).andExpect(content().string(containsString(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bgManager", "bzStaff1", "admin"})
    void programme_does_not_exist_for_others(String person) throws Exception {
        mvc.perform(get("/programmes/" + number).with(user(person))).andExpect(status().isNotFound());
        mvc.perform(get("/programmes").with(user(person))).andExpect(content().string(not(containsString(number))));
        mvc.perform(get("/programmes/" + number + "/models/" + instance()).with(user(person)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/programmes/" + number).with(httpBasic(person, "uyum-demo")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void partner_sees_the_programme_once_it_is_planned() throws Exception {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar"));
        mvc.perform(get("/programmes/" + number).with(user("bgManager"))).andExpect(status().isOk());
    }

    @Test
    void pages_render_in_english() throws Exception {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar"));
        Cookie english = new Cookie("uyum-language", "en");
        mvc.perform(get("/programmes/" + number).with(user("zbManager")).cookie(english))
                .andExpect(content().string(containsString("What happened last")))
                .andExpect(content().string(containsString("Programme planned")));
        mvc.perform(get("/programmes").with(user("zbManager")).cookie(english))
                .andExpect(content().string(containsString("Lead municipality")));
        mvc.perform(get("/programmes/new").with(user("zbManager")).cookie(english))
                .andExpect(content().string(containsString("Open a programme")));
        mvc.perform(get("/").with(user("zbStaff1")).cookie(english))
                .andExpect(content().string(containsString("Tasks I can take")));
    }

    @Test
    void overview_marks_where_the_programme_stands() throws Exception {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar"));
        mvc.perform(get("/programmes/" + number).with(user("zbManager")))
                .andExpect(content().string(containsString("data-current=\"trainManagers\"")))
                .andExpect(content().string(containsString("planProgrammeToTrainManagers")))
                .andExpect(content().string(containsString("Eğitimi planla")));
    }

    /** Somebody may try again and again; what was done would stand below it, out of sight. */
    @Test
    void overview_tells_what_was_done_not_what_was_refused() throws Exception {
        for (int times = 0; times < 20; times++) {
            assertThatThrownBy(() -> walk.as("zbStaff1").claim(number, "planProgramme"))
                    .isInstanceOf(AuthorizationException.class);
        }
        mvc.perform(get("/programmes/" + number).with(user("zbManager")))
                .andExpect(content().string(containsString("Program açıldı")))
                .andExpect(content().string(not(containsString("reddedildi"))));
    }

    @Test
    void diagram_is_the_model_of_an_instance_of_the_case_only() throws Exception {
        mvc.perform(get("/programmes/" + number + "/models/" + instance()).with(user("zbManager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"establishUnit\"")));
        String other = walk.openProgramme("bgManager", "Başka program");
        mvc.perform(get("/programmes/" + number + "/models/"
                                + programmes.byNumber(other).processInstanceId())
                        .with(user("zbManager")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/programmes/" + number)
                        .param("process", programmes.byNumber(other).processInstanceId())
                        .with(user("zbManager")))
                .andExpect(status().isNotFound());
    }

    @Test
    void programme_is_opened_on_the_page() throws Exception {
        mvc.perform(post("/programmes/new")
                        .param("title", "Sayfadan açılan program")
                        .param("periodStart", "2026-01-01")
                        .param("periodEnd", "2026-12-31")
                        .with(user("pzStaff1"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/programmes/*-PZ-*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbMayor", "auditor", "admin"})
    void programme_is_not_opened_by_others_than_staff_and_managers(String person) throws Exception {
        mvc.perform(get("/programmes/new").with(user(person))).andExpect(status().isForbidden());
        mvc.perform(post("/programmes/new")
                        .param("title", "Yetkisiz program")
                        .param("periodStart", "2026-01-01")
                        .param("periodEnd", "2026-12-31")
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void list_as_json() throws Exception {
        mvc.perform(get("/api/v1/programmes").with(CLIENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.number=='%s')].title".formatted(number), hasItem("Uyum programı")))
                .andExpect(jsonPath("$[?(@.number=='%s')].status".formatted(number), hasItem("open")))
                .andExpect(jsonPath("$[?(@.number=='%s')].stage".formatted(number), hasItem("planProgramme")));
    }

    @Test
    void programme_as_json() throws Exception {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar"));
        mvc.perform(get("/api/v1/programmes/" + number).with(CLIENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.leadMunicipality").value("zeytinburnu"))
                .andExpect(jsonPath("$.participants[0]").value("bagcilar"))
                .andExpect(jsonPath("$.participants[1]").value("zeytinburnu"))
                .andExpect(jsonPath("$.stage").value("trainManagers"))
                .andExpect(jsonPath("$.stages", hasSize(5)))
                .andExpect(jsonPath("$.stages[0].id").value("trainManagers"))
                .andExpect(jsonPath("$.stages[0].name").value("Yöneticilerin eğitilmesi"))
                .andExpect(jsonPath("$.stages[0].state").value("running"))
                .andExpect(jsonPath("$.stages[0].startedAt").isNotEmpty())
                .andExpect(jsonPath("$.stages[1].state").value("waiting"))
                .andExpect(jsonPath("$.openTasks[0].key").value("planTraining"))
                .andExpect(jsonPath("$.openTasks[0].municipality").value("zeytinburnu"))
                .andExpect(jsonPath("$.outcomes").isArray());
    }

    private String instance() {
        return programmes.byNumber(number).processInstanceId();
    }
}
