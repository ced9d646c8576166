package org.uyum.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers clients of the API with problem details (RFC 9457) where a request is refused or wrong. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class RefusedRequests extends ResponseEntityExceptionHandler {

    private final Texts texts;

    RefusedRequests(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        List<String> sentences = refused.problems().stream().map(texts::of).toList();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("\n", sentences));
        detail.setProperty("problems", sentences);
        return detail;
    }
}
