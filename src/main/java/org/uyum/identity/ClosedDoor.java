package org.uyum.identity;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What can be reached without signing in (the sign-in page, static files, health) and how one signs in: a page with a
 * session for people, HTTP Basic without session for clients. Our API serves both: who brings credentials along is a
 * client, who does not is a page of ours with its session and its token against forged requests.
 */
@Configuration
class ClosedDoor {

    private static final RequestMatcher FILES = Paths.under("/css/", "/js/", "/img/", "/webjars/");

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            FILES,
            Paths.under("/actuator/health/"),
            Paths.exactly("/login", "/error", "/favicon.ico", "/language", "/actuator/health"));

    /** For our own pages; the webapps send one of theirs, which has to allow more. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + " data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final RequestMatcher OUR_API = Paths.under("/api/");
    private static final RequestMatcher WEBAPPS_API = Paths.under("/camunda/api/");

    /** Clients: the REST API of the engine and ours. No session, so that no browser can be made to call them. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForClients(
            HttpSecurity http,
            AuthenticationEntryPoint refusal,
            AccessDeniedHandler apiDenial,
            AuditorsLook auditorsLook,
            CurrentPerson currentPerson,
            AccessLog accessLog)
            throws Exception {
        RequestMatcher withCredentials = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return http.securityMatcher(new OrRequestMatcher(
                        Paths.under("/engine-rest/"), new AndRequestMatcher(OUR_API, withCredentials)))
                .authorizeHttpRequests(paths -> paths.anyRequest().access(allOf(authenticated(), auditorsLook)))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(new LoggedDenial(apiDenial, currentPerson, accessLog)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterAfter(new PasswordFirst(OPEN, apiDenial), AuthorizationFilter.class)
                .build();
    }

    /** People: pages, our API for them, and the Camunda webapps, which bring their own protection against forgery. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(
            HttpSecurity http,
            AuthenticationEntryPoint refusal,
            AccessDeniedHandler apiDenial,
            AuditorsLook auditorsLook,
            Sessions sessions,
            CurrentPerson currentPerson,
            AccessLog accessLog,
            ObjectProvider<SignInWay> furtherWays)
            throws Exception {
        for (SignInWay way : furtherWays) {
            way.open(http);
        }
        RequestMatcher webappLogout = request -> request.getMethod().equals("POST")
                && Paths.of(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");
        RequestMatcher ourLogout = request ->
                request.getMethod().equals("POST") && Paths.of(request).equals("/logout");
        return http.authorizeHttpRequests(requests -> requests
                        // it creates an administrator without login while there is none
                        .requestMatchers(Paths.under("/camunda/api/admin/setup/"))
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .access(allOf(authenticated(), auditorsLook)))
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl("/", false).failureHandler(new WrongSignIn()))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(ourLogout, webappLogout))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), webappLogout)
                        .deleteCookies(SessionEnd.COOKIE)
                        .logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(Paths.under("/camunda/")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entry(refusal))
                        .accessDeniedHandler(new LoggedDenial(denial(apiDenial), currentPerson, accessLog)))
                .addFilterBefore(new SessionEnd(sessions, FILES), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new OwnPages(refusal), ExceptionTranslationFilter.class)
                .addFilterAfter(new PasswordFirst(OPEN, apiDenial), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(Paths.under("/camunda/")),
                                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** A script follows no way to the sign-in page: it would take that page for an answer. */
    private static AuthenticationEntryPoint entry(AuthenticationEntryPoint refusal) {
        DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(
                new LinkedHashMap<>(Map.of(new OrRequestMatcher(OUR_API, WEBAPPS_API), refusal)));
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return entry;
    }

    private static AccessDeniedHandler denial(AccessDeniedHandler apiDenial) {
        return new RequestMatcherDelegatingAccessDeniedHandler(
                new LinkedHashMap<>(Map.of(OUR_API, apiDenial)), new AccessDeniedHandlerImpl());
    }

    /** After signing in one comes to the page that was asked for, never to what a script asked for in the meantime. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && !OUR_API.matches(request)
                && !WEBAPPS_API.matches(request));
        return cache;
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
}
