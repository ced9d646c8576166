package org.uyum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers where the database cannot be reached or is too busy: 503 and what became of the entry, in the person's
 * language, as a page, as problem details for our API, or as the engine's clients read errors. It stands before all
 * that asks the database, also before signing in, and needs nothing of the database itself.
 */
@Component("outage")
public class OutageAnswers extends OncePerRequestFilter implements Ordered {

    private static final String OUTAGE = "uyum.outage";

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String SECONDS_TO_WAIT = "10";

    private final LanguageFilter language;
    private final Texts texts;
    private final ObjectMapper json;

    OutageAnswers(LanguageFilter language, Texts texts, ObjectMapper json) {
        this.language = language;
        this.texts = texts;
        this.json = json;
    }

    /** The sentence for the page that is shown in the request at hand. */
    public String sentence() {
        Object sentence =
                RequestContextHolder.currentRequestAttributes().getAttribute(OUTAGE, RequestAttributes.SCOPE_REQUEST);
        return sentence == null ? texts.get("web.error.503.text") : sentence.toString();
    }

    @Override
    public int getOrder() {
        return language.getOrder() + 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<Outage> outage = Outage.of(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("{} {} was not answered: {}", request.getMethod(), request.getRequestURI(), root(failure));
            answer(outage.get(), request, response);
        }
    }

    private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String path = request.getRequestURI();
        // what answered before took the language away with it; the request still knows
        LocaleContextHolder.setLocale(request.getLocale());
        String sentence = texts.get(outage.messageKey());
        if (path.startsWith("/api/")) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("title", texts.get("web.error.503.title"));
            problem.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            problem.put("detail", sentence);
            write(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem, response);
        } else if (path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/")) {
            write(MediaType.APPLICATION_JSON_VALUE, Map.of("type", "Outage", "message", sentence), response);
        } else {
            request.setAttribute(OUTAGE, sentence);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void write(String type, Map<String, Object> body, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString();
    }
}
