package org.uyum.engine.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.uyum.UyumTest;

/** What passes the filter: JSON of a success is translated, everything else arrives as it was sent. */
@UyumTest
class EnglishAnswersTest {

    private static final String TASK =
            "{\"taskDefinitionKey\":\"planProgramme\",\"name\":\"Programı planla\",\"priority\":50.10}";
    private static final String TASK_IN_ENGLISH =
            "{\"taskDefinitionKey\":\"planProgramme\",\"name\":\"Plan the programme\",\"priority\":50.10}";

    @Autowired
    private EnglishAnswers filter;

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task/7, application/json",
        "/engine-rest/filter/7/list, application/hal+json",
        "/camunda/api/engine/engine/default/task/7, application/json;charset=UTF-8"
    })
    void json_is_translated_with_its_length(String path, String type) throws Exception {
        MockHttpServletResponse answer = answer(path, 200, type, TASK);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(TASK_IN_ENGLISH);
        assertThat(answer.getContentLength()).isEqualTo(TASK_IN_ENGLISH.getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.getHeader("Content-Language")).isEqualTo("en");
        assertThat(answer.getHeader("X-Kept")).isEqualTo("yes");
        assertThat(answer.getContentType()).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/json",
        "403, application/json",
        "500, application/json",
        "200, text/plain",
        "200, application/octet-stream"
    })
    void errors_and_what_is_no_json_stay_as_they_are(int status, String type) throws Exception {
        MockHttpServletResponse answer = answer("/engine-rest/task/7", status, type, TASK);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsByteArray()).isEqualTo(TASK.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getContentLength()).isEqualTo(TASK.getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.getHeader("Content-Language")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"taskDefinitionKey\":\"planProgramme\",\"name\":", "Programı planla", "null", "7", "[]", "{}"
            })
    void json_that_is_broken_or_has_no_texts_stays_as_it_is(String body) throws Exception {
        MockHttpServletResponse answer = answer("/engine-rest/task/7", 200, "application/json", body);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void an_answer_without_body_stays_one() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(
                new MockHttpServletRequest("POST", "/engine-rest/task/7/claim"),
                answer,
                (in, out) -> ((HttpServletResponse) out).setStatus(204));
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void nothing_is_held_back_from_who_reads_turkish_nor_of_other_paths() throws Exception {
        assertThat(passedOn("/programmes/2026-ZB-001")).isInstanceOf(MockHttpServletResponse.class);
        LocaleContextHolder.setLocale(Locale.forLanguageTag("tr"));
        assertThat(passedOn("/engine-rest/task")).isInstanceOf(MockHttpServletResponse.class);
        assertThat(answer("/engine-rest/task/7", 200, "application/json", TASK)
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(TASK);
    }

    private ServletResponse passedOn(String path) throws Exception {
        AtomicReference<ServletResponse> seen = new AtomicReference<>();
        filter.doFilter(
                new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), (in, out) -> seen.set(out));
        return seen.get();
    }

    private MockHttpServletResponse answer(String path, int status, String type, String body) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        // as Jersey does: the length first, then the headers
        FilterChain engine = (in, out) -> {
            HttpServletResponse sent = (HttpServletResponse) out;
            sent.setStatus(status);
            sent.setContentLength(bytes.length);
            sent.addHeader("Content-Type", type);
            sent.addHeader("X-Kept", "yes");
            sent.getOutputStream().write(bytes);
            sent.flushBuffer();
        };
        filter.doFilter(new MockHttpServletRequest("GET", path), answer, engine);
        return answer;
    }
}
