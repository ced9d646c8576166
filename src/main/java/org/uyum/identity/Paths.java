package org.uyum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Paths of requests. Spring's path patterns see only the part of the path behind a servlet's mapping; REST and webapps
 * are servlets of their own, so the whole path is compared here.
 */
final class Paths {

    private Paths() {}

    static RequestMatcher under(String... folders) {
        return request -> Arrays.stream(folders).anyMatch(of(request)::startsWith);
    }

    static RequestMatcher exactly(String... paths) {
        return request -> Arrays.asList(paths).contains(of(request));
    }

    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
