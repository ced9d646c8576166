package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;

@UyumTest
class PasswordFirstTest {

    private static final String PERSON = "newPersonTester";
    private static final String ISSUED = "Kuru-incir-17-tane";
    private static final String CHOSEN = "Taze-ceviz-23-tane";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private IssuedPasswords issuedPasswords;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyWithAnIssuedPassword() {
        people.add(new NewPerson(PERSON, "Deneme", "Kişisi", null, ISSUED, Set.of("zeytinburnu"), Set.of(Role.STAFF)));
        issuedPasswords.add(PERSON);
    }

    @AfterEach
    void nobody() {
        ClockUtil.reset();
        issuedPasswords.remove(PERSON);
        identityService.deleteUser(PERSON);
    }

    private MockHttpSession signIn(String password) throws Exception {
        return (MockHttpSession) mvc.perform(post("/login")
                        .param("username", PERSON)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private ResultActions change(MockHttpSession session, String before, String after, String again) throws Exception {
        return mvc.perform(post("/me/password")
                .session(session)
                .param("before", before)
                .param("after", after)
                .param("again", again)
                .with(csrf()));
    }

    @Test
    void pages_lead_to_the_new_password_and_scripts_and_clients_are_told_to_choose_one() throws Exception {
        MockHttpSession session = signIn(ISSUED);
        for (String page : List.of("/", "/programmes", "/camunda/app/tasklist/default/")) {
            mvc.perform(get(page).session(session).accept(MediaType.TEXT_HTML))
                    .andExpect(redirectedUrl("/me/password"));
        }
        mvc.perform(get("/me/password").session(session).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sizden başkası da biliyor")));
        mvc.perform(get("/api/v1/session").session(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("Önce yeni bir parola seçin")));
        for (String path : List.of("/api/v1/session", "/engine-rest/task")) {
            mvc.perform(get(path).with(httpBasic(PERSON, ISSUED)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value(containsString("Önce yeni bir parola seçin")));
        }
        mvc.perform(post("/programmes").session(session).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void after_a_new_password_was_chosen_everything_is_open_and_the_issued_one_is_void() throws Exception {
        MockHttpSession session = signIn(ISSUED);
        change(session, ISSUED, CHOSEN, CHOSEN)
                .andExpect(redirectedUrl("/"))
                .andExpect(flash().attribute("notice", "web.password.done"));
        mvc.perform(get("/programmes").session(session).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/session").with(httpBasic(PERSON, CHOSEN))).andExpect(status().isOk());
        mvc.perform(get("/api/v1/session").with(httpBasic(PERSON, ISSUED))).andExpect(status().isUnauthorized());
        assertThat(jdbc.sql("select actor from access_event where kind = 'PASSWORD_CHANGED' order by id desc")
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo(PERSON);
    }

    @Test
    void what_does_not_do_is_refused_in_words_and_changes_nothing() throws Exception {
        MockHttpSession session = signIn(ISSUED);
        String problem = "problems";
        change(session, ISSUED, CHOSEN, CHOSEN + "x")
                .andExpect(flash().attribute(problem, Matchers.hasItem(containsString("iki kez aynı"))));
        change(session, ISSUED, ISSUED, ISSUED)
                .andExpect(flash().attribute(problem, Matchers.hasItem(containsString("farklı olmalıdır"))));
        change(session, ISSUED, "kısa", "kısa")
                .andExpect(flash().attribute(problem, Matchers.hasItem(containsString("en az 12 karakter"))));
        change(session, ISSUED, "benim-" + PERSON, "benim-" + PERSON)
                .andExpect(flash().attribute(problem, Matchers.hasItem(containsString("en az 12 karakter"))));
        change(session, "yanlış", CHOSEN, CHOSEN)
                .andExpect(flash().attribute(problem, Matchers.hasItem(containsString("doğru değil"))));
        assertThat(issuedPasswords.has(PERSON)).isTrue();
        ClockUtil.offset(10_000L);
        mvc.perform(get("/api/v1/session").with(httpBasic(PERSON, ISSUED))).andExpect(status().isForbidden());
    }

    @Test
    void signing_out_is_possible_without_choosing_one() throws Exception {
        MockHttpSession session = signIn(ISSUED);
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?logout"));
    }
}
