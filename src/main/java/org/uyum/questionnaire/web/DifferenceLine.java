package org.uyum.questionnaire.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.differences.Difference;
import org.uyum.questionnaire.differences.Difference.Change;
import org.uyum.questionnaire.differences.Difference.Kind;
import org.uyum.web.Texts;

/**
 * A row of the table that shows what differs between two versions.
 *
 * @param title what kind of difference it is
 * @param label of the question or group; empty for lists and for the questionnaire as a whole
 * @param language of the label; empty where it is not known
 * @param means what it means for answers collected already
 * @param list whether it is about a list of choices
 */
record DifferenceLine(
        String title,
        String name,
        String label,
        String language,
        List<ChangeLine> changes,
        String means,
        boolean list) {

    /**
     * What was and what is.
     *
     * @param what the choice, or the language of the texts; may be empty
     * @param language of both texts; empty where they are words of ours
     * @param rule whether both are rules in the language of XLSForm
     */
    record ChangeLine(String what, String language, String before, String after, boolean rule) {}

    static DifferenceLine of(Difference difference, Questionnaire after, String language, Texts texts) {
        String key = "questionnaire.difference." + difference.kind();
        return new DifferenceLine(
                texts.get(key),
                difference.name(),
                difference.label().in(language),
                tag(language),
                difference.changes().stream()
                        .map(change -> change(difference.kind(), change, after, texts))
                        .toList(),
                texts.get(key + ".means"),
                difference.kind().isAboutChoices());
    }

    private static ChangeLine change(Kind kind, Change change, Questionnaire after, Texts texts) {
        String tongue = change.language().isEmpty()
                ? ""
                : after.language(change.language()).name();
        String what =
                Stream.of(change.what(), tongue).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new ChangeLine(
                what,
                tag(change.language()),
                said(kind, change.before(), texts),
                said(kind, change.after(), texts),
                isRule(kind));
    }

    /** The language of an element, which is not known of texts without one. */
    private static String tag(String language) {
        return language.equals(Language.UNNAMED.code()) ? "" : language;
    }

    /** Codes in words, and what stands for nothing. */
    private static String said(Kind kind, String value, Texts texts) {
        return switch (kind) {
            case TYPE_CHANGED, TYPE_WIDENED -> texts.get("questionnaire.type." + value);
            case DATA_CLASS_CHANGED -> value.isEmpty() || value.equals("none")
                    ? texts.get("questionnaire.difference.noDataClass")
                    : Optional.of("questionnaire.dataClass." + value)
                            .flatMap(texts::find)
                            .orElse(value);
            case MOVED, MOVED_ACROSS_REPEAT -> value.isEmpty() ? texts.get("questionnaire.difference.outside") : value;
            case RELEVANT_CHANGED -> value.isEmpty() ? texts.get("questionnaire.detail.always") : value;
            case REQUIRED_CHANGED -> value.isEmpty() ? texts.get("questionnaire.difference.notRequired") : value;
            default -> value;
        };
    }

    private static boolean isRule(Kind kind) {
        return switch (kind) {
            case RELEVANT_CHANGED,
                    CONSTRAINT_CHANGED,
                    REQUIRED_CHANGED,
                    CALCULATION_CHANGED,
                    CHOICE_FILTER_CHANGED -> true;
            default -> false;
        };
    }
}
