package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;

/** When sessions end. */
@UyumTest
class SessionsTest {

    private static final String PERSON = "sessionTester";
    private static final String PASSWORD = "Kuru-incir-17-tane";
    private static final Duration LIMIT = Duration.ofHours(1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebody() {
        people.add(
                new NewPerson(PERSON, "Deneme", "Kişisi", null, PASSWORD, Set.of("zeytinburnu"), Set.of(Role.STAFF)));
        jdbc.sql("delete from access_event").update();
    }

    @AfterEach
    void nobody() {
        identityService.deleteUser(PERSON);
        jdbc.sql("delete from ended_sessions where person = ?").param(PERSON).update();
        jdbc.sql("delete from access_event").update();
    }

    @Test
    void a_session_that_nobody_uses_ends_and_pages_are_told_when() throws Exception {
        MockHttpSession session = signIn();
        open("/", session)
                .andExpect(status().isOk())
                .andExpect(cookie().value(SessionEnd.COOKIE, matchesPattern("\\d+\\.\\d+")));
        unusedFor(session, LIMIT.minusMinutes(1));
        open("/", session).andExpect(status().isOk());
        unusedFor(session, LIMIT.plusMinutes(1));
        open("/", session).andExpect(redirectedUrl("http://localhost/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void what_the_tasklist_asks_by_itself_does_not_keep_a_session_open() throws Exception {
        MockHttpSession session = signIn();
        unusedFor(session, Duration.ofMinutes(30));
        Object used = session.getAttribute(Sessions.USED);
        for (String path : List.of(
                "/camunda/api/engine/engine/default/filter/1/count",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/engine/engine/default/task/1",
                "/api/v1/session")) {
            open(path, session);
            assertThat(session.getAttribute(Sessions.USED)).as(path).isEqualTo(used);
        }
        open("/api/v1/session?stay", session).andExpect(status().isOk());
        assertThat((Instant) session.getAttribute(Sessions.USED)).isAfter((Instant) used);
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_and_a_new_one_can_begin() throws Exception {
        MockHttpSession here = signIn();
        MockHttpSession elsewhere = signIn();
        open("/", elsewhere).andExpect(status().isOk());
        mvc.perform(post("/me/password/sessions/end").session(here).with(csrf()))
                .andExpect(redirectedUrl("/login?everywhere"));
        assertThat(here.isInvalid()).isTrue();
        // looked at some seconds ago
        open("/", elsewhere).andExpect(status().isOk());
        lookAgain(elsewhere);
        open("/", elsewhere).andExpect(redirectedUrl("http://localhost/login"));
        open("/", signIn()).andExpect(status().isOk());
        assertThat(events()).contains("SIGNED_OUT " + PERSON);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_the_one_in_which_it_was_chosen() throws Exception {
        MockHttpSession here = signIn();
        MockHttpSession elsewhere = signIn();
        open("/", elsewhere).andExpect(status().isOk());
        mvc.perform(post("/me/password")
                        .session(here)
                        .param("before", PASSWORD)
                        .param("after", "Taze-ceviz-23-tane")
                        .param("again", "Taze-ceviz-23-tane")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        lookAgain(here);
        lookAgain(elsewhere);
        open("/", here).andExpect(status().isOk());
        open("/", elsewhere).andExpect(redirectedUrl("http://localhost/login"));
    }

    private MockHttpSession signIn() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/login")
                        .param("username", PERSON)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
        session.setMaxInactiveInterval((int) LIMIT.toSeconds());
        open("/me/password", session);
        return session;
    }

    private ResultActions open(String path, MockHttpSession session) throws Exception {
        return mvc.perform(get(path).session(session));
    }

    private static void unusedFor(MockHttpSession session, Duration time) {
        session.setAttribute(Sessions.USED, Instant.now().minus(time));
    }

    private static void lookAgain(MockHttpSession session) {
        session.removeAttribute(Sessions.LOOKED);
    }

    private List<String> events() {
        return jdbc.sql("select kind, actor from access_event order by id").query().listOfRows().stream()
                .map(row -> row.get("actor") == null ? "" + row.get("kind") : row.get("kind") + " " + row.get("actor"))
                .toList();
    }
}
