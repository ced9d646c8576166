package org.uyum.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Logs who signs in and out by the sign-in page, and which tries failed there and with clients. A client that signs in
 * with each call leaves no line for each. What was typed for a name that nobody has is not kept, nor are the tries of an
 * address that has to wait: they could be without number.
 */
@Component
class SignInEvents {

    private final AccessLog accessLog;
    private final People people;

    SignInEvents(AccessLog accessLog, People people) {
        this.accessLog = accessLog;
        this.people = people;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        write(AccessEvent.Kind.SIGNED_IN, event.getAuthentication().getName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        write(AccessEvent.Kind.SIGNED_OUT, event.getAuthentication().getName());
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof TooManyTries) {
            return;
        }
        AccessEvent failed = AccessEvent.of(AccessEvent.Kind.SIGN_IN_FAILED);
        accessLog.write(
                people.find(event.getAuthentication().getName())
                        .map(person -> failed.concerning(person.id()).municipality(person.municipality()))
                        .orElse(failed),
                null);
    }

    private void write(AccessEvent.Kind kind, String person) {
        String municipality = people.find(person).map(Person::municipality).orElse(null);
        accessLog.write(AccessEvent.of(kind).municipality(municipality), person);
    }
}
