package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the decision tables, at its boundary and on both sides of it. */
class DecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "100, 100, achievement",
        " 80,  70, achievement",
        " 80,  69, attendance",
        " 80,   0, attendance",
        " 79, 100, short",
        "  0,   0, short"
    })
    void certificate_depends_on_attendance_and_test(int attendance, int score, String result) throws IOException {
        assertThat(completion(attendance, score)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"79.99, 95, short", "80.00, 69.5, attendance", "80.01, 70.0, achievement"})
    void fractions_are_not_rounded(BigDecimal attendance, BigDecimal score, String result) throws IOException {
        assertThat(completion(attendance, score)).isEqualTo(result);
    }

    @Test
    void missing_test_gives_a_certificate_of_attendance_at_most() throws IOException {
        assertThat(completion(80, null)).isEqualTo("attendance");
        assertThat(completion(79, null)).isEqualTo("short");
    }

    @Test
    void thresholds_are_those_of_the_training() throws IOException {
        assertThat(trainingCompletion(60, 60, 50, 50)).isEqualTo("achievement");
        assertThat(trainingCompletion(89, 90, 100, 50)).isEqualTo("short");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, council",
        "true, false, council",
        "false, true, mayor",
        "false, false, mayor",
        ", true, mayor",
        ", , mayor"
    })
    void plan_goes_to_the_council_if_the_mayor_asks_for_it(Boolean councilRequired, Boolean large, String route)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("councilRequired", councilRequired);
        facts.put("populationOver50000", large);
        assertThat(decide("approvalRoute", facts).<String>getSingleEntry()).isEqualTo(route);
    }

    private static String completion(Number attendance, Number score) throws IOException {
        return trainingCompletion(attendance, 80, score, 70);
    }

    private static String trainingCompletion(Number attendance, Number threshold, Number score, Number passMark)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("attendancePercent", attendance);
        facts.put("attendanceThreshold", threshold);
        facts.put("testScore", score);
        facts.put("passMark", passMark);
        return decide("trainingCompletion", facts).getSingleEntry();
    }

    private static DmnDecisionResult decide(String decision, Map<String, Object> facts) throws IOException {
        try (InputStream table = Files.newInputStream(Models.PROCESSES.resolve(decision + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, table), facts);
        }
    }
}
