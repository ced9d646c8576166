package org.uyum.training.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives back what was typed into a form, if it is refused: it comes with the problems to the page that is shown again. */
final class Typed {

    private Typed() {}

    static void keep(String name, Object typed, HttpServletRequest request, Runnable submission) {
        RequestContextUtils.getOutputFlashMap(request).put(name, typed);
        submission.run();
        RequestContextUtils.getOutputFlashMap(request).remove(name);
    }
}
