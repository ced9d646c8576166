package org.uyum.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is over before anything is done in it. What a page asks by itself, as the Tasklist does for its
 * lists every few seconds, is no use of the session, or one left open would never end. Tells the pages by a cookie when
 * the session will end, so that they can warn.
 */
class SessionEnd extends OncePerRequestFilter {

    static final String COOKIE = "UYUM-SESSION-END";

    private static final Pattern BY_ITSELF = Pattern.compile(
            "/camunda/api/engine/engine/default/(filter(/[^/]+/(list|count))?|task/[^/]+)/?|/api/v1/session");

    /** Said by whoever wants to stay signed in. */
    private static final String STAY = "stay";

    private final Sessions sessions;
    private final RequestMatcher files;

    /**
     * @param files what everybody may see, and the pages show also while the database is gone: nothing is asked for them
     */
    SessionEnd(Sessions sessions, RequestMatcher files) {
        this.sessions = sessions;
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && signedIn != null) {
            if (sessions.isOver(session, signedIn.getName())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                if (STAY.equals(request.getQueryString())
                        || !BY_ITSELF.matcher(request.getRequestURI()).matches()) {
                    sessions.use(session);
                }
                tellEnd(session, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void tellEnd(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Cookie end = new Cookie(
                COOKIE,
                sessions.end(session).getEpochSecond() + "." + sessions.now().getEpochSecond());
        end.setPath("/");
        end.setSecure(request.isSecure());
        end.setAttribute("SameSite", "Lax");
        response.addCookie(end);
    }
}
