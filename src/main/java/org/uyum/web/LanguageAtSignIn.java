package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uyum.identity.PersonLanguages;

/**
 * Keeps the language with the person and not with the browser: who signs in gets the language that they chose, in every
 * browser; for who never chose, the language chosen on the sign-in page is their choice. Signing out leaves nothing
 * behind for whoever sits down next.
 */
@Component
class LanguageAtSignIn {

    private final Languages languages;
    private final PersonLanguages chosen;

    LanguageAtSignIn(Languages languages, PersonLanguages chosen) {
        this.languages = languages;
        this.chosen = chosen;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        String person = event.getAuthentication().getName();
        Optional<Locale> before = chosen.find(person);
        if (before.isPresent()) {
            languages.setLocale(request(), response(), before.get());
        } else {
            languages.ofBrowser(request()).ifPresent(language -> chosen.choose(person, language));
        }
    }

    @EventListener(LogoutSuccessEvent.class)
    void signedOut() {
        languages.forget(request(), response());
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static HttpServletResponse response() {
        return attributes().getResponse();
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
