package org.uyum.databank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Classification;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.Translations;

/**
 * A question as several versions of questionnaires ask it: the same name is the same question. Type and label are those of
 * the newest version; options that only earlier ones had come after its own.
 *
 * @param repeat name of the repeat that it stands in, empty if in none; repeatLabel: its label
 * @param personal whether any version classes it so
 * @param versions ids of the versions that ask it, the newest first
 */
public record BankQuestion(
        String repeat,
        Translations repeatLabel,
        String name,
        QuestionType type,
        Translations label,
        Classification classification,
        boolean personal,
        List<Choice> choices,
        List<Long> versions) {

    public BankQuestion {
        choices = List.copyOf(choices);
        versions = List.copyOf(versions);
    }

    /** Name with the repeat's before it. */
    public String path() {
        return repeat.isEmpty() ? name : repeat + "/" + name;
    }

    public boolean isRepeated() {
        return !repeat.isEmpty();
    }

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.name().equals(code)).findFirst();
    }

    /** The questions of several versions in the order of the newest, then those that only earlier ones ask. */
    static List<BankQuestion> merged(Map<Long, Questionnaire> newestFirst) {
        Map<String, BankQuestion> merged = new LinkedHashMap<>();
        newestFirst.forEach((version, questionnaire) -> of(version, questionnaire.items(), null)
                .forEach(question -> merged.merge(question.path(), question, BankQuestion::with)));
        return List.copyOf(merged.values());
    }

    private static List<BankQuestion> of(Long version, List<Item> items, Repeat repeat) {
        List<BankQuestion> questions = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Section group) {
                questions.addAll(of(version, group.items(), repeat));
            } else if (item instanceof Repeat inner) {
                questions.addAll(of(version, inner.items(), inner));
            } else if (item instanceof Question question && question.type() != QuestionType.NOTE) {
                questions.add(new BankQuestion(
                        repeat == null ? "" : repeat.name(),
                        repeat == null ? Translations.NONE : repeat.label(),
                        question.name(),
                        question.type(),
                        question.label(),
                        question.classification(),
                        question.classification().isPersonal(),
                        question.choices().choices(),
                        List.of(version)));
            }
        }
        return questions;
    }

    private BankQuestion with(BankQuestion earlier) {
        List<Choice> all = new ArrayList<>(choices);
        earlier.choices.stream()
                .filter(choice -> choice(choice.name()).isEmpty())
                .forEach(all::add);
        List<Long> both = new ArrayList<>(versions);
        both.addAll(earlier.versions);
        return new BankQuestion(
                repeat, repeatLabel, name, type, label, classification, personal || earlier.personal, all, both);
    }
}
