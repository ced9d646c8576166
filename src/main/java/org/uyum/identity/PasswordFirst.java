package org.uyum.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in with a password that somebody else knows chooses another first. Pages lead to where that is done;
 * scripts and clients are refused, and told so. Said at the sign-in, it holds for the session.
 */
public class PasswordFirst extends OncePerRequestFilter {

    /** Where a password is chosen. */
    public static final String PAGE = "/me/password";

    /** What a sign-in with such a password may do, and all that it may. */
    static final GrantedAuthority ONLY_CHOOSE = new SimpleGrantedAuthority("ONLY_CHOOSE_PASSWORD");

    private final RequestMatcher open;
    private final AccessDeniedHandler refusal;

    PasswordFirst(RequestMatcher open, AccessDeniedHandler refusal) {
        this.open = open;
        this.refusal = refusal;
    }

    /** Refused until a password was chosen. */
    public static class ChooseFirst extends org.springframework.security.access.AccessDeniedException {
        ChooseFirst() {
            super("a password is to be chosen first");
        }
    }

    static List<GrantedAuthority> authorities(boolean mustChoose) {
        return mustChoose ? List.of(ONLY_CHOOSE) : List.of();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean must = signedIn != null && signedIn.getAuthorities().contains(ONLY_CHOOSE);
        if (!must
                || open.matches(request)
                || Paths.of(request).equals(PAGE)
                || Paths.of(request).equals("/logout")) {
            chain.doFilter(request, response);
        } else if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            refusal.handle(request, response, new ChooseFirst());
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
