package org.uyum.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of one interview, question name → answer: text and names of options as {@code String}, dates as ISO
 * text, whole numbers as {@code Long}, others as {@code BigDecimal}, chosen options as {@code List<String>}; under a
 * repeat's name a list of rounds, each a map of its own. Questions without an answer are absent.
 */
public record AnswerDocument(Map<String, Object> answers) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS);

    public static final AnswerDocument EMPTY = new AnswerDocument(Map.of());

    public AnswerDocument {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public static AnswerDocument fromJson(String json) {
        try {
            return new AnswerDocument(JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no answer document", e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written as JSON", e);
        }
    }

    public Optional<String> text(String question) {
        return Optional.ofNullable(answers.get(question)).map(Object::toString);
    }

    public Optional<BigDecimal> number(String question) {
        return Optional.ofNullable(answers.get(question))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()));
    }

    /** The options chosen; none if the question was not answered. */
    public List<String> chosen(String question) {
        Object answer = answers.get(question);
        if (answer instanceof List<?> options) {
            return options.stream().map(Object::toString).toList();
        }
        return answer == null ? List.of() : List.of(answer.toString());
    }

    /** How many answers there are, those in rounds of repeats counted each. */
    public int size() {
        return answers.entrySet().stream()
                .mapToInt(answer -> answer.getValue() instanceof List<?> list
                                && list.stream().anyMatch(Map.class::isInstance)
                        ? rounds(answer.getKey()).stream()
                                .mapToInt(AnswerDocument::size)
                                .sum()
                        : 1)
                .sum();
    }

    /** The rounds of a repeat. */
    public List<AnswerDocument> rounds(String repeat) {
        List<AnswerDocument> rounds = new ArrayList<>();
        if (answers.get(repeat) instanceof List<?> list) {
            for (Object round : list) {
                Map<String, Object> named = new LinkedHashMap<>();
                ((Map<?, ?>) round).forEach((name, answer) -> named.put(name.toString(), answer));
                rounds.add(new AnswerDocument(named));
            }
        }
        return rounds;
    }

    /** The answers under the keys of the form's fields, to fill a form with them again. */
    public Map<String, Object> asFormData(Questionnaire questionnaire) {
        Map<String, Object> data = new LinkedHashMap<>();
        questionnaire.all().forEach(item -> {
            if (item instanceof Repeat repeat) {
                addRounds(data, repeat);
            } else if (item instanceof Question question && answers.containsKey(question.name())) {
                data.put(FormKeys.key(question.name()), formValue(question, answers.get(question.name())));
            }
        });
        return data;
    }

    private void addRounds(Map<String, Object> data, Repeat repeat) {
        List<AnswerDocument> rounds = rounds(repeat.name());
        for (int round = 1; round <= rounds.size(); round++) {
            if (round > 1) {
                data.put(repeat.openingKey(round), true);
            }
            AnswerDocument document = rounds.get(round - 1);
            int number = round;
            repeat.questions()
                    .filter(question -> document.answers().containsKey(question.name()))
                    .forEach(question -> data.put(
                            FormKeys.key(repeat.name(), number, question.name()),
                            formValue(question, document.answers().get(question.name()))));
        }
    }

    private static Object formValue(Question question, Object answer) {
        return question.type() == QuestionType.ACKNOWLEDGE ? Boolean.TRUE : answer;
    }
}
