package org.uyum.analysis.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.uyum.analysis.figures.Figures.Count;
import org.uyum.analysis.figures.Figures.Frequency;
import org.uyum.analysis.figures.Figures.Priority;
import org.uyum.analysis.figures.Figures.Severity;
import org.uyum.analysis.figures.Figures.Spread;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;

/**
 * Computes figures over the answers of interviews. Which question enters which table is said by the questionnaire's
 * column {@code analysis}. A question that was skipped is never counted as "no".
 */
public final class AnswerAnalysis {

    private static final Collator TURKISH = Collator.getInstance(Locale.forLanguageTag("tr"));
    private static final String LANGUAGE = "tr";
    private static final String SCORE = "score";

    private final Questionnaire questionnaire;
    private final List<AnswerDocument> documents;

    public AnswerAnalysis(Questionnaire questionnaire, List<AnswerDocument> documents) {
        this.questionnaire = questionnaire;
        this.documents = List.copyOf(documents);
    }

    /** The most severe domain first. */
    public List<Severity> severity() {
        return questions("severity").stream()
                .map(this::severity)
                .sorted(comparing(Severity::mean, nullsLast(reverseOrder())).thenComparing(Severity::label, TURKISH))
                .toList();
    }

    private Severity severity(Question question) {
        List<BigDecimal> scores = new ArrayList<>();
        int dontKnow = 0;
        int skipped = 0;
        for (AnswerDocument document : documents) {
            String score = document.chosen(question.name()).stream()
                    .findFirst()
                    .flatMap(code -> question.choices().choice(code))
                    .map(choice -> choice.column(SCORE))
                    .orElse(null);
            if (score == null) {
                skipped++;
            } else if (score.isBlank()) {
                dontKnow++;
            } else {
                scores.add(new BigDecimal(score));
            }
        }
        Sample sample = Sample.of(scores);
        int severe = sample.countFrom(4);
        return new Severity(
                domain(question),
                label(question),
                sample.n(),
                sample.mean(),
                sample.median(),
                severe,
                Sample.percent(severe, sample.n()),
                dontKnow,
                skipped);
    }

    /** The part of a severity question's name that names its domain as the priorities do: {@code b01_sev_work}. */
    private static String domain(Question question) {
        int mark = question.name().indexOf("_sev_");
        return mark < 0 ? question.name() : question.name().substring(mark + "_sev_".length());
    }

    /** How many interviews named a first priority. */
    public int prioritised() {
        List<Question> ranks = questions("weighted rank");
        return ranks.isEmpty() ? 0 : chose(ranks.get(0), null);
    }

    /** The highest priority first. */
    public List<Priority> priority() {
        List<Question> ranks = questions("weighted rank");
        if (ranks.isEmpty()) {
            return List.of();
        }
        int n = prioritised();
        return ranks.get(0).choices().choices().stream()
                .map(choice -> priority(choice, ranks, n))
                .sorted(comparing(Priority::score, nullsLast(reverseOrder())).thenComparing(Priority::label, TURKISH))
                .toList();
    }

    private Priority priority(Choice choice, List<Question> ranks, int n) {
        int[] named = new int[3];
        for (int rank = 0; rank < Math.min(3, ranks.size()); rank++) {
            named[rank] = chose(ranks.get(rank), choice.name());
        }
        int points = 3 * named[0] + 2 * named[1] + named[2];
        BigDecimal score =
                n == 0 ? null : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(3L * n), 3, RoundingMode.HALF_UP);
        return new Priority(choice.name(), choice.labelIn(LANGUAGE), named[0], named[1], named[2], score);
    }

    /** Interviews in which a choice was chosen, or any if it is null. */
    private int chose(Question question, String choice) {
        return (int) documents.stream()
                .map(document -> document.chosen(question.name()))
                .filter(chosen -> choice == null ? !chosen.isEmpty() : chosen.contains(choice))
                .count();
    }

    /** Median and range of the numbers that were asked. */
    public List<Spread> spreads() {
        return questions("median").stream().map(this::spread).toList();
    }

    private Spread spread(Question question) {
        Sample sample = Sample.of(documents.stream()
                .flatMap(document -> document.number(question.name()).stream())
                .toList());
        return new Spread(
                question.name(),
                label(question),
                sample.n(),
                sample.median(),
                sample.min(),
                sample.max(),
                documents.size() - sample.n());
    }

    /** Frequencies of the questions with choices; those for internal use only are left out. */
    public List<Frequency> frequencies() {
        return questionnaire.questions().stream()
                .filter(question -> question.type().isSelect())
                .filter(question -> isCounted(question.classification().analysis()))
                .map(this::frequency)
                .toList();
    }

    private static boolean isCounted(String analysis) {
        return (analysis.startsWith("freq") || analysis.startsWith("ordinal") || analysis.startsWith("stakeholder"))
                && !analysis.contains("internal");
    }

    private Frequency frequency(Question question) {
        int skipped = 0;
        int dontKnow = 0;
        for (AnswerDocument document : documents) {
            List<String> chosen = document.chosen(question.name());
            if (chosen.isEmpty()) {
                skipped++;
            } else if (chosen.stream().allMatch(Choice::isDontKnow)) {
                dontKnow++;
            }
        }
        int n = documents.size() - skipped - dontKnow;
        List<Count> counts = question.choices().choices().stream()
                .filter(choice -> !Choice.isDontKnow(choice.name()))
                .map(choice -> count(question, choice, n))
                .filter(count -> count.count() > 0)
                .sorted(
                        question.type() == QuestionType.SELECT_MULTIPLE
                                ? comparing(Count::count, reverseOrder()).thenComparing(Count::label, TURKISH)
                                : (a, b) -> 0)
                .toList();
        return new Frequency(
                question.name(), question.classification().section(), label(question), n, dontKnow, skipped, counts);
    }

    private Count count(Question question, Choice choice, int n) {
        int count = chose(question, choice.name());
        return new Count(choice.name(), choice.labelIn(LANGUAGE), count, Sample.percent(count, n));
    }

    private List<Question> questions(String analysis) {
        return questionnaire.questions().stream()
                .filter(question -> question.classification().analysis().startsWith(analysis))
                .toList();
    }

    private static String label(Question question) {
        return question.label().in(LANGUAGE);
    }
}
