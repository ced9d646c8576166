package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;

@UyumTest
class SignInTest {

    private static final String PERSON = "signInTester";
    private static final String PASSWORD = "Kuru-incir-17-tane";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identityService;

    @BeforeEach
    void somebody() {
        people.add(new NewPerson(PERSON, "Deneme", "Kişisi", null, PASSWORD, Set.of(), Set.of(Role.STAFF)));
    }

    @AfterEach
    void nobody() {
        ClockUtil.reset();
        identityService.deleteUser(PERSON);
    }

    private ResultActions signIn(String name, String password, String address) throws Exception {
        return mvc.perform(post("/login")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    @Test
    void while_an_account_is_locked_the_right_password_is_refused_and_then_accepted() throws Exception {
        signIn(PERSON, "wrong", "198.51.100.1").andExpect(redirectedUrl("/login?error"));
        signIn(PERSON, PASSWORD, "198.51.100.1").andExpect(redirectedUrl("/login?error"));
        ClockUtil.offset(Duration.ofSeconds(4).toMillis());
        signIn(PERSON, PASSWORD, "198.51.100.1").andExpect(redirectedUrl("/"));
    }

    @Test
    void a_lock_ends_by_itself_after_ever_so_many_wrong_passwords() throws Exception {
        long passed = 0;
        for (int i = 0; i < 14; i++) {
            signIn(PERSON, "wrong", "198.51.100.2").andExpect(redirectedUrl("/login?error"));
            passed += Duration.ofMinutes(16).toMillis();
            ClockUtil.offset(passed);
        }
        signIn(PERSON, PASSWORD, "198.51.100.2").andExpect(redirectedUrl("/"));
    }

    @Test
    void the_sign_in_page_tells_of_the_lock_and_not_whether_a_name_exists() throws Exception {
        mvc.perform(get("/login").queryParam("error", ""))
                .andExpect(content().string(containsString("en fazla 15 dakika")))
                .andExpect(content().string(containsString("doğru parola da kabul edilmez")));
        signIn("nobodyAtAll", "wrong", "198.51.100.3").andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void an_address_with_too_many_failures_waits_with_form_and_basic_and_others_do_not() throws Exception {
        for (int i = 0; i < WrongTries.AT_ONCE; i++) {
            signIn("nobody" + i, "wrong", "198.51.100.4").andExpect(redirectedUrl("/login?error"));
        }
        signIn(PERSON, PASSWORD, "198.51.100.4")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get("/api/v1/session").with(httpBasic(PERSON, PASSWORD)).with(request -> {
                    request.setRemoteAddr("198.51.100.4");
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(containsString("Bulunduğunuz ağdan")));
        signIn(PERSON, PASSWORD, "198.51.100.5").andExpect(redirectedUrl("/"));
    }

    @Test
    void right_passwords_use_up_nothing() throws Exception {
        for (int i = 0; i <= WrongTries.AT_ONCE; i++) {
            signIn(PERSON, PASSWORD, "198.51.100.6").andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void a_password_that_is_short_or_holds_a_name_of_its_owner_is_refused() {
        for (String weak : new String[] {"on-bir-harf", "x-SIGNINtester-x-17", "Deneme-17-incir", "incir-kişisi-17"}) {
            assertThatThrownBy(() -> change(weak)).as(weak).isInstanceOf(RestException.class);
        }
        change("on-iki-harf!");
        assertThat(identityService.checkPassword(PERSON, "on-iki-harf!")).isTrue();
    }

    /** The request at hand is the one that Spring gives to each test. */
    @Test
    void who_gives_a_weak_password_over_rest_is_told_the_rules() {
        assertThatThrownBy(() -> change("short"))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("Parola en az 12 karakter olmalı");
    }

    private void change(String password) {
        User user = identityService.createUserQuery().userId(PERSON).singleResult();
        user.setPassword(password);
        identityService.saveUser(user);
    }
}
