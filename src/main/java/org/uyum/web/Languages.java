package org.uyum.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a request: Turkish, unless the person chose English, which a cookie remembers for a year. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "uyum-language";

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final java.time.Duration REMEMBERED = java.time.Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return chosen != null && "en".equals(chosen.getValue()) ? Locale.ENGLISH : TURKISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        boolean english = locale != null && "en".equals(locale.getLanguage());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, english ? "en" : "tr")
                .path("/")
                .maxAge(REMEMBERED)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
