package org.uyum.questionnaire.xpath;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes a piece of FEEL as a text that a form shows, and that decides nothing: form-js alone evaluates it. */
public final class FeelTexts {

    private FeelTexts() {}

    /** For people to read: a day as offices write it, the empty text where there is nothing. */
    public static String shown(FeelTerm term) {
        return term.is(AnswerType.DATE)
                ? ("(for each in [%s] return if each = \"\" then each"
                                + " else substring(each, 9, 2) + \".\" + substring(each, 6, 2) + \".\" + substring(each, 1, 4))[1]")
                        .formatted(written(term))
                : written(term);
    }

    /**
     * The same with the names of options in the place of their codes.
     *
     * @param options code → name
     */
    public static String shown(FeelTerm term, Map<String, String> options) {
        String named = options.entrySet().stream()
                .map(option -> "if each = %s then %s else "
                        .formatted(FeelTranslation.quoted(option.getKey()), FeelTranslation.quoted(option.getValue())))
                .collect(Collectors.joining("", "", "each"));
        return term.is(AnswerType.LIST)
                ? "string join(for each in (if %1$s = null then [] else %1$s) return %2$s, \", \")"
                        .formatted(term.feel(), named)
                : "(for each in [%s] return %s)[1]".formatted(written(term), named);
    }

    /** As XPath writes it. form-js writes numbers in the same way, which feel-scala does not. */
    static String written(FeelTerm term) {
        String feel = term.feel();
        return switch (term.type()) {
            case NUMBER -> number(term.sure());
            case BOOLEAN -> "(if %s then \"true\" else \"false\")".formatted(feel);
                // form-js writes the time of day and its zone behind
            case DATE -> term.isKnown() ? "substring(string(%s), 1, 10)".formatted(feel) : term.asText();
            default -> term.asText();
        };
    }

    private static String number(FeelTerm number) {
        return number.isKnown()
                ? "string(%s)".formatted(number.feel())
                : "(if %1$s = null then \"%2$s\" else string(%1$s))"
                        .formatted(number.feel(), number.isAnswer() ? "" : "NaN");
    }
}
