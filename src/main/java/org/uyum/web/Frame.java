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

    /** Whether the page at hand lies under this path; the start page lies under itself only. */
    public boolean isUnder(String path) {
        String here = path();
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }

    private static String path() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
