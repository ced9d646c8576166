package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uyum.questionnaire.xpath.Expression;

/**
 * Questions that are answered once for each of several things, for example activities.
 *
 * @param count how many rounds there are; absent where whoever asks decides
 */
public record Repeat(String name, Translations label, Optional<Rule> relevant, Optional<Rule> count, List<Item> items)
        implements Item {

    /** A form holds so many rounds that are opened one after the other. */
    public static final int MOST = 5;

    /** A form holds so many rounds whose number the questionnaire says. */
    public static final int MOST_COUNTED = 10;

    public Repeat {
        items = List.copyOf(items);
    }

    /** The questions of one round, those in groups too. */
    public Stream<Question> questions() {
        return Questionnaire.questionsIn(items);
    }

    /** The key of the form's field that opens a further round, from the second on. */
    public String openingKey(int round) {
        return FormKeys.key(name) + "_" + round + "_more";
    }

    /** How many rounds its form has. */
    public int most() {
        return count.map(rule -> rule.expression() instanceof Expression.Number number
                        ? (int) Math.min(number.number(), MOST_COUNTED)
                        : MOST_COUNTED)
                .orElse(MOST);
    }

    /** The number of rounds where it is always the same. */
    public Optional<Integer> fixedCount() {
        return count.filter(rule -> rule.expression() instanceof Expression.Number)
                .map(rule -> (int) ((Expression.Number) rule.expression()).number());
    }

    public IntStream rounds() {
        return IntStream.rangeClosed(1, most());
    }
}
