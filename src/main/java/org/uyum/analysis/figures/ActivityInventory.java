package org.uyum.analysis.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uyum.analysis.figures.Figures.ActivityCount;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;

/** Counts the activities that associations reported, by type. */
public final class ActivityInventory {

    private final Questionnaire questionnaire;
    private final List<AnswerDocument> documents;

    public ActivityInventory(Questionnaire questionnaire, List<AnswerDocument> documents) {
        this.questionnaire = questionnaire;
        this.documents = List.copyOf(documents);
    }

    /** Types with at least one activity, the most frequent first; none if the questionnaire has no inventory. */
    public List<ActivityCount> byType() {
        return questionnaire
                .all()
                .filter(Repeat.class::isInstance)
                .map(Repeat.class::cast)
                .flatMap(repeat -> type(repeat).stream().flatMap(type -> counts(repeat, type).stream()))
                .filter(count -> count.activities() > 0)
                .sorted(Comparator.comparing(ActivityCount::activities, Comparator.reverseOrder())
                        .thenComparing(ActivityCount::label))
                .toList();
    }

    private static Optional<Question> type(Repeat repeat) {
        return repeat.questions()
                .filter(question -> question.type() == QuestionType.SELECT_ONE)
                .filter(question -> question.classification().analysis().startsWith("inventory"))
                .findFirst();
    }

    private List<ActivityCount> counts(Repeat repeat, Question type) {
        Optional<Question> reached = repeat.questions()
                .filter(question -> question.classification().analysis().startsWith("sum"))
                .findFirst();
        List<ActivityCount> counts = new ArrayList<>();
        type.choices().choices().forEach(choice -> {
            int activities = 0;
            int associations = 0;
            long people = 0;
            for (AnswerDocument document : documents) {
                List<AnswerDocument> ofType = document.rounds(repeat.name()).stream()
                        .filter(round -> round.chosen(type.name()).contains(choice.name()))
                        .toList();
                activities += ofType.size();
                associations += ofType.isEmpty() ? 0 : 1;
                people += reached.map(question -> sum(ofType, question)).orElse(0L);
            }
            counts.add(new ActivityCount(choice.labelIn("tr"), activities, associations, people));
        });
        return counts;
    }

    private static long sum(List<AnswerDocument> rounds, Question question) {
        return rounds.stream()
                .flatMap(round -> round.number(question.name()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValue();
    }
}
