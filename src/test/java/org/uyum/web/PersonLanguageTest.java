package org.uyum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.PersonLanguages;

/** The language belongs to the person: not to the browser, and not to whoever used it before. */
@UyumTest
class PersonLanguageTest {

    private static final String COOKIE = "uyum-language";
    private static final String PERSON = "bzStaff1";
    private static final String IN_TURKISH = "<html lang=\"tr\">";
    private static final String IN_ENGLISH = "<html lang=\"en\">";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonLanguages chosen;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Walk walk;

    /** A browser: what it prefers, its cookie for the language, its session. */
    private final class Browser {

        private final Locale prefers;
        private Cookie language;
        private MockHttpSession session = new MockHttpSession();

        private Browser(Locale prefers) {
            this.prefers = prefers;
        }

        private void choose(String code) throws Exception {
            perform(post("/language").param("language", code).with(csrf()));
        }

        private void signIn(String person) throws Exception {
            perform(post("/login")
                    .param("username", person)
                    .param("password", "uyum-demo")
                    .with(csrf()));
        }

        private void signOut() throws Exception {
            perform(post("/logout").with(csrf()));
            session = new MockHttpSession();
        }

        private String page(String path) throws Exception {
            return mvc.perform(request(get(path))).andReturn().getResponse().getContentAsString();
        }

        private void perform(MockHttpServletRequestBuilder request) throws Exception {
            var answer = mvc.perform(request(request)).andReturn();
            session = (MockHttpSession) answer.getRequest().getSession();
            Cookie set = answer.getResponse().getCookie(COOKIE);
            if (set != null) {
                language = set.getMaxAge() == 0 ? null : set;
            }
        }

        private MockHttpServletRequestBuilder request(MockHttpServletRequestBuilder request) {
            request.session(session)
                    .locale(prefers)
                    .header("Accept-Language", prefers.toLanguageTag())
                    .header("Referer", "http://localhost/");
            return language == null ? request : request.cookie(language);
        }
    }

    @BeforeEach
    @AfterEach
    void nobodyChose() {
        jdbc.sql("delete from person_language").update();
    }

    @Test
    void an_english_browser_on_a_turkish_account_stays_turkish() throws Exception {
        Browser browser = new Browser(Locale.ENGLISH);
        assertThat(browser.page("/login")).contains(IN_TURKISH);
        browser.signIn(PERSON);
        assertThat(browser.page("/")).contains(IN_TURKISH);
        assertThat(chosen.find(PERSON)).isEmpty();
    }

    @Test
    void a_turkish_browser_on_an_english_account_becomes_english() throws Exception {
        chosen.choose(PERSON, Locale.ENGLISH);
        Browser browser = new Browser(Locale.forLanguageTag("tr"));
        assertThat(browser.page("/login")).contains(IN_TURKISH);
        browser.signIn(PERSON);
        assertThat(browser.page("/")).contains(IN_ENGLISH);
    }

    @Test
    void what_a_person_chose_in_one_browser_holds_in_the_next() throws Exception {
        Browser office = new Browser(Locale.ENGLISH);
        office.signIn(PERSON);
        office.choose("en");
        assertThat(office.page("/")).contains(IN_ENGLISH);

        Browser home = new Browser(Locale.GERMAN);
        home.signIn(PERSON);
        assertThat(home.page("/")).contains(IN_ENGLISH);
        home.choose("tr");
        assertThat(home.page("/")).contains(IN_TURKISH);

        office.signOut();
        office.signIn(PERSON);
        assertThat(office.page("/")).contains(IN_TURKISH);
    }

    @Test
    void language_chosen_on_the_sign_in_page_counts_for_who_never_chose() throws Exception {
        Browser browser = new Browser(Locale.ENGLISH);
        browser.choose("en");
        assertThat(browser.page("/login")).contains(IN_ENGLISH);
        browser.signIn(PERSON);
        assertThat(browser.page("/")).contains(IN_ENGLISH);
        assertThat(chosen.find(PERSON)).contains(Locale.ENGLISH);
    }

    @Test
    void language_chosen_on_the_sign_in_page_yields_to_what_the_person_chose_before() throws Exception {
        chosen.choose(PERSON, Locale.forLanguageTag("tr"));
        Browser browser = new Browser(Locale.ENGLISH);
        browser.choose("en");
        browser.signIn(PERSON);
        assertThat(browser.page("/")).contains(IN_TURKISH);
        assertThat(chosen.find(PERSON)).contains(Locale.forLanguageTag("tr"));
    }

    @Test
    void whoever_sits_down_next_does_not_get_the_language_of_who_signed_out() throws Exception {
        chosen.choose(PERSON, Locale.ENGLISH);
        Browser shared = new Browser(Locale.ENGLISH);
        shared.signIn(PERSON);
        shared.signOut();
        assertThat(shared.page("/login")).contains(IN_TURKISH);
        shared.signIn("bzManager");
        assertThat(shared.page("/")).contains(IN_TURKISH);
        assertThat(chosen.find("bzManager")).isEmpty();
    }

    @Test
    void signing_out_of_a_webapp_takes_the_language_away_too() throws Exception {
        mvc.perform(post("/camunda/api/admin/auth/user/default/logout").with(user(PERSON)))
                .andExpect(status().isNoContent())
                .andExpect(cookie().maxAge(COOKIE, 0));
    }

    @Test
    void a_client_without_cookies_is_served_in_the_language_of_its_person() throws Exception {
        String programme = "/api/v1/programmes/" + walk.openProgramme("zbManager", "Dil denemesi");
        var client = httpBasic("zbManager", "uyum-demo");
        mvc.perform(get(programme).with(client).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.stages[0].name").value("Yöneticilerin eğitilmesi"))
                .andExpect(jsonPath("$.openTasks[0].name").value("Programı planla"));
        chosen.choose("zbManager", Locale.ENGLISH);
        mvc.perform(get(programme).with(client).header("Accept-Language", "tr"))
                .andExpect(jsonPath("$.stages[0].name").value("Training of managers"))
                .andExpect(jsonPath("$.openTasks[0].name").value("Plan the programme"));
    }

    @Test
    void language_is_turkish_while_the_database_cannot_be_asked() {
        CurrentPerson somebody = mock();
        when(somebody.id()).thenReturn(Optional.of(PERSON));
        PersonLanguages unreachable = mock();
        when(unreachable.find(PERSON))
                .thenThrow(new CannotGetJdbcConnectionException("gone", new SQLException("gone", "08001")))
                .thenThrow(new DuplicateKeyException("a mistake of ours"));
        Languages languages = new Languages(somebody, unreachable);
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.TURKISH);
        // it is not waited for twice in a request
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.TURKISH);
        verify(unreachable).find(PERSON);
        assertThatThrownBy(() -> languages.resolveLocale(new MockHttpServletRequest()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_language_that_we_do_not_have_is_turkish_and_so_kept() throws Exception {
        Browser browser = new Browser(Locale.GERMAN);
        browser.signIn(PERSON);
        browser.choose("de'; drop table person_language; --");
        assertThat(browser.page("/")).contains(IN_TURKISH);
        assertThat(chosen.find(PERSON)).contains(Locale.forLanguageTag("tr"));
    }
}
