package org.uyum.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.uyum.analysis.figures.Figures.ActivityCount;
import org.uyum.analysis.figures.Figures.Count;
import org.uyum.analysis.figures.Figures.Frequency;
import org.uyum.analysis.figures.Figures.Priority;
import org.uyum.analysis.figures.Figures.Severity;
import org.uyum.analysis.figures.Figures.Spread;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.QuestionnaireFixtures;

/** Figures over the shipped questionnaire, each computed by hand beside it. */
class AnswerAnalysisTest {

    @Test
    void severity_leaves_out_those_who_do_not_know_and_those_who_did_not_answer() {
        // 5, 4, 2, 2 → mean 13/4 = 3.25, median (2+4)/2 = 3, two of four are 4 or 5
        Severity housing = severity("housing", "s5", "s2", "s99", "s4", "s2", null);

        assertThat(housing.label()).isEqualTo("Barınma");
        assertThat(housing.n()).isEqualTo(4);
        assertThat(housing.mean()).isEqualByComparingTo("3.25");
        assertThat(housing.median()).isEqualByComparingTo("3");
        assertThat(housing.severe()).isEqualTo(2);
        assertThat(housing.severePercent()).isEqualTo(50);
        assertThat(housing.dontKnow()).isEqualTo(1);
        assertThat(housing.skipped()).isEqualTo(1);
        assertThat(housing.countsAsSevere()).isTrue();
    }

    @Test
    void median_of_an_odd_number_of_ratings_is_the_middle_one_and_means_are_rounded_half_up() {
        // 1, 1, 4 → mean 6/3 = 2.00; median 1; 1 of 3 = 33 %
        Severity work = severity("work", "s4", "s1", "s1");
        assertThat(work.mean()).isEqualByComparingTo("2.00");
        assertThat(work.median()).isEqualByComparingTo("1");
        assertThat(work.severePercent()).isEqualTo(33);
        // 1, 2, 2 → 5/3 = 1.666… → 1.67; 4, 5 of 3 …
        assertThat(severity("work", "s1", "s2", "s2").mean()).isEqualByComparingTo("1.67");
        // 3, 4 → median 3.5
        assertThat(severity("work", "s3", "s4").median()).isEqualByComparingTo("3.5");
        // 2 of 3 = 66.7 → 67 %
        assertThat(severity("work", "s4", "s5", "s1").severePercent()).isEqualTo(67);
    }

    @Test
    void nothing_rated_has_neither_mean_nor_share() {
        Severity health = severity("health", "s99", null);
        assertThat(health.n()).isZero();
        assertThat(health.mean()).isNull();
        assertThat(health.median()).isNull();
        assertThat(health.severePercent()).isNull();
        assertThat(health.countsAsSevere()).isFalse();
    }

    @Test
    void most_severe_domain_stands_first() {
        List<Severity> rows = analysis(Map.of("b01_sev_work", "s3", "b01_sev_housing", "s5", "b01_sev_health", "s99"))
                .severity();
        assertThat(rows).hasSize(12);
        assertThat(rows).extracting(Severity::domain).startsWith("housing", "work");
    }

    @Test
    void priority_weighs_first_second_and_third_with_three_two_and_one() {
        AnswerAnalysis analysis = analysis(
                priorities("work", "housing", "language"),
                priorities("work", "language", null),
                priorities("housing", null, null),
                Map.of("a04_members", 3L));

        // n = 3 named a first priority
        assertThat(analysis.prioritised()).isEqualTo(3);
        // work: (3·2 + 2·0 + 0)/(3·3) = 6/9 = 0.667; housing: (3·1 + 2·1)/9 = 5/9 = 0.556; language: (2 + 1)/9 = 0.333
        assertThat(score(analysis, "work")).isEqualTo("0.667");
        assertThat(score(analysis, "housing")).isEqualTo("0.556");
        assertThat(score(analysis, "language")).isEqualTo("0.333");
        assertThat(score(analysis, "legal")).isEqualTo("0.000");
        assertThat(analysis.priority()).extracting(Priority::domain).startsWith("work", "housing", "language");
    }

