package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers calls of the API with problem details (RFC 9457) that are for none of its methods, though their address is right:
 * no controller is known then to which {@link RefusedRequests} would belong. Pages are answered as before.
 */
@ControllerAdvice
@Order(2)
class UnmatchedCalls {

    private final Texts texts;

    UnmatchedCalls(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherContent(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!isCall(request)) {
            throw wrong;
        }
        String taken =
                wrong.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return answer(wrong, texts.get("web.call.otherContent", taken));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isCall(request)) {
            throw wrong;
        }
        String[] taken = wrong.getSupportedMethods();
        return answer(
                wrong,
                texts.get("web.call.otherMethod", String.join(", ", taken == null ? List.of() : List.of(taken))));
    }

    private static boolean isCall(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static ResponseEntity<ProblemDetail> answer(ErrorResponse wrong, String sentence) {
        HttpStatusCode status = wrong.getStatusCode();
        return ResponseEntity.status(status)
                .headers(wrong.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
