package org.uyum.databank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.QuestionType;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/**
 * The columns of an export: what an interview is, then each question of all versions once. Of several options that could be
 * chosen each has a column of its own, as in Kobo's exports; each round of a repeat has the columns of its questions.
 */
final class BankColumns {

    private final BankReader reader;
    private final Texts texts;
    private final String language;
    private final Dates dates;

    BankColumns(BankReader reader, Texts texts, Dates dates) {
        this.reader = reader;
        this.texts = texts;
        this.language = texts.language().getLanguage();
        this.dates = dates;
    }

    /**
     * @param versions names of the versions
     * @param municipalities names of the municipalities
     * @param mostRounds so many rounds a repeat has columns for
     */
    List<BankColumn> of(
            List<BankQuestion> questions,
            Map<Long, String> versions,
            Map<String, String> municipalities,
            int mostRounds) {
        List<BankColumn> columns = new ArrayList<>(List.of(
                fixed("_id", "id", BankEntry::interview),
                fixed("__version__", "version", entry -> versions.get(entry.questionnaireVersion())),
                fixed("_programme", "programme", BankEntry::caseNumber),
                new BankColumn(
                        "_municipality",
                        head("municipality"),
                        interview -> interview.entry().municipality(),
                        interview -> municipalities.get(interview.entry().municipality())),
                fixed("_association", "association", BankEntry::organisationName),
                new BankColumn(
                        "_submission_time",
                        head("stored"),
                        interview -> interview.entry().storedAt().toString(),
                        interview -> dates.moment(interview.entry().storedAt()))));
        List<BankQuestion> repeated = new ArrayList<>();
        for (BankQuestion question : questions) {
            // the columns of a repeat follow round by round, once its last question is known
            if (!repeated.isEmpty() && !question.repeat().equals(repeated.get(0).repeat())) {
                addRounds(columns, repeated, mostRounds);
                repeated.clear();
            }
            if (question.isRepeated()) {
                repeated.add(question);
            } else {
                add(columns, question, question.name(), question.label().in(language), BankedAnswers::document);
            }
        }
        addRounds(columns, repeated, mostRounds);
        return columns;
    }

    private BankColumn fixed(String name, String label, Function<BankEntry, Object> cell) {
        return new BankColumn(name, head(label), interview -> cell.apply(interview.entry()));
    }

    private String head(String name) {
        return texts.get("databank.export.column." + name);
    }

    private void addRounds(List<BankColumn> columns, List<BankQuestion> questions, int mostRounds) {
        for (int round = 1; round <= mostRounds && !questions.isEmpty(); round++) {
            int number = round;
            for (BankQuestion question : questions) {
                add(
                        columns,
                        question,
                        question.repeat() + "[" + number + "]/" + question.name(),
                        question.repeatLabel().in(language) + " " + number + " / "
                                + question.label().in(language),
                        interview -> {
                            List<AnswerDocument> rounds = interview.document().rounds(question.repeat());
                            return number <= rounds.size() ? rounds.get(number - 1) : AnswerDocument.EMPTY;
                        });
            }
        }
    }

    private void add(
            List<BankColumn> columns,
            BankQuestion question,
            String name,
            String label,
            Function<BankedAnswers, AnswerDocument> where) {
        Function<BankedAnswers, AnswerDocument> readable = interview ->
                question.personal() && !reader.readsPersonal(interview.entry().municipality())
                        ? AnswerDocument.EMPTY
                        : where.apply(interview);
        columns.add(new BankColumn(
                name,
                label,
                interview -> code(question, readable.apply(interview)),
                interview -> words(question, readable.apply(interview))));
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            for (Choice option : question.choices()) {
                columns.add(new BankColumn(
                        name + "/" + option.name(),
                        label + " / " + option.labelIn(language),
                        interview -> isChosen(question, option, readable.apply(interview))));
            }
        }
    }

    /** 1 or 0; nothing where the question was not answered, which is not "not chosen". */
    private static Integer isChosen(BankQuestion question, Choice option, AnswerDocument document) {
        List<String> chosen = document.chosen(question.name());
        return chosen.isEmpty() ? null : chosen.contains(option.name()) ? Integer.valueOf(1) : Integer.valueOf(0);
    }

    private static Object code(BankQuestion question, AnswerDocument document) {
        Optional<BigDecimal> number = document.number(question.name());
        if (number.isPresent()) {
            return number.get();
        }
        List<String> chosen = document.chosen(question.name());
        return chosen.isEmpty() ? null : String.join(" ", chosen);
    }

    private Object words(BankQuestion question, AnswerDocument document) {
        if (!question.type().isSelect()) {
            return code(question, document);
        }
        List<String> chosen = document.chosen(question.name());
        return chosen.isEmpty()
                ? null
                : chosen.stream()
                        .map(code -> question.choice(code)
                                .map(choice -> choice.labelIn(language))
                                .orElse(code))
                        .collect(Collectors.joining(", "));
    }
}
