package org.uyum.identity;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets auditors look at pages and change nothing on them, whatever the pages themselves would allow: but for what
 * concerns themselves. What they may ask of the engine's REST is said with the other roles' calls.
 */
@Component
public class AuditorsLook implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private static final RequestMatcher THEIR_OWN = Paths.exactly(
            PasswordFirst.PAGE, PasswordFirst.PAGE + "/sessions/end", "/admin/access/export", "/logout", "/language");

    /** Posted although nothing is changed: what is searched for is in no address, and an export leaves a trace. */
    private static final RequestMatcher LOOKING_POSTED =
            Paths.exactly("/databank/search", "/databank/export", "/databank/figures", "/databank/retention/register");

    private static final RequestMatcher ENGINE = Paths.under("/engine-rest/", "/camunda/");

    private final People people;

    /** Refused because auditors change nothing. */
    public static class OnlyLooks extends AccessDeniedException {
        OnlyLooks() {
            super("auditors change nothing");
        }
    }

    AuditorsLook(People people) {
        this.people = people;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> signedIn, RequestAuthorizationContext call) {
        boolean changes = !LOOKING.contains(call.getRequest().getMethod())
                && !THEIR_OWN.matches(call.getRequest())
                && !LOOKING_POSTED.matches(call.getRequest())
                && !ENGINE.matches(call.getRequest());
        if (changes && isAuditor(signedIn.get().getName())) {
            throw new OnlyLooks();
        }
        return new AuthorizationDecision(true);
    }

    private boolean isAuditor(String id) {
        return people.find(id).filter(person -> person.has(Role.AUDITOR)).isPresent();
    }
}
