package org.uyum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.uyum.identity.AuditorsLook.OnlyLooks;
import org.uyum.identity.PasswordFirst.ChooseFirst;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.TooManyTries;

/**
 * Answers calls of clients and scripts that come without a sign-in, or with a forged or outdated token, with problem
 * details (RFC 9457): 401 and 403, never the way to the sign-in page.
 */
@Component
class RefusedCalls implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Texts texts;
    private final ObjectMapper json;

    RefusedCalls(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
            answer(response, problem(HttpStatus.TOO_MANY_REQUESTS, "web.error.429.text"));
            return;
        }
        if (why instanceof SignInRefused refused) {
            HttpStatus status = refused.why() == SignInRefused.Why.UNREACHABLE
                    ? HttpStatus.SERVICE_UNAVAILABLE
                    : HttpStatus.FORBIDDEN;
            answer(response, problem(status, "identity.signInRefusal." + refused.why()));
            return;
        }
        if (!isScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Uyum\"");
        }
        answer(response, problem(HttpStatus.UNAUTHORIZED, "web.call.signInFirst"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            // the token went with the session
            commence(request, response, null);
            return;
        }
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, sentence(why));
        if (why instanceof CsrfException) {
            // the script may fetch the token of a newer session and try again
            problem.setProperty("reason", "token");
        }
        answer(response, problem);
    }

    private static String sentence(AccessDeniedException why) {
        if (why instanceof ChooseFirst) {
            return "web.call.choosePassword";
        }
        return why instanceof OnlyLooks ? "web.call.auditorsLook" : "web.call.notAllowed";
    }

    /** Asked for a password, a browser would show a window of its own, and the script that called would wait behind it. */
    private static boolean isScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || request.getRequestURI().startsWith("/camunda/");
    }

    private ProblemDetail problem(HttpStatus status, String why) {
        return ProblemDetail.forStatusAndDetail(status, texts.get(why));
    }

    private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
