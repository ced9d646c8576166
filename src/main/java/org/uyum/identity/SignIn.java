package org.uyum.identity;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with name and password, as kept in the engine's identity. Wrong tries lock the account there, longer with each;
 * while it is locked the right password is refused in the same words, so that nobody learns which names exist.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final IdentityService identityService;
    private final People people;
    private final WrongTries wrongTries;
    private final IssuedPasswords issuedPasswords;
    private final AccessLog accessLog;

    SignIn(
            @Lazy IdentityService identityService,
            People people,
            WrongTries wrongTries,
            IssuedPasswords issuedPasswords,
            AccessLog accessLog) {
        this.identityService = identityService;
        this.people = people;
        this.wrongTries = wrongTries;
        this.issuedPasswords = issuedPasswords;
        this.accessLog = accessLog;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String address = address(login);
        wrongTries.check(address);
        String id = login.getName();
        String password = String.valueOf(login.getCredentials());
        boolean known = id.matches("[a-zA-Z0-9]+") && identityService.checkPassword(id, password);
        Optional<Person> person = known ? people.find(id) : Optional.empty();
        if (person.isEmpty()) {
            if (wrongTries.failed(address)) {
                accessLog.write(AccessEvent.of(AccessEvent.Kind.LOCKED_OUT), null);
            }
            throw new BadCredentialsException("name or password is wrong");
        }
        // the name as stored, whatever case was typed
        String name = person.get().id();
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, PasswordFirst.authorities(issuedPasswords.has(name)));
    }

    /** That of the person: behind a reverse proxy the one which it forwards. */
    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
