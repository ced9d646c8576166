package org.uyum.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who was looked up in this request: signing in, the guard and the steps all ask for the same person, and each time are
 * three queries. A change to people is seen by the next request.
 */
final class AskedFor {

    private static final String ATTRIBUTE = AskedFor.class.getName() + ".";

    private AskedFor() {}

    static Optional<Person> inRequest(String id, Supplier<Optional<Person>> lookUp) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lookUp.get();
        }
        Object found = request.getAttribute(ATTRIBUTE + id, RequestAttributes.SCOPE_REQUEST);
        if (found == null) {
            Optional<Person> person = lookUp.get();
            person.ifPresent(one -> request.setAttribute(ATTRIBUTE + id, one, RequestAttributes.SCOPE_REQUEST));
            return person;
        }
        return Optional.of((Person) found);
    }

    /** After the person was changed. */
    static void forget(String id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE + id, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
