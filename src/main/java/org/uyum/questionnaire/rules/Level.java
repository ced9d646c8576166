package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.NamedAnswers;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.Answers;
import org.uyum.questionnaire.xpath.Evaluation;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.Function;

/**
 * Answers of one level, and what its rules give for them: those outside of repeats, or those of one round of a repeat.
 * A question that is not relevant has no answer, whatever was sent for it.
 */
final class Level {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Outline outline;
    private final Map<String, Object> values;
    private final Optional<Level> above;
    private final Reading reading;
    private final Map<String, Boolean> relevant = new HashMap<>();
    private final Map<String, Object> computed = new HashMap<>();
    private final Map<String, List<Level>> rounds = new HashMap<>();

    Level(Outline outline, Map<String, Object> values, Optional<Level> above, Reading reading) {
        this.outline = outline;
        this.values = values;
        this.above = above;
        this.reading = reading;
    }

    /**
     * What does not depend on the answers.
     *
     * @param round which round of a repeat the level is, from 1
     * @param language code of the language in which options have their names
     */
    record Reading(LocalDate today, String language, int round) {}

    /** The rounds of a repeat of this level; rules of this level may ask for the answers in them. */
    void rounds(Repeat repeat, List<Level> itsRounds) {
        rounds.put(repeat.name(), itsRounds);
        // what was said so far did not know of these answers
        forget();
    }

    private void forget() {
        relevant.clear();
        computed.clear();
        rounds.values().forEach(itsRounds -> itsRounds.forEach(Level::forget));
    }

    List<Level> roundsOf(Repeat repeat) {
        return rounds.getOrDefault(repeat.name(), List.of());
    }

    Outline outline() {
        return outline;
    }

    boolean isRelevant(String name) {
        Boolean known = relevant.get(name);
        if (known == null) {
            known = outline.relevance().get(name).stream().allMatch(rule -> holds(rule, name));
            relevant.put(name, known);
        }
        return known;
    }

    /** The answer as the document holds it; empty if there is none or the question is not relevant. */
    Optional<Object> answer(String name) {
        if (!isRelevant(name)) {
            return Optional.empty();
        }
        Question question = outline.questions().get(name);
        if (question.type().isComputed()) {
            return question.calculation()
                    .map(rule -> computedOnce(rule, name))
                    .filter(answer -> !AnswerReader.isEmpty(answer));
        }
        return question.type() == QuestionType.TODAY
                ? Optional.of(reading.today().toString())
                : Optional.ofNullable(values.get(name));
    }

    /** Answers computed from one another would be computed over and over. */
    private Object computedOnce(Rule rule, String name) {
        Object known = computed.get(name);
        if (known == null) {
            known = computed(rule, name);
            computed.put(name, known);
        }
        return known;
    }

    boolean holds(Rule rule, String name) {
        return evaluation(name, null).isTrue(rule.expression());
    }

    /** How many rounds a rule says: what is no number means none. */
    int count(Rule rule, String name) {
        var number = new Expression.Call(Function.NUMBER, List.of(rule.expression()));
        return (int) Math.max(0, (Double) evaluation(name, null).value(number));
    }

    /** What a rule gives, as the document holds it. */
    Object computed(Rule rule, String name) {
        return DocumentValues.stored(evaluation(name, null).value(rule.expression()));
    }

    /** A text of the questionnaire in which answers stand in the place of their questions' names, as the form shows it. */
    String named(String text) {
        return NamedAnswers.replaced(text, name -> {
            Expression answer = new Expression.Answer(name);
            if (evaluation("", null).value(answer) instanceof LocalDate day) {
                return day.format(DAY);
            }
            var asText = new Expression.Call(Function.STRING, List.of(answer));
            String said = (String) evaluation("", null).value(asText);
            return said.isEmpty() ? "…" : said;
        });
    }

    /** The choices of a question that its filter leaves. */
    List<Choice> choices(Question question) {
        return question.choices().choices().stream()
                .filter(choice -> question.choiceFilter()
                        .map(rule -> evaluation(question.name(), choice).isTrue(rule.expression()))
                        .orElse(true))
                .toList();
    }

    private Evaluation evaluation(String name, Choice choice) {
        return new Evaluation(new Seen(name, choice));
    }

    private Object seen(String name) {
        Question question = outline.questions().get(name);
        if (question == null) {
            return inRounds(name).findFirst().orElseGet(() -> above.map(level -> level.seen(name))
                    .orElse(""));
        }
        return answer(name)
                .map(stored -> DocumentValues.seen(question.type(), stored))
                .orElse("");
    }

    private Stream<Object> inRounds(String name) {
        return rounds.values().stream()
                .flatMap(List::stream)
                .filter(round -> round.outline.questions().containsKey(name))
                .map(round -> round.seen(name));
    }

    private List<Object> all(String name) {
        if (rounds.containsKey(name)) {
            return rounds.get(name).stream().map(round -> (Object) name).toList();
        }
        List<Object> inRounds = inRounds(name).toList();
        if (!inRounds.isEmpty() || outline.isInRepeat(name)) {
            return inRounds;
        }
        return outline.questions().containsKey(name) || above.isEmpty()
                ? List.of(seen(name))
                : above.get().all(name);
    }

    private Optional<Question> question(String name) {
        return Optional.ofNullable(outline.questions().get(name))
                .or(() -> above.flatMap(level -> level.question(name)));
    }

    /** The answers as one rule of this level sees them. */
    private final class Seen implements Answers {

        private final String name;
        private final Choice choice;

        private Seen(String name, Choice choice) {
            this.name = name;
            this.choice = choice;
        }

        @Override
        public Object answer(String other) {
            return seen(other);
        }

        @Override
        public Object current() {
            return outline.questions().containsKey(name)
                    ? Optional.ofNullable(values.get(name))
                            .map(stored -> DocumentValues.seen(
                                    outline.questions().get(name).type(), stored))
                            .orElse("")
                    : "";
        }

        @Override
        public Object column(String column) {
            return choice == null ? "" : choice.column(column);
        }

        @Override
        public LocalDate today() {
            return reading.today();
        }

        @Override
        public List<Object> all(String other) {
            return Level.this.all(other);
        }

        @Override
        public int round() {
            return reading.round();
        }

        @Override
        public String label(String question, String option) {
            return question(question)
                    .flatMap(asked -> asked.choices().choice(option))
                    .map(found -> found.labelIn(reading.language()))
                    .orElse(option);
        }
    }
}
