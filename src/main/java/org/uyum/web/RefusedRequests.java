package org.uyum.web;

import java.util.List;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers clients of the API with problem details (RFC 9457) where a request is refused or wrong. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class RefusedRequests extends ResponseEntityExceptionHandler {

    private final Texts texts;
    private final MultipartProperties upload;

    RefusedRequests(Texts texts, MultipartProperties upload) {
        this.texts = texts;
        this.upload = upload;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        List<String> sentences = refused.problems().stream().map(texts::of).toList();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("\n", sentences));
        detail.setProperty("problems", sentences);
        return detail;
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                tooLarge,
                problem(status, "web.call.tooLarge", upload.getMaxRequestSize().toMegabytes()),
                headers,
                status,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(
                missing,
                problem(status, "web.call.partMissing", missing.getRequestPartName()),
                headers,
                status,
                request);
    }

    /** Said to have several parts, and broken off or divided in another way than it says. */
    @ExceptionHandler
    ProblemDetail notReadable(MultipartException broken) {
        return problem(HttpStatus.BAD_REQUEST, "web.call.partsBroken");
    }

    private ProblemDetail problem(HttpStatusCode status, String why, Object... args) {
        return ProblemDetail.forStatusAndDetail(status, texts.get(why, args));
    }
}
