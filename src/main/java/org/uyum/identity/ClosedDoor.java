package org.uyum.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What can be reached without signing in (the sign-in page, static files, health) and how one signs in: a page with a
 * session for people, HTTP Basic without session for clients.
 */
@Configuration
class ClosedDoor {

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            under("/css/", "/js/", "/img/", "/webjars/", "/actuator/health/"),
            exactly("/login", "/error", "/favicon.ico", "/language", "/actuator/health"));

    /** Clients: the REST API of the engine and ours. No session, so that no browser can be made to call them. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForClients(HttpSecurity http) throws Exception {
        return http.securityMatcher(under("/engine-rest/", "/api/"))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.realmName("Uyum"))
                .build();
    }

    /** People: pages and the Camunda webapps, which bring their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(HttpSecurity http) throws Exception {
        RequestMatcher webappLogout = request -> request.getMethod().equals("POST")
                && path(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");
        RequestMatcher ourLogout =
                request -> request.getMethod().equals("POST") && path(request).equals("/logout");
        return http.authorizeHttpRequests(requests -> requests
                        // it creates an administrator without login while there is none
                        .requestMatchers(under("/camunda/api/admin/setup/"))
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(ourLogout, webappLogout))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), webappLogout)
                        .logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(under("/camunda/")))
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    /** The webapps take over whoever is signed in here. */
    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SessionSignIn.class.getName()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    // Spring's path patterns see only the part of the path behind a servlet's mapping; REST and webapps are servlets of
    // their own, so the whole path is compared here.
    private static RequestMatcher under(String... folders) {
        return request -> Arrays.stream(folders).anyMatch(path(request)::startsWith);
    }

    private static RequestMatcher exactly(String... paths) {
        return request -> Arrays.asList(paths).contains(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
