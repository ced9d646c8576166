package org.uyum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the chosen language known to everything that answers a request, also to the engine's REST and the webapps, which
 * do not pass Spring's dispatcher. It comes right after Spring's own filter, which takes the browser's language.
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
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        chain.doFilter(request, response);
    }
}
