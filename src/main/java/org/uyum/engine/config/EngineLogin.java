package org.uyum.engine.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

    private static final List<String> WITHOUT_LOGIN =
            List.of("/camunda/", "/css/", "/js/", "/img/", "/webjars/", "/favicon.ico", "/actuator/");

    private final CurrentPerson currentPerson;

    EngineLogin(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** The webapps keep a login of their own; what looks the same for everybody needs none, and no database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_LOGIN.stream().anyMatch(request.getRequestURI()::startsWith);
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
