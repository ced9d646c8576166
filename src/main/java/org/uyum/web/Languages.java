package org.uyum.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.PersonLanguages;

/**
 * The language of a request: Turkish or English, never what the browser prefers. A cookie of the browser says it; a
 * client that has none gets the language that its person chose; who never chose gets Turkish.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "uyum-language";

    private static final String ATTRIBUTE = Languages.class.getName();
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final CurrentPerson currentPerson;
    private final PersonLanguages chosen;

    Languages(CurrentPerson currentPerson, PersonLanguages chosen) {
        this.currentPerson = currentPerson;
        this.chosen = chosen;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ofBrowser(request).orElseGet(() -> ofPerson(request));
    }

    /** What the browser's cookie says; nothing if there is none, or one that is not ours. */
    Optional<Locale> ofBrowser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(language -> language.equals("tr") || language.equals("en"))
                .map(Languages::of);
    }

    /** Asked of the database once per request, as soon as it is known who asks. */
    private Locale ofPerson(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Locale known) {
            return known;
        }
        Optional<String> person = currentPerson.id();
        Locale language = person.flatMap(this::chosenBy).orElse(Texts.TURKISH);
        person.ifPresent(known -> request.setAttribute(ATTRIBUTE, language));
        return language;
    }

    /** Nothing while the database cannot be asked: that this is so is said in Turkish then. */
    private Optional<Locale> chosenBy(String person) {
        try {
            return chosen.find(person);
        } catch (DataAccessException failure) {
            if (Outage.of(failure).isEmpty()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /** The browser keeps the language for a year, or until somebody signs out. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        addCookie(
                request,
                response,
                of(locale == null ? "" : locale.getLanguage()).getLanguage(),
                REMEMBERED);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        addCookie(request, response, "", Duration.ZERO);
    }

    /** The language of a code; Turkish for what we do not have. */
    static Locale of(String code) {
        return code.equals("en") ? Locale.ENGLISH : Texts.TURKISH;
    }

    private static void addCookie(
            HttpServletRequest request, HttpServletResponse response, String content, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, content)
                .path("/")
                .maxAge(age)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
