package org.uyum.databank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uyum.databank.QuestionFigures.Cell;
import org.uyum.databank.QuestionFigures.Option;
import org.uyum.databank.QuestionFigures.Spread;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.QuestionType;

/** Counts the answers of interviews as they come by, holding none of them, in all and per group. */
final class BankFigures {

    private static final int N = 0;
    private static final int DONT_KNOW = 1;
    private static final int UNANSWERED = 2;
    private static final int FIRST_OPTION = 3;

    private final List<BankQuestion> questions;
    private final List<String> groups;
    private final Facet by;
    private final String language;
    private final Map<String, List<Tally>> tallies = new HashMap<>();
    private final int[] interviews;

    /**
     * @param by what makes the groups; null for none
     * @param groups its values, in the order of the columns; null for interviews that have none
     */
    BankFigures(List<BankQuestion> questions, Facet by, List<String> groups, String language) {
        this.questions = questions;
        this.by = by;
        this.groups = groups;
        this.language = language;
        this.interviews = new int[groups.size() + 1];
        questions.forEach(question -> tallies.put(
                question.path(),
                Stream.generate(Tally::new).limit(groups.size() + 1L).toList()));
    }

    void add(BankedAnswers interview) {
        BankEntry entry = interview.entry();
        int group = by == null ? -1 : groups.indexOf(by.of(entry));
        interviews[0]++;
        if (group >= 0) {
            interviews[group + 1]++;
        }
        for (BankQuestion question : questions) {
            if (question.versions().contains(entry.questionnaireVersion())) {
                List<AnswerDocument> documents = question.isRepeated()
                        ? interview.document().rounds(question.repeat())
                        : List.of(interview.document());
                List<Tally> to = tallies.get(question.path());
                documents.forEach(document -> {
                    to.get(0).add(question, document);
                    if (group >= 0) {
                        to.get(group + 1).add(question, document);
                    }
                });
            }
        }
    }

    /** How many interviews were counted, the whole first; those below a threshold are hidden, 0 hides none. */
    List<Cell> interviews(int threshold) {
        return cells(new int[][] {interviews}, new SmallNumbers(threshold, new int[][] {interviews}).hidden(), 0);
    }

    /** @param threshold counts from 1 to below it are hidden; 0 hides none */
    List<QuestionFigures> figures(int threshold) {
        return questions.stream().map(question -> figures(question, threshold)).toList();
    }

    private QuestionFigures figures(BankQuestion question, int threshold) {
        List<Tally> columns = tallies.get(question.path());
        List<Choice> options = question.choices().stream()
                .filter(choice -> !Choice.isDontKnow(choice.name()))
                .filter(choice -> columns.get(0).chose(choice.name()) > 0)
                .toList();
        int[][] counts = new int[FIRST_OPTION + options.size()][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            Tally tally = columns.get(column);
            counts[N][column] = tally.n();
            counts[DONT_KNOW][column] = tally.dontKnow();
            counts[UNANSWERED][column] = tally.unanswered();
            for (int option = 0; option < options.size(); option++) {
                counts[FIRST_OPTION + option][column] =
                        tally.chose(options.get(option).name());
            }
        }
        boolean multiple = question.type() == QuestionType.SELECT_MULTIPLE;
        boolean[][] hidden = hidden(counts, multiple, threshold);
        List<Option> lines = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            Choice choice = options.get(option);
            lines.add(
                    new Option(choice.name(), choice.labelIn(language), cells(counts, hidden, FIRST_OPTION + option)));
        }
        return new QuestionFigures(
                question,
                question.label().in(language),
                question.isRepeated(),
                multiple,
                cells(counts, hidden, N),
                cells(counts, hidden, DONT_KNOW),
                cells(counts, hidden, UNANSWERED),
                lines,
                spreads(question, columns, threshold));
    }

    private static boolean[][] hidden(int[][] counts, boolean multiple, int threshold) {
        SmallNumbers small = new SmallNumbers(threshold, counts).addingUp(N, UNANSWERED);
        if (counts.length == FIRST_OPTION) {
            return small.hidden();
        }
        return multiple
                ? small.withRemainders(N, FIRST_OPTION).hidden()
                : small.addingUp(FIRST_OPTION, counts.length - 1).hidden();
    }

    private static List<Cell> cells(int[][] counts, boolean[][] hidden, int line) {
        return IntStream.range(0, counts[line].length)
                .mapToObj(column -> hidden[line][column]
                        ? Cell.HIDDEN
                        : new Cell(
                                counts[line][column],
                                line < FIRST_OPTION || hidden[N][column]
                                        ? null
                                        : percent(counts[line][column], counts[N][column]),
                                false))
                .toList();
    }

    private static Integer percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static List<Spread> spreads(BankQuestion question, List<Tally> columns, int threshold) {
        boolean number = question.type() == QuestionType.INTEGER || question.type() == QuestionType.DECIMAL;
        return number ? columns.stream().map(tally -> spread(tally, threshold)).toList() : List.of();
    }

    /** Least and most are each the answer of one association, so they are not for those who may not read it. */
    private static Spread spread(Tally tally, int threshold) {
        if (threshold == 0) {
            return new Spread(tally.median(), tally.least(), tally.most(), tally.sum());
        }
        return tally.n() < threshold ? Spread.NONE : new Spread(tally.median(), null, null, null);
    }
}
