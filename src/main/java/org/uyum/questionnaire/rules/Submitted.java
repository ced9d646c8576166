package org.uyum.questionnaire.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.web.Problem;

/**
 * Takes what was sent apart: the flat keys of the form are folded back into repeats. A repeat may also be sent as a
 * list of its rounds, as imports do.
 */
final class Submitted {

    private final Map<String, Object> sent;
    private final Set<String> known = new HashSet<>(Set.of(FormKeys.OUTCOME, FormKeys.REASON, FormKeys.NEW_DATE));

    Submitted(Map<String, Object> sent) {
        this.sent = sent;
    }

    /** The answers to questions outside of repeats, as sent. */
    Map<String, Object> top(Outline outline) {
        Map<String, Object> answers = new LinkedHashMap<>();
        outline.questions().keySet().forEach(name -> take(FormKeys.key(name), name, answers));
        return answers;
    }

    /** Whether the rounds of a repeat were sent as a list, as imports do. */
    boolean isListed(Repeat repeat) {
        return sent.get(repeat.name()) instanceof List<?>;
    }

    /**
     * The rounds of a repeat as sent: as many as there must be, where that is known, else those that were opened; the first is
     * always open then.
     */
    List<Map<String, Object>> rounds(Repeat repeat, Optional<Integer> count) {
        if (sent.get(repeat.name()) instanceof List<?> list) {
            return listed(repeat, list);
        }
        List<Map<String, Object>> rounds = new ArrayList<>();
        boolean open = true;
        for (int round = 1; round <= repeat.most(); round++) {
            boolean opened = round == 1 || Boolean.parseBoolean(String.valueOf(sent.get(repeat.openingKey(round))));
            open &= count.isPresent() ? round <= count.get() : opened;
            known.add(repeat.openingKey(round));
            Map<String, Object> answers = new LinkedHashMap<>();
            int number = round;
            repeat.questions()
                    .forEach(question ->
                            take(FormKeys.key(repeat.name(), number, question.name()), question.name(), answers));
            if (open) {
                rounds.add(answers);
            }
        }
        return rounds;
    }

    /** How many rounds somebody filled in, unless they are a list: up to the last that holds more than a form begins with. */
    int filled(Repeat repeat) {
        return repeat.rounds()
                .filter(round -> repeat.questions()
                        .anyMatch(question ->
                                isGiven(question, sent.get(FormKeys.key(repeat.name(), round, question.name())))))
                .max()
                .orElse(0);
    }

    private static boolean isGiven(Question question, Object answer) {
        if (AnswerReader.isEmpty(answer)
                || Boolean.FALSE.equals(answer)
                || !question.type().isAsked()) {
            return false;
        }
        String text = answer instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : answer.toString();
        return question.computedInitial().isEmpty() && !text.equals(question.initial());
    }

    /** Keys that no question has; a mistake or an attempt to smuggle something in. */
    List<Problem> unknown(Questionnaire questionnaire) {
        return sent.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> Problem.of(key, "questionnaire.answer.unknown", key, questionnaire.title()))
                .toList();
    }

    private List<Map<String, Object>> listed(Repeat repeat, List<?> list) {
        known.add(repeat.name());
        List<Map<String, Object>> rounds = new ArrayList<>();
        for (Object round : list) {
            Map<String, Object> answers = new HashMap<>();
            if (round instanceof Map<?, ?> map) {
                map.forEach((name, answer) -> answers.put(String.valueOf(name), answer));
            }
            rounds.add(answers);
        }
        return rounds;
    }

    private void take(String key, String name, Map<String, Object> answers) {
        known.add(key);
        Object answer = sent.get(key);
        if (!AnswerReader.isEmpty(answer)) {
            answers.put(name, answer);
        }
    }
}
