package org.uyum.databank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

/**
 * In which order the answers to one version of a questionnaire stand in the codes of the data bank, by which it is counted
 * and searched without reading documents. Of each part a text; in it a space behind each question. Of a question that has
 * options a character for each chosen one, beginning with {@code 0} for the first; of numbers the number; of other answers a
 * sign that there is one; in a repeat a stroke before each round. What is personal has no code.
 */
final class BankLayout {

    static final char QUESTION = ' ';
    static final char ROUND = '/';
    static final char ANSWERED = '+';
    static final char FIRST_OPTION = '0';

    /**
     * A question and where its code stands.
     *
     * @param repeat name of the repeat around it; empty if there is none
     * @param index among the codes of its part
     */
    record Place(BankPart part, int index, String repeat, Question question) {

        String path() {
            return repeat.isEmpty() ? question.name() : repeat + "/" + question.name();
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final Map<BankPart, Integer> lengths = new EnumMap<>(BankPart.class);

    private BankLayout() {}

    static BankLayout of(Questionnaire questionnaire) {
        BankLayout layout = new BankLayout();
        layout.add(questionnaire.items(), "");
        return layout;
    }

    private void add(List<Item> items, String repeat) {
        for (Item item : items) {
            if (item instanceof Section group) {
                add(group.items(), repeat);
            } else if (item instanceof Repeat inner) {
                add(inner.items(), inner.name());
            } else if (item instanceof Question question
                    && question.type().isAsked()
                    && !question.classification().isPersonal()) {
                BankPart part = BankPart.of(question.classification().section());
                places.add(new Place(part, lengths.merge(part, 1, Integer::sum) - 1, repeat, question));
            }
        }
    }

    List<Place> places() {
        return places;
    }

    Optional<Place> place(String path) {
        return places.stream().filter(place -> place.path().equals(path)).findFirst();
    }

    /** The same for the same questions with the same options in the same order. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Place place : places) {
                digest.update((place.part() + "\n" + place.path() + "\n"
                                + place.question().type() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                for (Choice choice : place.question().choices().choices()) {
                    digest.update((choice.name() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codes of an interview's answers, of each part. */
    Map<BankPart, String> coded(AnswerDocument document) {
        Map<BankPart, StringBuilder> codes = new EnumMap<>(BankPart.class);
        for (BankPart part : BankPart.values()) {
            codes.put(part, new StringBuilder());
        }
        for (Place place : places) {
            StringBuilder code = codes.get(place.part());
            if (place.repeat().isEmpty()) {
                add(place.question(), document, code);
            } else {
                document.rounds(place.repeat()).forEach(round -> {
                    code.append(ROUND);
                    add(place.question(), round, code);
                });
            }
            code.append(QUESTION);
        }
        Map<BankPart, String> texts = new EnumMap<>(BankPart.class);
        codes.forEach((part, code) -> texts.put(part, code.toString()));
        return texts;
    }

    private static void add(Question question, AnswerDocument document, StringBuilder code) {
        List<String> answers = document.chosen(question.name());
        if (question.type().isSelect()) {
            List<Choice> choices = question.choices().choices();
            answers.stream().distinct().forEach(answer -> code.append(option(choices, answer)));
        } else if (!answers.isEmpty()) {
            Optional<BigDecimal> number = document.number(question.name());
            code.append(number.map(BigDecimal::toPlainString).orElse(String.valueOf(ANSWERED)));
        }
    }

    /** There are fewer options than characters; one that the list does not have any more is an answer all the same. */
    private static char option(List<Choice> choices, String answer) {
        for (int option = 0; option < choices.size(); option++) {
            if (choices.get(option).name().equals(answer)) {
                return (char) (FIRST_OPTION + option);
            }
        }
        return ANSWERED;
    }
}
