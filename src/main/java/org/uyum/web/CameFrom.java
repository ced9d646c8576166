package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;

/** The page of ours from which a request came. */
final class CameFrom {

    private static final String START = "/";

    private CameFrom() {}

    /** Path and query of the referring page, never its host; the start page where there is none. */
    static String path(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return START;
        }
        try {
            URI page = new URI(referer);
            String path = page.getRawPath();
            // a path that begins with two slashes or a backslash would lead to another host
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return START;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException e) {
            return START;
        }
    }
}
