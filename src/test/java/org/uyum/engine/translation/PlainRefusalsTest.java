package org.uyum.engine.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form that is refused over REST says our sentences and nothing of the engine's before them. */
class PlainRefusalsTest {

    private static final String REFUSAL = "{\"type\":\"RestException\",\"message\":\"%s\",\"code\":0}";

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task/7/submit-form, 'Cannot submit task form 7: '",
        "/camunda/api/engine/engine/default/task/7/submit-form, 'Cannot submit task form 7: '",
        "/engine-rest/task/7/complete, 'Cannot complete task 7: '",
        "/engine-rest/process-definition/key/a/submit-form, 'Cannot instantiate process definition a:1:7: '"
    })
    void what_the_engine_says_before_is_left_out(String path, String before) throws Exception {
        MockHttpServletResponse answer =
                answer(path, 400, REFUSAL.formatted(before + "«Başlangıç»: Zorunlu.\\nİkinci."));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(REFUSAL.formatted("«Başlangıç»: Zorunlu.\\nİkinci."));
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
        assertThat(answer.getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"Cannot find task with id 7\"}", "{\"message\":null}", "[]", "Cannot", "7"})
    void whatever_else_is_wrong_stays_as_it_is(String body) throws Exception {
        assertThat(answer("/engine-rest/task/7/submit-form", 400, body).getContentAsString())
                .isEqualTo(body);
    }

    @Test
    void answers_of_other_kinds_stay_as_they_are() throws Exception {
        String body = REFUSAL.formatted("Cannot submit task form 7: x");
        assertThat(answer("/engine-rest/task/7/submit-form", 500, body).getContentAsString())
                .isEqualTo(body);
        assertThat(answer("/engine-rest/task/7/claim", 400, body).getContentAsString())
                .isEqualTo(body);
        assertThat(answer("/engine-rest/task/7/submit-form", 204, "").getContentAsByteArray())
                .isEmpty();
    }

    private static MockHttpServletResponse answer(String path, int status, String body) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new PlainRefusals(new ObjectMapper()).doFilter(new MockHttpServletRequest("POST", path), answer, (in, out) -> {
            ((jakarta.servlet.http.HttpServletResponse) out).setStatus(status);
            out.setContentType("application/json");
            out.setContentLength(body.getBytes(StandardCharsets.UTF_8).length);
            out.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        });
        return answer;
    }
}
