package org.uyum.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
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
    @ValueSource(strings = {"/", "/programmes", "/camunda/app/tasklist/default/", "/actuator/env"})
    void page_sends_to_the_sign_in_page_whatever_is_accepted(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/login")));
    }

    @Test
    void a_page_sent_without_its_token_is_refused_as_a_page() throws Exception {
        mvc.perform(post("/programmes/new").with(user("zbManager")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/programmes", "/api/v1/programmes/2026-ZB-001", "/engine-rest/task"})
    void api_answers_401_to_who_is_not_signed_in(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default"
            })
    void a_script_whose_session_has_ended_is_told_so_without_a_window_of_the_browsers_own(String path)
            throws Exception {
        mvc.perform(get(path).header("X-Requested-With", "XMLHttpRequest"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(content().string(containsString("Oturum açılmamış ya da oturum sona ermiş.")));
    }

    @Test
    void a_client_without_a_password_is_asked_for_it() throws Exception {
        mvc.perform(get("/api/v1/programmes").cookie(ENGLISH))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().string(containsString("Nobody is signed in")));
    }

    @Test
    void a_page_can_ask_who_is_signed_in() throws Exception {
        mvc.perform(get("/api/v1/session").with(user("zbManager")).cookie(ENGLISH))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Access-Control-Allow-Origin"))
                .andExpect(jsonPath("$.person").value("zbManager"))
                .andExpect(jsonPath("$.name").value("Birim Müdürü (Zeytinburnu)"))
                .andExpect(jsonPath("$.language").value("en"))
                .andExpect(jsonPath("$.token.header").value("X-CSRF-TOKEN"))
                .andExpect(jsonPath("$.token.value").isNotEmpty());
        mvc.perform(get("/api/v1/session").with(httpBasic("zbManager", "uyum-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token").isEmpty());
    }

    @Test
    void signing_in_leads_to_the_page_that_was_asked_for_never_to_what_a_script_asked_for() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/signed-in").accept("text/html").session(session));
        mvc.perform(get("/camunda/api/engine/engine/").session(session));
        mvc.perform(get("/api/v1/session").accept("text/html").session(session));
        mvc.perform(post("/login")
                        .param("username", "zbStaff1")
                        .param("password", "uyum-demo")
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("**/signed-in*"));
        mvc.perform(get("/signed-in").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bu pencereyi kapatıp formunuza dönebilirsiniz")));
    }

    @Test
    void a_page_of_one_person_does_nothing_for_another() throws Exception {
        mvc.perform(get("/api/v1/session").with(user("zbStaff1")).header("X-Uyum-Person", "zbManager"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/session").with(user("zbStaff1")).header("X-Uyum-Person", "zbStaff1"))
                .andExpect(status().isOk());
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

    @ParameterizedTest
    @CsvSource({"429, Oturum açma sayfasına dön", "503, Şu anda yanıt verilemiyor"})
    void what_went_wrong_before_anybody_is_known_is_told_on_a_whole_page(int status, String says) throws Exception {
        mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString(says)))
                .andExpect(content().string(containsString("</html>")));
    }
}
