package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what was refused on top of the page from which it was sent; what cannot be read as entered is refused too. */
@ControllerAdvice(annotations = Controller.class)
@Order(1)
class RefusedPages {

    private final Texts texts;

    RefusedPages(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return answer(refused.problems().stream().map(texts::of).toList(), request);
    }

    @ExceptionHandler
    ModelAndView notReadable(BindException wrong, HttpServletRequest request) {
        return answer(wrong.getFieldErrors().stream().map(this::sentence).toList(), request);
    }

    @ExceptionHandler
    ModelAndView notReadable(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return answer(List.of(texts.get("web.input.notReadable", String.valueOf(wrong.getValue()))), request);
    }

    /** A field, or a file, that the page always sends. */
    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    ModelAndView missing(HttpServletRequest request) {
        return answer(List.of(texts.get("web.input.missing")), request);
    }

    /** What is said to exist already, past all checks before, was entered by somebody else at the same moment. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ModelAndView changedMeanwhile(HttpServletRequest request) {
        return answer(List.of(texts.get("web.input.changedMeanwhile")), request);
    }

    private String sentence(FieldError error) {
        return error.isBindingFailure()
                ? texts.get("web.input.notReadable", String.valueOf(error.getRejectedValue()))
                : error.getDefaultMessage();
    }

    private static ModelAndView answer(List<String> problems, HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            // going back to the page would end in a circle where the page itself is refused
            ModelAndView page = new ModelAndView("error/400");
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("problems", problems);
            return page;
        }
        RequestContextUtils.getOutputFlashMap(request).put("problems", problems);
        RedirectView back = new RedirectView(CameFrom.path(request), true, true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
