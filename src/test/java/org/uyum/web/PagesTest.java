package org.uyum.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;

/** Signing in, the language, and what people see where something goes wrong. */
@UyumTest
class PagesTest {

    private static final Cookie ENGLISH = new Cookie("uyum-language", "en");

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes", "/programmes/2026-ZB-001", "/questionnaires", "/camunda/app/tasklist/"})
    void page_sends_who_is_not_signed_in_to_the_sign_in_page(String path) throws Exception {
        mvc.perform(get(path).accept("text/html"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/login")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/programmes", "/api/v1/programmes/2026-ZB-001", "/engine-rest/task"})
    void api_answers_401_to_who_is_not_signed_in(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @Test
    void wrong_password_leads_back_to_the_sign_in_page() throws Exception {
        mvc.perform(formLogin("/login").user("nobody").password("wrong")).andExpect(redirectedUrl("/login?error"));
        mvc.perform(get("/login").queryParam("error", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kullanıcı adı ya da parola yanlış")));
    }

    @Test
    void right_password_leads_to_the_start_page() throws Exception {
        mvc.perform(formLogin("/login").user("zbStaff1").password("uyum-demo")).andExpect(redirectedUrl("/"));
    }

    @Test
    void accounts_to_try_are_not_shown_without_demo_data() throws Exception {
        mvc.perform(get("/login")).andExpect(content().string(not(containsString("uyum-demo"))));
    }

    @Test
    void pages_are_turkish_whatever_the_browser_prefers() throws Exception {
        mvc.perform(get("/").with(user("zbManager")).locale(Locale.GERMAN).header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"tr\">")))
                .andExpect(content().string(containsString("Görevlerim")))
                .andExpect(content().string(containsString("Zeytinburnu Belediyesi")));
    }

    @Test
    void pages_are_english_by_choice() throws Exception {
        mvc.perform(get("/").with(user("zbManager")).cookie(ENGLISH))
                .andExpect(content().string(containsString("<html lang=\"en\">")))
                .andExpect(content().string(containsString("My tasks")));
    }

    @Test
    void chosen_language_is_remembered_and_leads_back_to_the_page() throws Exception {
        mvc.perform(post("/language")
                        .param("language", "en")
                        .header("Referer", "http://localhost/programmes?x=1")
                        .with(csrf()))
                .andExpect(redirectedUrl("/programmes?x=1"))
                .andExpect(cookie().value("uyum-language", "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example//evil.example/", "https://evil.example/\\evil.example", "javascript:1", "%"
            })
    void nobody_is_led_to_another_host(String referer) throws Exception {
        mvc.perform(post("/language")
                        .param("language", "tr")
                        .header("Referer", referer)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void what_is_refused_is_shown_on_the_page_it_came_from() throws Exception {
        mvc.perform(post("/programmes/new")
                        .param("title", "Deneme programı")
                        .param("periodStart", "2026-12-31")
                        .param("periodEnd", "2026-01-01")
                        .header("Referer", "https://elsewhere.example/programmes/new")
                        .with(user("zbManager"))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/programmes/new"))
                .andExpect(flash().attribute(
                                "problems", List.of("«Bitiş tarihi»: Bitiş tarihi başlangıçtan sonra olmalıdır.")));
    }

    @Test
    void unknown_page_is_said_to_be_unknown_without_technical_words() throws Exception {
        mvc.perform(get("/nowhere").with(user("zbManager")).accept("text/html")).andExpect(status().isNotFound());
        mvc.perform(get("/error")
                        .with(user("zbManager"))
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 404)
                        .requestAttr("jakarta.servlet.error.request_uri", "/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Sayfa bulunamadı")));
    }

    @Test
    void failure_shows_no_stack_trace() throws Exception {
        mvc.perform(get("/error")
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 500)
                        .requestAttr("jakarta.servlet.error.exception", new IllegalStateException("secret")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("Beklenmeyen bir hata")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void stylesheet_is_open_to_everybody() throws Exception {
        mvc.perform(get("/css/uyum.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("text/css")));
    }
}
