package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uyum.databank.QuestionFigures.Cell;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;

/** What the data bank counts, over answers to the shipped questionnaire. */
class BankFiguresTest {

    private static final long VERSION = 7;
    private static final BankLayout LAYOUT = BankLayout.of(QuestionnaireFixtures.shipped());

    private long interviews;

    @Test
    void percentages_of_several_options_are_of_those_who_answered() {
        QuestionFigures reasons = figures(
                "a08_reason",
                0,
                interview("zeytinburnu", Map.of("a08_reason", List.of("work", "education"))),
                interview("zeytinburnu", Map.of("a08_reason", List.of("work"))),
                interview("bagcilar", Map.of("a08_reason", List.of("work", "family"))),
                interview("bagcilar", Map.of()));

        assertThat(reasons.multiple()).isTrue();
        assertThat(reasons.n()).extracting(Cell::count).containsExactly(3, 2, 1);
        assertThat(reasons.unanswered()).extracting(Cell::count).containsExactly(1, 0, 1);
        assertThat(option(reasons, "work")).extracting(Cell::percent).containsExactly(100, 100, 100);
        assertThat(option(reasons, "education")).extracting(Cell::percent).containsExactly(33, 50, 0);
    }

    @Test
    void who_does_not_know_is_counted_apart_and_is_part_of_no_percentage() {
        QuestionFigures band = figures(
                "a05_households_band",
                0,
                interview("zeytinburnu", Map.of("a05_households_band", "dont_know")),
                interview("zeytinburnu", Map.of("a05_households_band", "b0_99")),
                interview("bagcilar", Map.of()));

        assertThat(band.n().get(0).count()).isEqualTo(1);
        assertThat(band.dontKnow().get(0).count()).isEqualTo(1);
        assertThat(band.unanswered().get(0).count()).isEqualTo(1);
        assertThat(option(band, "b0_99").get(0).percent()).isEqualTo(100);
        assertThat(band.options()).noneMatch(option -> option.code().equals("dont_know"));
    }

    @Test
    void activities_are_counted_each() {
        QuestionFigures types = figures(
                "c02_activity/c02_type",
                0,
                interview(
                        "zeytinburnu",
                        Map.of("c02_activity", List.of(Map.of("c02_type", "aid"), Map.of("c02_type", "culture")))),
                interview("bagcilar", Map.of("c02_activity", List.of(Map.of("c02_type", "aid")))),
                interview("bagcilar", Map.of()));

        assertThat(types.repeated()).isTrue();
        assertThat(types.n().get(0).count()).isEqualTo(3);
        assertThat(option(types, "aid").get(0).count()).isEqualTo(2);
    }

    @Test
    void numbers_have_their_median_and_range_but_no_range_for_those_who_read_no_single_interviews() {
        BankedAnswers[] six = new BankedAnswers[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = interview("zeytinburnu", Map.of("a04_members", 10L * (i + 1)));
        }
        QuestionFigures members = figures("a04_members", 0, six);
        assertThat(members.spreads().get(0).median()).isEqualByComparingTo("35");
        assertThat(members.spreads().get(0).most()).isEqualByComparingTo("60");

        QuestionFigures handedOn = figures("a04_members", 5, six);
        assertThat(handedOn.spreads().get(0).median()).isEqualByComparingTo("35");
        assertThat(handedOn.spreads().get(0).most()).isNull();
        assertThat(handedOn.spreads().get(2).median()).isNull();
    }

