package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.TODAY;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.uyum.web.Problem;

/** Whatever an interview answers within the rules is accepted, and comes back as it was given. */
class QuestionnairePropertiesTest {

    private static final List<String> PRIORITIES = List.of("b02_priority_1", "b02_priority_2", "b02_priority_3");

    @Property(tries = 200)
    void any_answers_within_the_rules_are_accepted(@ForAll long seed) {
        Map<String, Object> answers = validAnswers(new Random(seed));

        CheckedAnswers checked = QuestionnaireRules.check(shipped(), answers, "tr", TODAY);

        assertThat(checked.problems()).isEmpty();
        checked.document().answers().forEach((name, answer) -> {
            if (answers.containsKey(name) && !name.equals("notice_given")) {
                assertThat(answer.toString()).isEqualTo(answers.get(name).toString());
            }
        });
    }

    @Property(tries = 200)
    void leaving_out_any_answer_that_is_kept_and_required_is_refused(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Object> answers = validAnswers(random);
        AnswerDocument document =
                QuestionnaireRules.check(shipped(), answers, "tr", TODAY).document();
        List<Question> required = shipped().askedQuestions().stream()
                .filter(question -> question.required().isPresent())
                .filter(question -> document.answers().containsKey(question.name()))
                .toList();
        Question left = required.get(random.nextInt(required.size()));
        answers.remove(left.name());

        assertThat(QuestionnaireRules.check(shipped(), answers, "tr", TODAY).problems())
                .extracting(Problem::field)
                .contains(left.name());
    }

    /** Answers to all questions, those that are not asked too: they are dropped. */
    private static Map<String, Object> validAnswers(Random random) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Question question : shipped().askedQuestions()) {
            if (!question.name().startsWith("c02_")) {
                answers.put(question.name(), answer(question, random));
            }
        }
        answers.put("consent", "yes");
        answers.put("municipality", "zeytinburnu");
        answers.put("neighbourhood", "zb_telsiz");
        answers.put("interviewer_code", "ZB" + (10 + random.nextInt(990)));
        answers.put("assoc_reg_no", "34-123-" + random.nextInt(10_000));
        answers.put("founded_year", 1900 + random.nextInt(200));
        List<Choice> needs = new ArrayList<>(
                shipped().question("b02_priority_1").orElseThrow().choices().choices());
        Collections.shuffle(needs, random);
        for (int i = 0; i < PRIORITIES.size(); i++) {
            answers.put(PRIORITIES.get(i), needs.get(i).name());
        }
        IntStream.rangeClosed(1, 1 + random.nextInt(Repeat.MOST)).forEach(round -> activity(answers, round, random));
        return answers;
    }

    private static void activity(Map<String, Object> answers, int round, Random random) {
        Repeat repeat = (Repeat)
                shipped().all().filter(Repeat.class::isInstance).findFirst().orElseThrow();
        if (round > 1) {
            answers.put(repeat.openingKey(round), true);
        }
        repeat.questions()
                .forEach(question ->
                        answers.put(FormKeys.key(repeat.name(), round, question.name()), answer(question, random)));
        answers.put(FormKeys.key(repeat.name(), round, "c02_start"), "2025-01-0" + (1 + random.nextInt(9)));
        answers.put(FormKeys.key(repeat.name(), round, "c02_end"), "2025-01-1" + random.nextInt(10));
    }

    private static Object answer(Question question, Random random) {
        return switch (question.type()) {
            case INTEGER -> random.nextInt(51);
            case DATE -> "2025-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
            case SELECT_ONE -> any(question.choices().choices(), random).name();
            case SELECT_MULTIPLE -> some(question, random);
            case ACKNOWLEDGE -> true;
            default -> "Metin ğüşiöç " + random.nextInt();
        };
    }

    /** One to three choices, or "none" or "don't know" alone. */
    private static List<String> some(Question question, Random random) {
        List<String> names = new ArrayList<>(question.choices().choices().stream()
                .map(Choice::name)
                .filter(name -> !name.equals("none") && !name.equals("dont_know"))
                .toList());
        boolean hasNone = question.choices().choice("none").isPresent();
        if (hasNone && random.nextInt(5) == 0) {
            return List.of("none");
        }
        Collections.shuffle(names, random);
        return names.subList(0, Math.min(names.size(), 1 + random.nextInt(3)));
    }

    private static Choice any(List<Choice> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
