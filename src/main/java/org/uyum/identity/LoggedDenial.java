package org.uyum.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Logs what somebody was not permitted to open or do, before it is refused. */
class LoggedDenial implements AccessDeniedHandler {

    private static final int LONGEST = 120;

    private final AccessDeniedHandler refusal;
    private final CurrentPerson currentPerson;
    private final AccessLog accessLog;

    LoggedDenial(AccessDeniedHandler refusal, CurrentPerson currentPerson, AccessLog accessLog) {
        this.refusal = refusal;
        this.currentPerson = currentPerson;
        this.accessLog = accessLog;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        Optional<Person> person = currentPerson.find();
        // a token that went with its session is nobody's attempt at anything
        if (person.isPresent() && !(why instanceof CsrfException) && !(why instanceof PasswordFirst.ChooseFirst)) {
            String call = request.getMethod() + " " + Paths.of(request);
            accessLog.write(AccessEvent.of(AccessEvent.Kind.REFUSED)
                    .municipality(person.get().municipality())
                    .detail("step", call.length() <= LONGEST ? call : call.substring(0, LONGEST)));
        }
        refusal.handle(request, response, why);
    }
}
