package org.uyum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the chosen language known to everything that answers a request, also to the engine's REST and the webapps, which
 * do not pass Spring's dispatcher. It is looked up when it is asked for, since a client's person is known only later.
 * Spring's own filter, which runs before this one, takes the browser's language.
 */
@Component
class LanguageFilter extends OncePerRequestFilter implements Ordered {

    private final Languages languages;

    LanguageFilter(Languages languages) {
        this.languages = languages;
    }

    @Override
    public int getOrder() {
        return new OrderedRequestContextFilter().getOrder() + 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setLocaleContext(() -> languages.resolveLocale(request));
        chain.doFilter(new RequestInLanguage(request, languages), response);
    }

    /** Says that the browser prefers the chosen language, so that what asks for it later gets the same answer. */
    private static final class RequestInLanguage extends HttpServletRequestWrapper {

        private final Languages languages;

        RequestInLanguage(HttpServletRequest request, Languages languages) {
            super(request);
            this.languages = languages;
        }

        @Override
        public Locale getLocale() {
            return languages.resolveLocale((HttpServletRequest) getRequest());
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }
    }
}
