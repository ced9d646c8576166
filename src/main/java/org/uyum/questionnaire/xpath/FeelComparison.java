package org.uyum.questionnaire.xpath;

/** Comparisons in FEEL, after XPath's rules of which type wins. */
final class FeelComparison {

    /** True or false, never null. */
    String equal(FeelTerm one, FeelTerm other) {
        FeelTerm left = one.sure();
        FeelTerm right = other.sure();
        if (left.is(AnswerType.BOOLEAN) || right.is(AnswerType.BOOLEAN)) {
            return "(%s = %s)".formatted(left.truth(), right.truth());
        }
        if (right.isNothing()) {
            return left.isEmpty();
        }
        if (left.isNothing()) {
            return right.isEmpty();
        }
        if (left.is(AnswerType.NUMBER) || right.is(AnswerType.NUMBER)) {
            return equalNumbers(left, right);
        }
        if (left.is(AnswerType.DATE) && right.is(AnswerType.DATE) && (left.isKnown() || right.isKnown())) {
            return "((%1$s >= %2$s and %1$s <= %2$s) = true)".formatted(left.asDate(), right.asDate());
        }
        return equalTexts(left, right);
    }

    String order(Operator operator, FeelTerm one, FeelTerm other) {
        FeelTerm left = one.sure();
        FeelTerm right = other.sure();
        boolean dates = left.is(AnswerType.DATE) || right.is(AnswerType.DATE);
        return dates
                ? "((%s %s %s) = true)".formatted(left.asDate(), operator.feel(), right.asDate())
                : "((%s %s %s) = true)".formatted(left.asNumber(), operator.feel(), right.asNumber());
    }

    private static String equalNumbers(FeelTerm left, FeelTerm right) {
        String a = left.asNumber();
        String b = right.asNumber();
        boolean oneIsKnown = left.isKnownNumber() || right.isKnownNumber();
        boolean bothAnswers = left.isAnswer() && right.isAnswer();
        if (oneIsKnown || bothAnswers && left.type() == right.type()) {
            return "(%s = %s)".formatted(a, b);
        }
        String equal = "(%1$s = %2$s and %1$s != null)".formatted(a, b);
        return bothAnswers ? "(%s or (%s and %s))".formatted(equal, left.isEmpty(), right.isEmpty()) : equal;
    }

    private static String equalTexts(FeelTerm left, FeelTerm right) {
        boolean simple = left.isTextual() && right.isTextual() && (left.isLiteral() || right.isLiteral());
        return simple
                ? "(%s = %s)".formatted(left.feel(), right.feel())
                : "(%s = %s)".formatted(left.asText(), right.asText());
    }
}
