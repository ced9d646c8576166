package org.uyum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.RequestContextFilter;
import org.uyum.UyumTest;

/** The language of requests that do not pass Spring's dispatcher, such as those to the engine's REST. */
@UyumTest
class LanguageFilterTest {

    @Autowired
    private Languages languages;

    @Test
    void language_is_turkish_whatever_the_browser_prefers() throws Exception {
        assertThat(languageOf(new MockHttpServletRequest("GET", "/engine-rest/task"))
                        .getLanguage())
                .isEqualTo("tr");
    }

    @Test
    void language_is_english_by_choice() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setCookies(new Cookie("uyum-language", "en"));
        assertThat(languageOf(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void language_that_we_do_not_have_is_turkish() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setCookies(new Cookie("uyum-language", "de"));
        assertThat(languageOf(request).getLanguage()).isEqualTo("tr");
    }

    /** What a servlet sees behind our filter, even if another one of Spring's comes after ours. */
    private Locale languageOf(MockHttpServletRequest request) throws Exception {
        request.addPreferredLocale(Locale.GERMAN);
        AtomicReference<Locale> seen = new AtomicReference<>();
        Filter last = (in, out, chain) -> seen.set(LocaleContextHolder.getLocale());
        Filter spring = new RequestContextFilter();
        new LanguageFilter(languages).doFilter(request, new MockHttpServletResponse(), (in, out) -> new MockFilterChain(
                        new HttpServlet() {}, spring, last)
                .doFilter(in, out));
        return seen.get();
    }
}
