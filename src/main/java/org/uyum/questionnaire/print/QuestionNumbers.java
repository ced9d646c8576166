package org.uyum.questionnaire.print;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.NamedAnswers;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;

/**
 * The numbers by which questions on paper speak of one another: those that people answer are counted in their order. What is
 * computed has no number and is called by its text.
 */
final class QuestionNumbers {

    private static final String GAP = "………";

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, String> computed = new HashMap<>();
    private final PrintWords words;

    QuestionNumbers(Questionnaire questionnaire, PrintWords words, String language) {
        this.words = words;
        for (Question question : questionnaire.askedQuestions()) {
            questions.put(question.name(), question);
            numbers.put(question.name(), numbers.size() + 1);
        }
        questionnaire.questions().stream()
                .filter(question -> question.type() == QuestionType.SHOWN_CALCULATION)
                .filter(question -> !question.label().isEmpty())
                .forEach(question ->
                        computed.put(question.name(), question.label().in(language)));
    }

    /** Empty where nobody answers it. */
    Optional<String> of(String name) {
        return Optional.ofNullable(numbers.get(name)).map(String::valueOf);
    }

    Optional<Question> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    /** A text in which answers are named by the numbers of their questions, since on paper nothing is put in. */
    String named(String text) {
        return NamedAnswers.replaced(text, name -> of(name).map(number -> words.get("answerTo", number))
                .or(() -> Optional.ofNullable(computed.get(name))
                        .map(label -> "[" + NamedAnswers.replaced(label, other -> GAP) + "]"))
                .orElse(GAP));
    }
}
