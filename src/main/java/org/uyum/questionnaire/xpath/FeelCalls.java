package org.uyum.questionnaire.xpath;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** XLSForm's functions in FEEL. */
final class FeelCalls {

    private static final int MOST_DIGITS = 6;

    private final FeelTranslation translation;

    FeelCalls(FeelTranslation translation) {
        this.translation = translation;
    }

    FeelTerm term(Expression.Call call) {
        List<FeelTerm> terms = translation.terms(call.arguments());
        FeelTerm first = terms.isEmpty() ? null : terms.get(0);
        return switch (call.function()) {
            case SELECTED -> FeelTerm.truth(selected(first, terms.get(1)));
            case COUNT_SELECTED -> FeelTerm.known(countSelected(first), AnswerType.NUMBER);
            case TODAY, NOW -> FeelTerm.known("today()", AnswerType.DATE);
            case DATE -> date(call.argument(0), first);
            case COALESCE -> coalesce(terms);
            case ONCE -> first;
            case BOOLEAN -> FeelTerm.truth(first.truth());
            case IF -> either(first.truth(), terms.get(1), terms.get(2));
            case NOT -> FeelTerm.truth("(not(%s))".formatted(first.truth()));
            case TRUE -> FeelTerm.truth("true");
            case FALSE -> FeelTerm.truth("false");
            case NUMBER -> FeelTerm.number(first.asNumber(), first);
            case INT -> FeelTerm.number(
                    "(if %1$s < 0 then ceiling(%1$s) else floor(%1$s))".formatted(first.asNumber()), first);
            case STRING -> FeelTerm.text(translation.text(first));
            case STRING_LENGTH -> FeelTerm.known("string length(%s)".formatted(first.asText()), AnswerType.NUMBER);
            case CONCAT -> FeelTerm.text(
                    terms.stream().map(translation::text).collect(Collectors.joining(" + ", "(", ")")));
            case CONTAINS -> FeelTerm.truth(
                    "contains(%s, %s)".formatted(first.asText(), terms.get(1).asText()));
            case STARTS_WITH -> FeelTerm.truth(
                    "starts with(%s, %s)".formatted(first.asText(), terms.get(1).asText()));
            case CHOICE_NAME -> choiceName(call, first);
            case FLOOR, CEILING, ABS -> FeelTerm.number(call.function().xpath() + "(" + first.asNumber() + ")", first);
            case ROUND -> rounded(call, first);
            default -> throw FeelTerm.noFeel(call.function().xpath() + "()");
        };
    }

    /** As with the rules, what is no option is called as it is. */
    private FeelTerm choiceName(Expression.Call call, FeelTerm option) {
        if (!(call.argument(1) instanceof Expression.Text question) || !option.isTextual()) {
            throw FeelTerm.noFeel("jr:choice-name()");
        }
        StringBuilder names = new StringBuilder("(");
        translation
                .variables()
                .optionNames(question.text().replaceAll("[${}\\s]", ""))
                .forEach((name, label) -> names.append("if %s = %s then %s else "
                        .formatted(option.feel(), FeelTranslation.quoted(name), FeelTranslation.quoted(label))));
        return FeelTerm.text(names + option.asText() + ")");
    }

    private static FeelTerm coalesce(List<FeelTerm> terms) {
        FeelTerm last = terms.get(terms.size() - 1);
        for (int index = terms.size() - 2; index >= 0; index--) {
            last = either(terms.get(index).isEmpty(), last, terms.get(index));
        }
        return last;
    }

    private static String selected(FeelTerm answer, FeelTerm option) {
        return switch (answer.type()) {
            case LIST -> "((list contains(%s, %s)) = true)".formatted(answer.feel(), option.asText());
            case CODE -> "(%s = %s)".formatted(answer.feel(), option.asText());
            default -> throw FeelTerm.noFeel("selected()");
        };
    }

    private static String countSelected(FeelTerm answer) {
        return switch (answer.type()) {
            case LIST -> "(if %1$s = null then 0 else count(%1$s))".formatted(answer.feel());
            case CODE -> "(if %s then 0 else 1)".formatted(answer.isEmpty());
            default -> throw FeelTerm.noFeel("count-selected()");
        };
    }

    private static FeelTerm date(Expression argument, FeelTerm term) {
        if (argument instanceof Expression.Text text && XPathValues.date(text.text()) != null) {
            return FeelTerm.known("date(%s)".formatted(term.feel()), AnswerType.DATE);
        }
        if (term.is(AnswerType.DATE)) {
            return term;
        }
        throw FeelTerm.noFeel("date()");
    }

    /**
     * A half is rounded away from zero, which neither engine has a function for. Numbers in a form are binary: a half may be
     * some parts in a billion short of it.
     */
    private static FeelTerm rounded(Expression.Call call, FeelTerm number) {
        double digits = call.arguments().size() < 2
                ? 0
                : call.argument(1) instanceof Expression.Number literal ? literal.number() : MOST_DIGITS + 1;
        if (digits > MOST_DIGITS) {
            throw FeelTerm.noFeel("round()");
        }
        return FeelTerm.number(
                "(if %1$s < 0 then -(floor(-(%1$s) * %2$s + 0.500000001) / %2$s) else floor(%1$s * %2$s + 0.500000001) / %2$s)"
                        .formatted(number.asNumber(), BigDecimal.TEN.pow((int) digits)),
                number);
    }

    /** Both branches must be of one type, and mean the same by null; a number may also be left empty. */
    private static FeelTerm either(String condition, FeelTerm yes, FeelTerm no) {
        if (yes.is(AnswerType.NUMBER) && no.isNothing()) {
            return numberOrNothing("(if %s then %s else null)".formatted(condition, yes.feel()), yes);
        }
        if (no.is(AnswerType.NUMBER) && yes.isNothing()) {
            return numberOrNothing("(if %s then null else %s)".formatted(condition, no.feel()), no);
        }
        boolean texts = yes.isTextual() && no.isTextual();
        boolean dates = yes.is(AnswerType.DATE) && no.is(AnswerType.DATE);
        if (!texts && yes.type() != no.type() || dates && yes.isKnown() != no.isKnown()) {
            throw FeelTerm.noFeel("if(), coalesce(): " + yes.type() + ", " + no.type());
        }
        boolean differ = yes.absence() != no.absence() && !yes.isKnown() && !no.isKnown();
        if (differ && !yes.is(AnswerType.NUMBER)) {
            throw FeelTerm.noFeel("if(), coalesce()");
        }
        FeelTerm.Absence absence = yes.isKnown() ? no.absence() : yes.absence();
        String feel = "(if %s then %s else %s)".formatted(condition, yes.feel(), no.feel());
        return new FeelTerm(feel, yes.type(), differ ? FeelTerm.Absence.UNSURE : absence);
    }

    private static FeelTerm numberOrNothing(String feel, FeelTerm number) {
        boolean empty = number.isKnown() || number.isAnswer();
        return new FeelTerm(feel, AnswerType.NUMBER, empty ? FeelTerm.Absence.EMPTY : FeelTerm.Absence.UNSURE);
    }
}
