package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions that are answered once for each of several things, for example activities. */
public record Repeat(String name, Translations label, Optional<Rule> relevant, List<Item> items) implements Item {

    /** A form holds so many rounds. */
    public static final int MOST = 5;

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

    public static IntStream rounds() {
        return IntStream.rangeClosed(1, MOST);
    }
}
