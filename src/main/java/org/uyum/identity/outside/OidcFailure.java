package org.uyum.identity.outside;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;
import org.uyum.identity.WrongSignIn;

/** Says on the sign-in page why signing in with the provider came to nothing, and in the log what an operator can mend. */
final class OidcFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcFailure.class);

    private final WrongSignIn page = new WrongSignIn();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        page.onAuthenticationFailure(request, response, why instanceof SignInRefused ? why : reason(why));
    }

    private static SignInRefused reason(AuthenticationException why) {
        Throwable root = causes(why).reduce((outer, inner) -> inner).orElse(why);
        String code = why instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : why.getClass().getSimpleName();
        LOG.warn(
                "signing in with the provider came to nothing: {} ({})", printable(code), printable(root.getMessage()));
        boolean unreachable = causes(why)
                .anyMatch(cause -> cause instanceof ResourceAccessException
                        || cause instanceof IOException
                        || cause instanceof RestClientResponseException answer
                                && answer.getStatusCode().is5xxServerError());
        return new SignInRefused(unreachable ? Why.UNREACHABLE : Why.NOT_COMPLETED);
    }

    /** Anybody can call the address at which the provider answers, and say there what they like. */
    private static String printable(String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 300 ? line : line.substring(0, 300);
    }

    private static Stream<Throwable> causes(Throwable why) {
        return Stream.iterate((Throwable) why, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
