package org.uyum.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work in this thread: the signed-in person of a request, nobody in a job. */
@Component
public class CurrentPerson {

    private final People people;
    private final EngineLogins engineLogins;

    CurrentPerson(People people, EngineLogins engineLogins) {
        this.people = people;
        this.engineLogins = engineLogins;
    }

    public Optional<Person> find() {
        return id().flatMap(people::find);
    }

    /** The signed-in person's id, without looking the person up. */
    public Optional<String> id() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(login -> !(login instanceof AnonymousAuthenticationToken))
                .map(java.security.Principal::getName);
    }

    /** The signed-in person; refused where nobody is signed in. */
    public Person get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** Does something in a person's name, towards our own code and the engine alike: for demo data and tests. */
    public <T> T as(String personId, Supplier<T> action) {
        Person person = people.find(personId).orElseThrow(() -> new IllegalArgumentException("nobody is " + personId));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of()));
        SecurityContextHolder.setContext(context);
        try (EngineLogins.Session session = loginToEngine(person)) {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Lets the engine know the person in this thread, as REST calls and pages need it. */
    public EngineLogins.Session loginToEngine(Person person) {
        return engineLogins.login(
                person.id(), person.roles().stream().map(Role::group).toList(), List.copyOf(person.municipalities()));
    }

    /** Does something without the engine's checks of login and tenant: only after our own check. */
    public <T> T withoutEngineLogin(Supplier<T> action) {
        return engineLogins.without(action);
    }
}