    @Test
    void small_numbers_are_hidden_with_their_percentages() {
        List<BankedAnswers> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(interview("zeytinburnu", Map.of("a16_tenure", i < 6 ? "tenant" : i < 10 ? "shared" : "owner")));
        }
        QuestionFigures tenure = figures("a16_tenure", 5, all.toArray(BankedAnswers[]::new));
        assertThat(option(tenure, "tenant").get(0)).isEqualTo(new Cell(6, 50, false));
        assertThat(tenure.options()).extracting(QuestionFigures.Option::code).containsExactly("tenant");
    }

    @Test
    void of_fewer_than_the_threshold_nothing_is_told_not_even_what_they_did_not_answer() {
        QuestionFigures one = figures("a16_tenure", 5, interview("zeytinburnu", Map.of("a16_tenure", "tenant")));
        assertThat(one.options()).isEmpty();
        assertThat(one.n()).containsOnly(Cell.HIDDEN);
        assertThat(one.dontKnow()).containsOnly(Cell.HIDDEN);
        assertThat(one.unanswered()).containsOnly(Cell.HIDDEN);

        QuestionFigures reasons =
                figures("a08_reason", 5, interview("bagcilar", Map.of("a08_reason", List.of("work", "family"))));
        assertThat(reasons.options()).isEmpty();
        assertThat(figures("a04_members", 5, interview("bagcilar", Map.of("a04_members", 40L)))
                        .spreads())
                .containsOnly(QuestionFigures.Spread.NONE);
    }

    @Test
    void many_activities_of_few_associations_are_as_telling_as_few() {
        List<Map<String, String>> six = Collections.nCopies(6, Map.of("c02_type", "aid"));
        QuestionFigures of = figures("c02_activity/c02_type", 5, interview("bagcilar", Map.of("c02_activity", six)));
        assertThat(of.options()).isEmpty();
        assertThat(of.n()).containsOnly(Cell.HIDDEN);

        List<BankedAnswers> all = new ArrayList<>();
        all.add(interview("bagcilar", Map.of("c02_activity", six)));
        for (int i = 0; i < 12; i++) {
            Map<String, String> one = Map.of("c02_type", i < 6 ? "aid" : "culture");
            all.add(interview(i % 2 == 0 ? "bagcilar" : "zeytinburnu", Map.of("c02_activity", List.of(one))));
        }
        QuestionFigures types = figures("c02_activity/c02_type", 5, all.toArray(BankedAnswers[]::new));
        assertThat(option(types, "aid").get(0).count()).isEqualTo(12);
        // nine activities, but of four associations
        assertThat(option(types, "aid").get(2)).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void a_column_of_few_tells_nothing_and_no_line_is_there_because_of_them() {
        List<BankedAnswers> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(interview("zeytinburnu", Map.of("a08_reason", List.of(i < 6 ? "work" : "education"))));
        }
        for (int i = 0; i < 3; i++) {
            all.add(interview("bagcilar", Map.of("a08_reason", List.of("family"))));
        }
        QuestionFigures reasons = figures("a08_reason", 5, all.toArray(BankedAnswers[]::new));

        assertThat(reasons.options())
                .extracting(QuestionFigures.Option::code)
                .containsExactlyInAnyOrder("work", "education");
        assertThat(reasons.n().get(0)).isEqualTo(new Cell(15, null, false));
        assertThat(reasons.unanswered().get(2)).isEqualTo(Cell.HIDDEN);
        // a zero would say that none of the three said it, and so would what the other column leaves of the whole
        assertThat(option(reasons, "work").get(0).count()).isEqualTo(6);
        assertThat(option(reasons, "work").subList(1, 3)).containsOnly(Cell.HIDDEN);
    }

    @Test
    void an_interview_that_comes_in_meanwhile_with_a_group_of_its_own_is_not_in_the_whole_either() {
        Map<Long, Questionnaire> versions = Map.of(VERSION, QuestionnaireFixtures.shipped());
        BankFigures figures =
                new BankFigures(BankQuestion.merged(versions), versions, List.of(group("zeytinburnu", "")), "tr");
        add(figures, interview("zeytinburnu", Map.of()));
        add(figures, interview("bagcilar", Map.of()));

        assertThat(figures.interviews(0)).extracting(Cell::count).containsExactly(1, 1);
    }

    @Test
    void versions_are_merged_by_the_names_of_questions_and_count_only_where_they_were_asked() {
        Questionnaire shipped = QuestionnaireFixtures.shipped();
        Map<Long, Questionnaire> versions = new LinkedHashMap<>();
        versions.put(VERSION + 1, shipped);
        versions.put(VERSION, shipped);
        List<BankQuestion> merged = BankQuestion.merged(versions);

        assertThat(merged).extracting(BankQuestion::path).doesNotHaveDuplicates();
        assertThat(merged.get(0).versions()).containsExactly(VERSION + 1, VERSION);
        BankFigures figures =
                new BankFigures(BankQuestion.merged(Map.of(VERSION + 1, shipped)), versions, List.of(), "tr");
        add(figures, interview("zeytinburnu", Map.of("a16_tenure", "tenant")));
        assertThat(figures.figures(0))
                .filteredOn(each -> each.question().name().equals("a16_tenure"))
                .allSatisfy(each -> assertThat(each.n().get(0).count()).isZero());
    }

    @Test
    void a_question_that_a_later_version_moves_to_another_part_keeps_its_earlier_answers() {
        Questionnaire earlier = asking("A_profil", "B_ihtiyac");
        Questionnaire later = asking("B_ihtiyac", "B_ihtiyac");
        Map<Long, Questionnaire> versions = new LinkedHashMap<>();
        versions.put(VERSION + 1, later);
        versions.put(VERSION, earlier);
        BankFigures figures =
                new BankFigures(BankQuestion.merged(versions), versions, List.of(group("bagcilar")), "tr");
        AnswerDocument answers = new AnswerDocument(Map.of("budget", 10L, "rooms", 3L));

        assertThat(figures.parts()).containsExactly(BankPart.A, BankPart.B);
        figures.add("bagcilar", VERSION, BankLayout.of(earlier).coded(answers));
        figures.add("bagcilar", VERSION + 1, BankLayout.of(later).coded(answers));

        assertThat(figures.interviews(0)).extracting(Cell::count).containsExactly(2, 2);
        assertThat(figures.figures(0))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.n()).extracting(Cell::count).containsExactly(2, 2));
        assertThat(figures.figures(0).get(0).spreads().get(0).median()).isEqualByComparingTo("10");
    }

    private static Questionnaire asking(String sectionOfBudget, String sectionOfRooms) {
        byte[] file = QuestionnaireFixtures.workbook(Map.of(
                "survey",
                List.of(
                        List.of("type", "name", "label", "section"),
                        List.of("integer", "budget", "Bütçe", sectionOfBudget),
                        List.of("integer", "rooms", "Oda", sectionOfRooms))));
        return XlsForm.read(file, "f.xlsx").questionnaire().orElseThrow();
    }

    private static QuestionFigures figures(String path, int threshold, BankedAnswers... interviews) {
        Map<Long, Questionnaire> versions = Map.of(VERSION, QuestionnaireFixtures.shipped());
        BankFigures figures = new BankFigures(
                BankQuestion.merged(versions), versions, List.of(group("zeytinburnu"), group("bagcilar")), "tr");
        for (BankedAnswers interview : interviews) {
            add(figures, interview);
        }
        return figures.figures(threshold).stream()
                .filter(each -> each.question().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static BankGroup group(String... values) {
        return new BankGroup(Set.of(values), 0);
    }

    private static void add(BankFigures figures, BankedAnswers interview) {
        figures.add(
                interview.entry().municipality(),
                interview.entry().questionnaireVersion(),
                LAYOUT.coded(interview.document()));
    }

    private static List<Cell> option(QuestionFigures figures, String code) {
        return figures.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private BankedAnswers interview(String municipality, Map<String, Object> answers) {
        long id = ++interviews;
        return new BankedAnswers(
                new BankEntry(
                        id,
                        id,
                        id,
                        "Deneme Derneği",
                        "2026-ZB-001",
                        municipality,
                        null,
                        "hometown",
                        VERSION,
                        null,
                        Instant.EPOCH),
                new AnswerDocument(new HashMap<>(answers)));
    }
}