    @Test
    void named_first_by_everybody_scores_one() {
        AnswerAnalysis analysis = analysis(priorities("legal", null, null), priorities("legal", null, null));
        assertThat(score(analysis, "legal")).isEqualTo("1.000");
    }

    @Test
    void nobody_with_a_priority_gives_no_score() {
        assertThat(analysis(Map.of()).priority())
                .allSatisfy(row -> assertThat(row.score()).isNull());
    }

    @Test
    void shares_of_choices_are_of_those_who_answered_and_skipped_is_not_no() {
        Frequency barriers = analysis(
                        Map.of("b10_barrier", List.of("language", "hours")),
                        Map.of("b10_barrier", List.of("language")),
                        Map.of("b10_barrier", List.of("none")),
                        Map.of("b10_barrier", List.of("dont_know")),
                        Map.of())
                .frequencies()
                .stream()
                .filter(table -> table.question().equals("b10_barrier"))
                .findFirst()
                .orElseThrow();

        assertThat(barriers.n()).isEqualTo(3);
        assertThat(barriers.dontKnow()).isEqualTo(1);
        assertThat(barriers.skipped()).isEqualTo(1);
        assertThat(barriers.counts())
                .extracting(Count::choice, Count::count, Count::percent)
                .containsExactly(tuple("language", 2, 67), tuple("hours", 1, 33), tuple("none", 1, 33));
    }

    @Test
    void answers_for_internal_use_are_not_counted() {
        assertThat(analysis(Map.of("a09_legal_status", List.of("temp_prot"))).frequencies())
                .extracting(Frequency::question)
                .doesNotContain("a09_legal_status");
    }

    @Test
    void stated_numbers_are_shown_with_median_and_range_and_never_added_up() {
        Spread women = analysis(Map.of("a10_pct_women", 40L), Map.of("a10_pct_women", 55L), Map.of()).spreads().stream()
                .filter(spread -> spread.question().equals("a10_pct_women"))
                .findFirst()
                .orElseThrow();
        assertThat(women.n()).isEqualTo(2);
        assertThat(women.median()).isEqualByComparingTo("47.5");
        assertThat(women.min()).isEqualByComparingTo("40");
        assertThat(women.max()).isEqualByComparingTo("55");
        assertThat(women.skipped()).isEqualTo(1);
    }

    @Test
    void activities_are_counted_by_type() {
        AnswerDocument first = document(Map.of(
                "c02_activity",
                List.of(
                        Map.of("c02_type", "language", "c02_beneficiaries", 30L),
                        Map.of("c02_type", "language", "c02_beneficiaries", 20L))));
        AnswerDocument second = document(Map.of("c02_activity", List.of(Map.of("c02_type", "language"))));

        List<ActivityCount> counts =
                new ActivityInventory(QuestionnaireFixtures.shipped(), List.of(first, second)).byType();

        assertThat(counts).containsExactly(new ActivityCount("Türkçe kursu", 3, 2, 50));
    }

    private static String score(AnswerAnalysis analysis, String domain) {
        return analysis.priority().stream()
                .filter(row -> row.domain().equals(domain))
                .findFirst()
                .orElseThrow()
                .score()
                .toPlainString();
    }

    private static Map<String, Object> priorities(String first, String second, String third) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("b02_priority_1", first);
        answers.put("b02_priority_2", second);
        answers.put("b02_priority_3", third);
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    /** The row of a domain over interviews that rated it so; null for one that did not answer. */
    private static Severity severity(String domain, String... ratings) {
        List<AnswerDocument> documents = Arrays.stream(ratings)
                .map(rating -> document(rating == null ? Map.of() : Map.of("b01_sev_" + domain, rating)))
                .toList();
        return new AnswerAnalysis(QuestionnaireFixtures.shipped(), documents)
                .severity().stream()
                        .filter(row -> row.domain().equals(domain))
                        .findFirst()
                        .orElseThrow();
    }

    @SafeVarargs
    private static AnswerAnalysis analysis(Map<String, Object>... answers) {
        return new AnswerAnalysis(
                QuestionnaireFixtures.shipped(),
                Arrays.stream(answers).map(AnswerAnalysisTest::document).toList());
    }

    private static AnswerDocument document(Map<String, Object> answers) {
        return new AnswerDocument(answers);
    }
}
