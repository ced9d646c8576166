package org.uyum.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.UyumTest;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** Who may save and read a draft, over another, and with which bodies: as the Tasklist's script and clients call. */
@UyumTest
class DraftsApiTest extends DraftTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private Recorder recorder;

    @Test
    void what_was_saved_can_be_read_again() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\", \"team\": [\"zbStaff1\"], \"trainingEnd\": null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.savedAt").isString());
        mvc.perform(get(draft.path()).with(user("zbManager")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + draft.revision() + "\""))
                .andExpect(jsonPath("$.revision").value(draft.revision()))
                .andExpect(jsonPath("$.form").value(STEP))
                .andExpect(jsonPath("$.answers.trainingStart").value("2026-02-01"))
                .andExpect(jsonPath("$.answers.team[0]").value("zbStaff1"));
    }

    @Test
    void of_two_windows_the_later_save_is_told_and_overwrites_nothing() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        long first = draft.revision();
        draft.save("zbManager", "{\"trainingStart\": \"2026-02-02\"}", first).andExpect(status().isOk());
        long second = draft.revision();
        assertThat(second).isGreaterThan(first);
        for (Long based : new Long[] {first, null, second + 1}) {
            draft.save("zbManager", "{\"trainingStart\": \"2026-02-03\"}", based)
                    .andExpect(status().isConflict())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.revision").value(second))
                    .andExpect(jsonPath("$.savedAt").isString())
                    .andExpect(jsonPath("$.detail").value(containsString("başka bir pencerede")));
        }
        assertThat(draft.stored("answers")).isEqualTo("{\"trainingStart\":\"2026-02-02\"}");
        draft.save("zbManager", "{\"trainingStart\": \"2026-02-03\"}", second).andExpect(status().isOk());
    }

    @Test
    void the_same_answers_said_twice_are_no_conflict() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\", \"team\": [\"zbStaff1\"]}");
        long first = draft.revision();
        draft.saveFirst("{\"team\": [\"zbStaff1\"], \"trainingStart\": \"2026-02-01\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(first));
    }

    @Test
    void a_draft_that_was_discarded_elsewhere_does_not_come_back_by_itself() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        long first = draft.revision();
        mvc.perform(delete(draft.path()).with(user("zbManager")).with(csrf())).andExpect(status().isNoContent());
        draft.save("zbManager", "{\"trainingStart\": \"2026-02-02\"}", first)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.revision").doesNotExist());
        assertThat(draft.count()).isZero();
        draft.saveFirst("{\"trainingStart\": \"2026-02-03\"}");
        assertThat(draft.revision()).isGreaterThan(first);
    }

    @Test
    void who_saves_says_which_draft_is_carried_on() throws Exception {
        for (String tag : List.of("*", "1", "W/\"1\"", "\"\"", "\"-1\"", "\"99999999999999999999\"")) {
            draft.perform(put(draft.path()).header("If-Match", tag), "zbManager", "{}")
                    .andExpect(status().isPreconditionRequired());
        }
        draft.perform(put(draft.path()), "zbManager", "{}").andExpect(status().isPreconditionRequired());
        assertThat(draft.count()).isZero();
    }

    @Test
    void a_colleague_is_told_who_has_the_task_and_neither_reads_nor_writes() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        for (String colleague : List.of("zbStaff1", "zbMayor", "auditor", "admin")) {
            for (MockHttpServletRequestBuilder way : List.of(
                    get(draft.path()),
                    put(draft.path()).header("If-Match", "\"" + draft.revision() + "\""),
                    delete(draft.path()))) {
                draft.perform(way, colleague, "{\"trainingStart\": \"2026-09-09\"}")
                        .andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.detail")
                                .value(either(containsString("Birim Müdürü (Zeytinburnu)"))
                                        .or(containsString("Denetçiler her şeyi okur"))))
                        .andExpect(content().string(not(containsString("2026-02-01"))));
            }
        }
        assertThat(draft.stored("answers")).isEqualTo("{\"trainingStart\":\"2026-02-01\"}");
        assertThat(recorder.latestOf(number, 3))
                .extracting(RecordEntry::kind, RecordEntry::actor)
                .contains(org.assertj.core.groups.Tuple.tuple("refused", "admin"));
    }

    @Test
    void another_municipality_does_not_learn_that_the_task_exists() throws Exception {
        for (MockHttpServletRequestBuilder way :
                List.of(get(draft.path()), put(draft.path()).header("If-None-Match", "*"), delete(draft.path()))) {
            draft.perform(way, "bgManager", "{}").andExpect(status().isNotFound());
        }
        draft.perform(get("/api/v1/tasks/nosuchtask/draft"), "bgManager", "{}").andExpect(status().isNotFound());
        assertThat(draft.count()).isZero();
    }

    @Test
    void a_task_that_nobody_has_claimed_keeps_no_draft() throws Exception {
        walk.as("zbManager").run(() -> tasks.setAssignee(task.getId(), null));
        draft.saveFirst("{}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("kimse üstlenmedi")));
        assertThat(walk.as("zbManager").formOf(number, STEP)).doesNotContainKey(Restoring.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\"x\"", "7", "{", "{\"trainingStart\": }", "{} {}", "{\"a\": NaN}", "<a/>"})
    void what_is_no_json_object_is_refused(String body) throws Exception {
        draft.saveFirst(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("JSON")));
        assertThat(draft.count()).isZero();
    }

    @Test
    void a_body_that_is_nested_without_end_is_refused() throws Exception {
        draft.saveFirst("{\"a\":" + "[".repeat(100_000)).andExpect(status().isBadRequest());
    }

    @Test
    void a_draft_has_a_limit() throws Exception {
        String large = "{\"trainingStart\": \"" + "x".repeat(DraftsApi.MOST_BYTES) + "\"}";
        draft.saveFirst(large)
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("1 MB")));
        assertThat(draft.count()).isZero();
    }

    @Test
    void other_bodies_than_json_are_refused() throws Exception {
        mvc.perform(put(draft.path())
                        .header("If-None-Match", "*")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("trainingStart=2026-02-01")
                        .with(user("zbManager"))
                        .with(csrf()))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void a_forged_change_without_the_token_is_refused() throws Exception {
        mvc.perform(put(draft.path())
                        .header("If-None-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"trainingStart\": \"2026-02-01\"}")
                        .with(user("zbManager")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.reason").value("token"));
        mvc.perform(put(draft.path())
                        .header("If-None-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"trainingStart\": \"2026-02-01\"}")
                        .with(user("zbManager"))
                        .with(csrf().useInvalidToken().asHeader()))
                .andExpect(status().isForbidden());
        mvc.perform(delete(draft.path()).with(user("zbManager"))).andExpect(status().isForbidden());
        assertThat(draft.count()).isZero();
    }

    @Test
    void without_a_session_the_script_is_told_so_and_sent_nowhere() throws Exception {
        for (MockHttpServletRequestBuilder way :
                List.of(get(draft.path()), put(draft.path()).header("If-None-Match", "*"), delete(draft.path()))) {
            mvc.perform(way.header("X-Requested-With", "XMLHttpRequest")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().doesNotExist("WWW-Authenticate"))
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value(containsString("Oturum")));
        }
    }

    @Test
    void a_page_of_one_person_saves_nothing_as_another_who_signed_in_meanwhile() throws Exception {
        mvc.perform(put(draft.path())
                        .header("If-None-Match", "*")
                        .header("X-Uyum-Person", "zbStaff1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(user("zbManager"))
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
        assertThat(draft.count()).isZero();
    }

    @Test
    void the_token_that_a_page_is_given_opens_its_own_session_and_no_other() throws Exception {
        MockHttpSession session = signIn();
        String token = JsonPath.read(
                mvc.perform(get("/api/v1/session").session(session))
                        .andExpect(jsonPath("$.person").value("zbManager"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.token.value");
        MockHttpServletRequestBuilder save = put(draft.path())
                .header("If-None-Match", "*")
                .header("X-CSRF-TOKEN", token)
                .header("X-Uyum-Person", "zbManager")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"trainingStart\": \"2026-02-01\"}");
        mvc.perform(save.session(signIn())).andExpect(status().isForbidden());
        assertThat(draft.count()).isZero();
        mvc.perform(save.session(session)).andExpect(status().isOk());
        assertThat(draft.count()).isEqualTo(1);
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession)
                mvc.perform(formLogin("/login").user("zbManager").password("uyum-demo"))
                        .andReturn()
                        .getRequest()
                        .getSession(false);
    }

    @Test
    void clients_with_a_password_need_no_token() throws Exception {
        mvc.perform(put(draft.path())
                        .header("If-None-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"trainingStart\": \"2026-02-01\"}")
                        .with(httpBasic("zbManager", "uyum-demo")))
                .andExpect(status().isOk());
        mvc.perform(get(draft.path()).with(httpBasic("zbManager", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    }

    @Test
    void sentences_are_english_by_choice() throws Exception {
        mvc.perform(get(draft.path())
                        .with(user("zbStaff1"))
                        .cookie(new jakarta.servlet.http.Cookie("uyum-language", "en")))
                .andExpect(jsonPath("$.detail").value(containsString("is assigned to")));
    }
}
