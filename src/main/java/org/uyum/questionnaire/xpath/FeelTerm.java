package org.uyum.questionnaire.xpath;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a FEEL expression. FEEL has null where XPath has the empty string or "not a number", so a term knows what
 * its null stands for.
 *
 * @param feel the expression; atomic or in parentheses
 */
public record FeelTerm(String feel, AnswerType type, Absence absence) {

    /** Longer ones no form can work with; some functions say their argument several times. */
    static final int LONGEST = 100_000;

    public FeelTerm {
        if (feel.length() > LONGEST) {
            throw noFeel(feel.substring(0, 20) + "…");
        }
    }

    /** What null stands for. */
    public enum Absence {
        NEVER,
        EMPTY,
        NOT_A_NUMBER,
        /**
         * One of these, or a number without end: what is divided by an answer may be any of them. Kept as an answer, all are
         * empty; what tells them apart, such as a comparison, cannot be said.
         */
        UNSURE
    }

    /** An answer: null or empty until it is given. */
    public static FeelTerm variable(String name, AnswerType type) {
        return new FeelTerm(name, type, Absence.EMPTY);
    }

    public static FeelTerm text(String feel) {
        return new FeelTerm(feel, AnswerType.TEXT, Absence.NEVER);
    }

    static FeelTerm truth(String feel) {
        return new FeelTerm(feel, AnswerType.BOOLEAN, Absence.NEVER);
    }

    /** @param from the numbers from which it is computed */
    static FeelTerm number(String feel, FeelTerm... from) {
        boolean unsure = Stream.of(from).anyMatch(FeelTerm::isUnsure);
        return new FeelTerm(feel, AnswerType.NUMBER, unsure ? Absence.UNSURE : Absence.NOT_A_NUMBER);
    }

    /** A value that is always there. */
    public static FeelTerm known(String feel, AnswerType type) {
        return new FeelTerm(feel, type, Absence.NEVER);
    }

    /**
     * What a computed answer is, as a document holds it: truth is a text, and what is no number is empty.
     *
     * @param conditions all must hold, or it is empty too
     */
    public FeelTerm asComputed(List<String> conditions) {
        FeelTerm kept = is(AnswerType.BOOLEAN) ? text("(if %s then \"true\" else \"false\")".formatted(feel)) : this;
        Absence empty = kept.isKnown() ? Absence.NEVER : Absence.EMPTY;
        if (conditions.isEmpty()) {
            return new FeelTerm(kept.feel, kept.type, empty);
        }
        String shown = String.join(" and ", conditions);
        return kept.isTextual()
                ? new FeelTerm("(if %s then %s else \"\")".formatted(shown, kept.feel), kept.type, empty)
                : new FeelTerm("(if %s then %s else null)".formatted(shown, kept.feel), kept.type, Absence.EMPTY);
    }

    boolean is(AnswerType other) {
        return type == other;
    }

    boolean isTextual() {
        return type == AnswerType.TEXT || type == AnswerType.CODE;
    }

    /** A text written in the expression itself. */
    boolean isLiteral() {
        return isKnown() && feel.startsWith("\"");
    }

    /** The empty text, written in the expression itself. */
    boolean isNothing() {
        return feel.equals("\"\"");
    }

    /** A number, in quotes or not, that is always there. */
    boolean isKnownNumber() {
        return isKnown() && (is(AnswerType.NUMBER) || isLiteral());
    }

    boolean isKnown() {
        return absence == Absence.NEVER;
    }

    boolean isAnswer() {
        return absence == Absence.EMPTY;
    }

    boolean isUnsure() {
        return absence == Absence.UNSURE;
    }

    /** The same, to be compared. */
    FeelTerm sure() {
        if (isUnsure()) {
            throw noFeel("div");
        }
        return this;
    }

    /** Whether it is empty, as XPath would say; true or false, never null. */
    String isEmpty() {
        return switch (absence) {
            case EMPTY -> switch (type) {
                case NUMBER -> "(%s = null)".formatted(feel);
                    // feelin gives null for the comparison of a filled list with the empty one
                case LIST -> "(%1$s = null or count(%1$s) = 0)".formatted(feel);
                default -> "(%1$s = null or %1$s = \"\")".formatted(feel);
            };
            case NEVER -> isTextual() ? "(%s = \"\")".formatted(feel) : "false";
            case NOT_A_NUMBER -> "false";
            case UNSURE -> throw noFeel("div");
        };
    }

    /** As a condition: true or false, never null. */
    String truth() {
        if (is(AnswerType.BOOLEAN)) {
            return feel;
        }
        return is(AnswerType.NUMBER)
                ? "(%1$s != null and %1$s != 0)".formatted(sure().feel)
                : "(not(%s))".formatted(isEmpty());
    }

    /** As text, never null. */
    String asText() {
        return switch (type) {
            case TEXT, CODE, DATE -> textOrDate();
            case LIST -> "(if %1$s = null then \"\" else string join(%1$s, \" \"))".formatted(feel);
            case NUMBER, BOOLEAN -> throw noFeel(type + " → text");
        };
    }

    private String textOrDate() {
        if (isAnswer()) {
            return "(if %1$s = null then \"\" else %1$s)".formatted(feel);
        }
        if (is(AnswerType.DATE)) {
            throw noFeel("today() → text");
        }
        return feel;
    }

    /** As a number; null where XPath has "not a number". */
    String asNumber() {
        return switch (type) {
            case NUMBER -> feel;
            case BOOLEAN -> "(if %s then 1 else 0)".formatted(feel);
                // feelin takes the empty text for zero
            case CODE -> "(if %1$s = \"\" then null else number(%1$s))".formatted(feel);
            case TEXT -> numeral();
            case DATE, LIST -> throw noFeel(type + " → number");
        };
    }

    /** Free text is read as a number differently by each engine; a numeral in quotes is not. */
    private String numeral() {
        String numeral = isLiteral() ? feel.substring(1, feel.length() - 1) : "";
        if (numeral.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return numeral;
        }
        throw noFeel(type + " → number");
    }

    /** As a date; null where there is none. */
    String asDate() {
        if (is(AnswerType.DATE)) {
            return isAnswer() ? "date(%s)".formatted(feel) : feel;
        }
        throw noFeel(type + " → date");
    }

    /** What cannot be said in FEEL. */
    public static InvalidExpression noFeel(String what) {
        return new InvalidExpression("questionnaire.expression.noFeel", what);
    }
}
