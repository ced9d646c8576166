package org.uyum.questionnaire.print;

import java.util.ArrayList;
import java.util.List;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;

/** Puts a question on paper. */
final class PrintedQuestion {

    /** The longest label of choices that stand in so many columns. */
    private static final int FOUR = 16;

    private static final int THREE = 24;
    private static final int TWO = 40;

    private final QuestionNumbers numbers;
    private final ConditionWords conditions;
    private final PrintWords words;
    private final String language;

    PrintedQuestion(QuestionNumbers numbers, ConditionWords conditions, PrintWords words, String language) {
        this.numbers = numbers;
        this.conditions = conditions;
        this.words = words;
        this.language = language;
    }

    PrintedBlock of(Question question) {
        boolean note = question.type() == QuestionType.NOTE;
        String answer = note ? "" : answer(question);
        List<String> choices = choices(question, answer);
        String label = question.label().in(language);
        return new PrintedBlock(
                note ? "note" : "question",
                0,
                numbers.of(question.name()).orElse(""),
                numbers.named(label.isEmpty() ? question.name() : label),
                question.type().isAsked() && question.required().isPresent(),
                conditions.of(question.relevant()),
                notes(question),
                answer,
                choices,
                columns(choices),
                List.of());
    }

    private List<String> notes(Question question) {
        List<String> notes = new ArrayList<>();
        notes.add(numbers.named(question.hint().in(language)));
        if (question.type() == QuestionType.SHOWN_CALCULATION) {
            notes.add(words.get("computed"));
        } else {
            addNotes(notes, question);
        }
        notes.removeIf(String::isBlank);
        return notes;
    }

    private void addNotes(List<String> notes, Question question) {
        if (question.constraint().isPresent()) {
            notes.add(numbers.named(question.constraintMessage().in(language)));
        }
        if (question.choiceFilter().isPresent()) {
            notes.add(words.get("filtered"));
        }
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            notes.add(words.get("several"));
        }
    }

    private static String answer(Question question) {
        if (question.isFixed() && !question.initial().isEmpty()) {
            return "fixed";
        }
        if (question.type() == QuestionType.SHOWN_CALCULATION) {
            return "computed";
        }
        return switch (question.type()) {
            case SELECT_ONE -> "one";
            case SELECT_MULTIPLE -> "several";
            case ACKNOWLEDGE -> "confirm";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "dateTime";
            case INTEGER, DECIMAL -> "number";
            default -> question.looks("multiline") ? "lines" : "line";
        };
    }

    private List<String> choices(Question question, String answer) {
        return switch (answer) {
            case "fixed" -> List.of(fixed(question));
            case "confirm" -> List.of(words.get("confirmed"));
            case "one", "several" -> question.choices().choices().stream()
                    .map(choice -> choice.labelIn(language))
                    .toList();
            default -> List.of();
        };
    }

    private String fixed(Question question) {
        return question.choices()
                .choice(question.initial())
                .map(choice -> choice.labelIn(language))
                .orElse(question.initial());
    }

    private static int columns(List<String> choices) {
        int longest = choices.stream().mapToInt(String::length).max().orElse(0);
        if (longest <= FOUR) {
            return 4;
        }
        if (longest <= THREE) {
            return 3;
        }
        return longest <= TWO ? 2 : 1;
    }
}
