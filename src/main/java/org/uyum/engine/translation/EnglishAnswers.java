package org.uyum.engine.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.uyum.engine.ModelTexts;

/**
 * Answers of the engine's REST, to the webapps and to clients, are in English for who chose English: tasks, forms,
 * definitions, histories, filters, diagrams. For everybody else it does nothing. It comes after Spring Security, since
 * who asks decides on the language.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class EnglishAnswers extends OncePerRequestFilter {

    private static final MediaType HAL = new MediaType("application", "hal+json");

    private final ModelTexts models;
    private final AnswerTexts answers;

    /** Numbers pass through as they were written. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    EnglishAnswers(ModelTexts models, AnswerTexts answers) {
        this.models = models;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean engine = path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
        // it is answered later and from another thread, and names nothing
        return !engine || path.endsWith("/external-task/fetchAndLock");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!models.isTranslated()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getContentSize() > 0 && isJson(answer)) {
            translate(answer);
        }
        answer.copyBodyToResponse();
    }

    /** Errors are left as they are: what they say comes from us, in the right language. */
    private static boolean isJson(ContentCachingResponseWrapper answer) {
        MediaType type = answer.getContentType() == null ? null : MediaType.parseMediaType(answer.getContentType());
        return HttpStatusCode.valueOf(answer.getStatus()).is2xxSuccessful()
                && type != null
                && (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || type.equalsTypeAndSubtype(HAL))
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    private void translate(ContentCachingResponseWrapper answer) throws IOException {
        JsonNode body;
        try {
            body = json.readTree(answer.getContentAsByteArray());
        } catch (JsonProcessingException noJson) {
            return;
        }
        answers.translate(body);
        answer.resetBuffer();
        answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
        answer.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
