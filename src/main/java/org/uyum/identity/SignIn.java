package org.uyum.identity;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with name and password, as kept in the engine's identity; too many wrong tries lock the account there. */
@Component
class SignIn implements AuthenticationProvider {

    private final IdentityService identityService;
    private final People people;

    SignIn(@Lazy IdentityService identityService, People people) {
        this.identityService = identityService;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String id = login.getName();
        String password = String.valueOf(login.getCredentials());
        boolean known = id.matches("[a-zA-Z0-9]+") && identityService.checkPassword(id, password);
        Optional<Person> person = known ? people.find(id) : Optional.empty();
        if (person.isEmpty()) {
            throw new BadCredentialsException("name or password is wrong");
        }
        // the name as stored, whatever case was typed
        return UsernamePasswordAuthenticationToken.authenticated(person.get().id(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
