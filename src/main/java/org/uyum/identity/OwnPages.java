package org.uyum.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a page that one person opened from doing anything as another who signed in meanwhile in the same browser: a
 * script says with each request whose page it is, and is answered as if nobody were signed in where that does not fit.
 */
class OwnPages extends OncePerRequestFilter {

    static final String OWNER = "X-Uyum-Person";

    private final AuthenticationEntryPoint refusal;

    OwnPages(AuthenticationEntryPoint refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String owner = request.getHeader(OWNER);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (owner != null && signedIn != null && !owner.equals(signedIn.getName())) {
            refusal.commence(request, response, new InsufficientAuthenticationException("the page of another person"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
