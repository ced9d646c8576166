package org.uyum.databank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.NamedAnswers;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** Writes out the answers of an interview with the labels of its questionnaire, in its order. */
class AnswerSheet {

    private static final String GAP = "…";

    private final AnswerDocument document;
    private final String language;
    private final boolean withPersonal;
    private final boolean withUnanswered;
    private final Texts texts;
    private final Dates dates;

    /** @param withPersonal whether answers that the questionnaire classes as personal are shown */
    AnswerSheet(AnswerDocument document, String language, boolean withPersonal, Texts texts, Dates dates) {
        this(document, language, withPersonal, false, texts, dates);
    }

    private AnswerSheet(
            AnswerDocument document,
            String language,
            boolean withPersonal,
            boolean withUnanswered,
            Texts texts,
            Dates dates) {
        this.document = document;
        this.language = language;
        this.withPersonal = withPersonal;
        this.withUnanswered = withUnanswered;
        this.texts = texts;
        this.dates = dates;
    }

    /** The same with the questions that have no answer, which is then empty. */
    AnswerSheet withUnanswered() {
        return new AnswerSheet(document, language, withPersonal, true, texts, dates);
    }

    /** The answers under the names of their questions, those in a repeat with its name and round: {@code activity/1/title}. */
    Map<String, AnswerLine> byQuestion(Questionnaire questionnaire) {
        Map<String, AnswerLine> lines = new LinkedHashMap<>();
        add(lines, "", "", questionnaire, questionnaire.items(), document);
        return lines;
    }

    private void add(
            Map<String, AnswerLine> lines,
            String path,
            String section,
            Questionnaire questionnaire,
            List<Item> items,
            AnswerDocument answers) {
        for (Item item : items) {
            String label = told(item.label().in(language), questionnaire, answers);
            if (item instanceof Section group) {
                String within = section.isBlank() ? label : section + " › " + label;
                add(lines, path, label.isBlank() ? section : within, questionnaire, group.items(), answers);
            } else if (item instanceof Repeat repeat) {
                int round = 1;
                for (AnswerDocument each : answers.rounds(repeat.name())) {
                    add(
                            lines,
                            repeat.name() + "/" + round + "/",
                            label + " " + round,
                            questionnaire,
                            repeat.items(),
                            each);
                    round++;
                }
            } else if (item instanceof Question question && isShown(question, answers)) {
                lines.put(path + question.name(), new AnswerLine(section, label, answer(question, answers)));
            }
        }
    }

    /** A label may name other answers: those of its round, or outside of it. What is not to be seen stays a gap. */
    private String told(String label, Questionnaire questionnaire, AnswerDocument answers) {
        return NamedAnswers.replaced(label, name -> {
            AnswerDocument from = answers.answers().containsKey(name) ? answers : document;
            return questionnaire
                    .question(name)
                    .filter(question ->
                            withPersonal || !question.classification().isPersonal())
                    .map(question -> answer(question, from))
                    .filter(answer -> !answer.isEmpty())
                    .orElse(GAP);
        });
    }

    private boolean isShown(Question question, AnswerDocument answers) {
        return (question.type().isAsked() || question.type() == QuestionType.SHOWN_CALCULATION)
                && (withUnanswered || answers.answers().containsKey(question.name()))
                && (withPersonal || !question.classification().isPersonal());
    }

    private String answer(Question question, AnswerDocument answers) {
        if (!answers.answers().containsKey(question.name())) {
            return "";
        }
        if (question.type() == QuestionType.ACKNOWLEDGE) {
            return texts.get("databank.answer.confirmed");
        }
        if (question.type() == QuestionType.DATE) {
            return answers.text(question.name())
                    .map(LocalDate::parse)
                    .map(dates::day)
                    .orElse("");
        }
        if (question.choices().choices().isEmpty()) {
            return answers.text(question.name()).orElse("");
        }
        return answers.chosen(question.name()).stream()
                .map(code -> question.choices()
                        .choice(code)
                        .map(choice -> choice.labelIn(language))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
