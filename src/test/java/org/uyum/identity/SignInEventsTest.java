package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
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

/** What the access log tells of signing in and out. */
@UyumTest
class SignInEventsTest {

    private static final String PERSON = "signInEventTester";
    private static final String PASSWORD = "Kuru-incir-17-tane";

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
        jdbc.sql("delete from access_event").update();
    }

    @Test
    void who_signs_in_and_out_is_logged_and_a_name_that_nobody_has_is_not_kept() throws Exception {
        mvc.perform(post("/logout").session(signIn()).with(csrf())).andExpect(redirectedUrl("/login?logout"));
        tryToSignIn(PERSON, "198.51.100.41").andExpect(redirectedUrl("/login?error"));
        tryToSignIn("parolamBurada", "198.51.100.41").andExpect(redirectedUrl("/login?error"));
        assertThat(events())
                .containsExactly("SIGNED_IN " + PERSON, "SIGNED_OUT " + PERSON, "SIGN_IN_FAILED", "SIGN_IN_FAILED");
        List<Map<String, Object>> failed = jdbc.sql(
                        "select * from access_event where kind = 'SIGN_IN_FAILED' order by id")
                .query()
                .listOfRows();
        assertThat(failed.get(0)).containsEntry("person", PERSON).containsEntry("municipality", "zeytinburnu");
        assertThat(failed.get(1).values()).doesNotContain("parolamBurada");
        assertThat(failed.get(1).get("person")).isNull();
    }

    @Test
    void an_address_that_has_to_wait_is_logged_once() throws Exception {
        String address = "198.51.100.42";
        for (int i = 0; i < WrongTries.AT_ONCE + 5; i++) {
            tryToSignIn("nobodyAtAll", address);
        }
        tryToSignIn("nobodyAtAll", address).andExpect(status().isTooManyRequests());
        assertThat(events()).filteredOn("LOCKED_OUT"::equals).hasSizeBetween(1, 2);
        assertThat(events()).hasSizeLessThanOrEqualTo(WrongTries.AT_ONCE + 4);
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession) mvc.perform(post("/login")
                        .param("username", PERSON)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private ResultActions tryToSignIn(String name, String address) throws Exception {
        return mvc.perform(post("/login")
                .param("username", name)
                .param("password", "wrong")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private List<String> events() {
        return jdbc.sql("select kind, actor from access_event order by id").query().listOfRows().stream()
                .map(row -> row.get("actor") == null ? "" + row.get("kind") : row.get("kind") + " " + row.get("actor"))
                .toList();
    }
}
