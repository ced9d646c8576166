package org.uyum.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;

/**
 * Tells a script on one of our pages who is signed in in its browser, and the token that its changes must carry. Pages
 * of other origins can ask but are not given the answer to read.
 */
@RestController
class SessionApi {

    private final CurrentPerson currentPerson;
    private final Texts texts;

    SessionApi(CurrentPerson currentPerson, Texts texts) {
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /**
     * @param person id; with the name to show
     * @param language tr or en
     * @param token null for clients that sign in with each call, and need none
     */
    record Session(String person, String name, String language, Token token) {}

    /** The name of the header in which a change sends the token. */
    record Token(String header, String value) {}

    @GetMapping("/api/v1/session")
    Session session(CsrfToken token) {
        Person person = currentPerson.get();
        return new Session(
                person.id(),
                person.name(),
                texts.language().getLanguage(),
                token == null ? null : new Token(token.getHeaderName(), token.getToken()));
    }
}
