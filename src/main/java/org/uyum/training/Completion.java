package org.uyum.training;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a participant achieved in a training, by the decision table {@code trainingCompletion}.
 *
 * @param attendedMinutes of the planned minutes, make-up included
 * @param attendancePercent of the planned minutes, rounded down
 * @param testScore points of 100; null without a score
 */
public record Completion(
        Long participant, int attendedMinutes, BigDecimal attendancePercent, BigDecimal testScore, Outcome outcome) {

    /** The outputs of the decision table. */
    public enum Outcome {
        /** Did not attend enough for a certificate. */
        SHORT,
        ATTENDANCE,
        ACHIEVEMENT;

        static Outcome of(String decided) {
            return valueOf(decided.toUpperCase(Locale.ROOT));
        }

        /** Key of the outcome's name in the message bundles. */
        public String messageKey() {
            return "training.outcome." + name();
        }
    }

    public boolean isShort() {
        return outcome == Outcome.SHORT;
    }
}
