package org.uyum.questionnaire.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.uyum.questionnaire.QuestionType;

/** Between an answer as the document holds it and the same answer as expressions see it. */
final class DocumentValues {

    private DocumentValues() {}

    static Object seen(QuestionType type, Object stored) {
        if (stored instanceof Number number) {
            return number.doubleValue();
        }
        boolean date = type == QuestionType.DATE || type == QuestionType.TODAY;
        return date ? LocalDate.parse(stored.toString()) : stored;
    }

    /** A computed value; what is no number is nothing. */
    static Object stored(Object computed) {
        if (computed instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? "" : plain(number);
        }
        return computed instanceof LocalDate || computed instanceof Boolean ? computed.toString() : computed;
    }

    private static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) (long) number
                : new BigDecimal(Double.toString(number));
    }
}
