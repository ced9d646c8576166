package org.uyum.databank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uyum.databank.HiddenCounts.Options;
import org.uyum.databank.QuestionFigures.Cell;
import org.uyum.databank.QuestionFigures.Option;
import org.uyum.databank.QuestionFigures.Spread;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;

/** Counts the answers of interviews by their codes as they come by, holding none of them, in all and per group. */
final class BankFigures {

    private final List<BankQuestion> questions;
    private final Map<String, Integer> groups = new HashMap<>();
    private final String language;
    private final Map<String, List<Tally>> tallies = new HashMap<>();
    private final Map<Long, Map<BankPart, List<Counted>>> counted = new HashMap<>();
    private final int[] interviews;

    /**
     * A question of one version, in the order of the codes.
     *
     * @param options for each option of the version which one of the question's it is; null if the question has none
     * @param dontKnow which of the version's options say that the answer is not known
     * @param tallies null if the question is not among those that are counted
     */
    private record Counted(boolean repeated, int[] options, boolean[] dontKnow, List<Tally> tallies) {}

    /**
     * @param versions the versions of the interviews that will come
     * @param groups what makes the groups, in the order of the columns; none if the counts are not divided
     */
    BankFigures(
            List<BankQuestion> questions, Map<Long, Questionnaire> versions, List<BankGroup> groups, String language) {
        this.questions = questions;
        this.language = language;
        this.interviews = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            for (String value : groups.get(group).values()) {
                this.groups.put(value, group + 1);
            }
        }
        questions.forEach(question -> tallies.put(
                question.path(),
                Stream.generate(() -> new Tally(question.choices().size()))
                        .limit(groups.size() + 1L)
                        .toList()));
        versions.forEach((version, questionnaire) -> counted.put(version, counted(version, questionnaire)));
    }

    /** The places of each part in which a version has any of the questions. */
    private Map<BankPart, List<Counted>> counted(Long version, Questionnaire questionnaire) {
        Map<BankPart, List<Counted>> parts = new EnumMap<>(BankPart.class);
        BankLayout.of(questionnaire).places().forEach(place -> parts.computeIfAbsent(
                        place.part(), none -> new ArrayList<>())
                .add(counted(version, place)));
        parts.values().removeIf(places -> places.stream().allMatch(place -> place.tallies() == null));
        return parts;
    }

    /** In whose codes the questions stand: one may have been asked in another part by an earlier version. */
    Set<BankPart> parts() {
        Set<BankPart> parts = EnumSet.noneOf(BankPart.class);
        counted.values().forEach(version -> parts.addAll(version.keySet()));
        return parts;
    }

    private Counted counted(Long version, BankLayout.Place place) {
        BankQuestion question = questions.stream()
                .filter(each ->
                        each.path().equals(place.path()) && each.versions().contains(version))
                .findFirst()
                .orElse(null);
        List<Choice> choices = place.question().choices().choices();
        boolean select = place.question().type().isSelect();
        int[] options = new int[choices.size()];
        boolean[] dontKnow = new boolean[choices.size()];
        for (int option = 0; option < options.length; option++) {
            String name = choices.get(option).name();
            options[option] = question == null
                    ? -1
                    : question.choices().stream().map(Choice::name).toList().indexOf(name);
            dontKnow[option] = Choice.isDontKnow(name);
        }
        return new Counted(
                !place.repeat().isEmpty(),
                select ? options : null,
                dontKnow,
                question == null ? null : tallies.get(question.path()));
    }

    /** Takes the codes of an interview's answers, those of all parts that the questions stand in. */
    void add(String group, Long version, Map<BankPart, String> codes) {
        int column = groups.getOrDefault(group == null ? "" : group, 0);
        if (column == 0 && !groups.isEmpty()) {
            // came in after the groups were made: in the whole alone it would follow from them
            return;
        }
        interviews[0]++;
        if (column > 0) {
            interviews[column]++;
        }
        counted.getOrDefault(version, Map.of()).forEach((part, places) -> add(places, column, codes.get(part)));
    }

    private static void add(List<Counted> places, int column, String codes) {
        int at = 0;
        for (Counted question : places) {
            int end = codes.indexOf(BankLayout.QUESTION, at);
            if (end < 0) {
                return;
            }
            if (question.tallies() != null) {
                question.tallies().get(0).nextInterview();
                if (column > 0) {
                    question.tallies().get(column).nextInterview();
                }
                if (question.repeated()) {
                    addRounds(question, column, codes, at, end);
                } else {
                    add(question, column, codes, at, end);
                }
            }
            at = end + 1;
        }
    }

    private static void addRounds(Counted question, int column, String codes, int from, int to) {
        int begin = from;
        while (begin < to) {
            int end = codes.indexOf(BankLayout.ROUND, begin + 1);
            end = end < 0 || end > to ? to : end;
            add(question, column, codes, begin + 1, end);
            begin = end;
        }
    }

    private static void add(Counted question, int column, String codes, int from, int to) {
        add(question, question.tallies().get(0), codes, from, to);
        if (column > 0) {
            add(question, question.tallies().get(column), codes, from, to);
        }
    }

    private static void add(Counted question, Tally tally, String codes, int from, int to) {
        if (from == to) {
            tally.addUnanswered();
        } else if (question.options() != null) {
            addOptions(question, tally, codes, from, to);
        } else {
            tally.addAnswered();
            if (codes.charAt(from) != BankLayout.ANSWERED) {
                tally.addNumber(new BigDecimal(codes.substring(from, to)));
            }
        }
    }

    private static void addOptions(Counted question, Tally tally, String codes, int from, int to) {
        boolean known = false;
        for (int at = from; at < to; at++) {
            int option = codes.charAt(at) - BankLayout.FIRST_OPTION;
            known |= option < 0 || !question.dontKnow()[option];
        }
        if (!known) {
            tally.addDontKnow();
            return;
        }
        tally.addAnswered();
        for (int at = from; at < to; at++) {
            int option = codes.charAt(at) - BankLayout.FIRST_OPTION;
            if (option >= 0 && question.options()[option] >= 0) {
                tally.addOption(question.options()[option]);
            }
        }
    }

    /** How many interviews came by. */
    int counted() {
        return interviews[0];
    }

    /** How many interviews were counted, the whole first; those below a threshold are hidden, 0 hides none. */
    List<Cell> interviews(int threshold) {
        return Arrays.stream(interviews)
                .mapToObj(count -> Cell.of(count, threshold))
                .toList();
    }

    /**
     * @param threshold counts from 1 to below it are hidden, and all that would be told of so few interviews; 0 hides nothing
     */
    List<QuestionFigures> figures(int threshold) {
        return questions.stream().map(question -> figures(question, threshold)).toList();
    }

    private QuestionFigures figures(BankQuestion question, int threshold) {
        List<Tally> columns = tallies.get(question.path());
        List<Integer> options = IntStream.range(0, question.choices().size())
                .filter(option ->
                        !Choice.isDontKnow(question.choices().get(option).name()))
                // a line for an option would say already that somebody chose it
                .filter(option -> columns.get(0).chosenBy(option) >= Math.max(threshold, 1))
                .boxed()
                .toList();
        int[][] counts = new int[HiddenCounts.FIRST_OPTION + options.size()][columns.size()];
        int[][] by = new int[counts.length][columns.size()];
        int[] asked = columns.stream().mapToInt(Tally::interviews).toArray();
        for (int column = 0; column < columns.size(); column++) {
            Tally tally = columns.get(column);
            by[HiddenCounts.N][column] = tally.answeredBy();
            by[HiddenCounts.DONT_KNOW][column] = tally.unknownBy();
            by[HiddenCounts.UNANSWERED][column] = tally.unansweredBy();
            counts[HiddenCounts.N][column] = tally.n();
            counts[HiddenCounts.DONT_KNOW][column] = tally.dontKnow();
            counts[HiddenCounts.UNANSWERED][column] = tally.unanswered();
            for (int option = 0; option < options.size(); option++) {
                counts[HiddenCounts.FIRST_OPTION + option][column] = tally.chose(options.get(option));
                by[HiddenCounts.FIRST_OPTION + option][column] = tally.chosenBy(options.get(option));
            }
        }
        boolean multiple = question.type() == QuestionType.SELECT_MULTIPLE;
        boolean[][] hidden = HiddenCounts.of(threshold, counts, by, asked, options(question));
        List<Option> lines = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            Choice choice = question.choices().get(options.get(option));
            lines.add(new Option(
                    choice.name(),
                    choice.labelIn(language),
                    cells(counts, hidden, HiddenCounts.FIRST_OPTION + option)));
        }
        return new QuestionFigures(
                question,
                question.label().in(language),
                question.isRepeated(),
                multiple,
                cells(counts, hidden, HiddenCounts.N),
                cells(counts, hidden, HiddenCounts.DONT_KNOW),
                cells(counts, hidden, HiddenCounts.UNANSWERED),
                lines,
                spreads(question, columns, threshold));
    }

    private static Options options(BankQuestion question) {
        if (!question.type().isSelect()) {
            return Options.NONE;
        }
        return question.type() == QuestionType.SELECT_MULTIPLE ? Options.SEVERAL : Options.ONE;
    }

    private static List<Cell> cells(int[][] counts, boolean[][] hidden, int line) {
        return IntStream.range(0, counts[line].length)
                .mapToObj(column -> hidden[line][column]
                        ? Cell.HIDDEN
                        : new Cell(
                                counts[line][column],
                                line < HiddenCounts.FIRST_OPTION || hidden[HiddenCounts.N][column]
                                        ? null
                                        : percent(counts[line][column], counts[HiddenCounts.N][column]),
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
            return new Spread(tally.median(), tally.least(), tally.most());
        }
        return tally.answeredBy() < threshold ? Spread.NONE : new Spread(tally.median(), null, null);
    }
}
