package org.uyum.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Leads from a form of ours to somebody else's address. Our pages' content policy lets a form lead to us only, redirects
 * included; an answer of ours may tell the browser to go on from there.
 */
final class LedOnAfterwards extends DefaultRedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (address.startsWith("/")) {
            super.sendRedirect(request, response, address);
        } else {
            response.setHeader("Refresh", "0;url=" + address);
        }
    }
}
