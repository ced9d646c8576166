package org.uyum.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;

/**
 * The words by which an interview is found: of the association and of what was written as an answer; options that were
 * chosen are found by their codes. Of answers classed as personal, which have no codes, the words are kept apart, options by
 * their labels in each language of the questionnaire.
 */
final class BankWords {

    /** Longer words are found by their beginning; nobody types more of them. */
    private static final int LONGEST_WORD = 60;

    private static final int LONGEST = 1_000_000;

    private final Questionnaire questionnaire;
    private final List<String> open = new ArrayList<>();
    private final List<String> personal = new ArrayList<>();

    BankWords(Questionnaire questionnaire, Interview interview, AnswerDocument document) {
        this.questionnaire = questionnaire;
        Stream.of(interview.organisationName(), interview.registryNumber(), interview.neighbourhood())
                .filter(text -> text != null)
                .forEach(open::add);
        questionnaire.all().forEach(item -> add(item, document));
    }

    private void add(Item item, AnswerDocument document) {
        if (item instanceof Repeat repeat) {
            document.rounds(repeat.name())
                    .forEach(round -> repeat.questions().forEach(question -> add(question, round)));
        } else if (item instanceof Question question) {
            add(question, document);
        }
    }

    private void add(Question question, AnswerDocument document) {
        if (!question.type().isAsked()) {
            return;
        }
        boolean isPersonal = question.classification().isPersonal();
        List<String> to = isPersonal ? personal : open;
        if (question.type().isSelect() && !isPersonal) {
            return;
        }
        document.chosen(question.name()).forEach(answer -> {
            if (question.type().isSelect()) {
                question.choices().choice(answer).ifPresent(choice -> questionnaire.languages().stream()
                        .map(Language::code)
                        .map(choice::labelIn)
                        .forEach(to::add));
            } else {
                to.add(answer);
            }
        });
    }

    String open() {
        return joined(Folding.words(open));
    }

    String personal() {
        return joined(Folding.words(personal));
    }

    private static String joined(Set<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            String kept = word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
            if (joined.length() + kept.length() + 1 > LONGEST) {
                break;
            }
            joined.append(kept).append(' ');
        }
        return joined.toString();
    }
}
