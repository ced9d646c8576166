package org.uyum.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.TODAY;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;
import static org.uyum.questionnaire.QuestionnaireFixtures.soundAnswers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.questionnaire.form.CamundaFormGenerator;
import org.uyum.web.Problem;

/** The generated form of a questionnaire passes the one way by which answers enter. */
class QuestionnaireFormCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Conditions CONDITIONS = new Conditions();

    private final FormCheck check = new FormCheck(CONDITIONS, new InputCheck(Clock.systemUTC(), JSON));
    private FormSchema form;

    @BeforeEach
    void read() throws IOException {
        String json = new CamundaFormGenerator(QuestionnaireFixtures.texts()).generate(shipped(), "tr", "q1tr");
        form = FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 1, JSON);
    }

    @Test
    void sound_answers_pass_the_form_and_then_the_rules() {
        FormCheck.Outcome outcome = check.check(form, soundAnswers(), Map.of());

        assertThat(outcome.problems()).isEmpty();
        assertThat(QuestionnaireRules.check(shipped(), outcome.values(), "tr", TODAY)
                        .problems())
                .isEmpty();
    }

    @Test
    void choices_depend_on_what_was_answered() {
        Map<String, Object> answers = soundAnswers();
        answers.put("municipality", "bagcilar");

        assertThat(check.check(form, answers, Map.of()).problems())
                .extracting(Problem::field)
                .containsExactly("neighbourhood");
    }

    @Test
    void interview_that_was_not_held_needs_no_answers() {
        Map<String, Object> answers = Map.of("interviewOutcome", "notReached", "outcomeReason", "Telefon kapalı");

        assertThat(check.check(form, answers, Map.of()).problems()).isEmpty();
    }
}
