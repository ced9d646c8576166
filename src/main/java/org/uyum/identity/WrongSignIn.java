package org.uyum.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what went wrong. */
public class WrongSignIn implements AuthenticationFailureHandler {

    /** The page's parameter that says why somebody whom a provider knows is not let in. */
    public static final String REFUSED = "refused";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            String page =
                    why instanceof SignInRefused refused ? "/login?" + REFUSED + "=" + refused.why() : "/login?error";
            new SimpleUrlAuthenticationFailureHandler(page).onAuthenticationFailure(request, response, why);
        }
    }
}
