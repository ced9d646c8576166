package org.uyum.engine.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;

/** Lets the engine know who is signed in, for pages, the API and the engine's REST; it comes after Spring Security. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineLogin extends OncePerRequestFilter {

    private final CurrentPerson currentPerson;

    EngineLogin(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // the webapps keep a login of their own
        return request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = currentPerson.find();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var login = currentPerson.loginToEngine(person.get())) {
            chain.doFilter(request, response);
        }
    }
}
