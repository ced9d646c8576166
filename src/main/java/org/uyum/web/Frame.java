package org.uyum.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;

/** What the frame around every page shows: who is signed in, the language, where in the program one is. */
@Component("frame")
public class Frame {

    private final CurrentPerson currentPerson;
    private final Texts texts;

    Frame(CurrentPerson currentPerson, Texts texts) {
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /** The signed-in person, or null. */
    public Person person() {
        return currentPerson.find().orElse(null);
    }

    /** {@code tr} or {@code en}. */
    public String language() {
        return texts.language().getLanguage();
    }

    /** The first part of the path of the page at hand, for example {@code /programmes}; {@code /} for the start page. */
    public String section() {
        String path = path();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static String path() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
