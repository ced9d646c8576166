package org.uyum.engine.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says why a form was refused in the words of the refusal alone: the engine's REST puts English before them, with the id
 * of the task, whatever the person's language.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class PlainRefusals extends OncePerRequestFilter {

    private static final Pattern SUBMISSION =
            Pattern.compile("/(?:engine-rest|camunda/api)/.*/(?:submit-form|complete)");
    private static final Pattern SAID = Pattern.compile(
            "Cannot (?:submit task form|complete task|instantiate process definition) \\S+?: (.+)", Pattern.DOTALL);

    private final ObjectMapper json;

    PlainRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SUBMISSION.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.BAD_REQUEST.value() && answer.getContentSize() > 0) {
            plain(answer);
        }
        answer.copyBodyToResponse();
    }

    private void plain(ContentCachingResponseWrapper answer) throws IOException {
        JsonNode refusal;
        try {
            refusal = json.readTree(answer.getContentAsByteArray());
        } catch (JsonProcessingException noJson) {
            return;
        }
        Matcher said = SAID.matcher(refusal.path("message").asText());
        if (said.matches()) {
            answer.resetBuffer();
            answer.getOutputStream()
                    .write(json.writeValueAsBytes(((ObjectNode) refusal).put("message", said.group(1))));
        }
    }
}
