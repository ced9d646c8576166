package org.uyum.questionnaire.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.differences.Difference.Change;
import org.uyum.questionnaire.differences.Difference.Effect;
import org.uyum.questionnaire.differences.Difference.Kind;
import org.uyum.questionnaire.xlsform.XlsForm;

/** What differs between two versions of a questionnaire. */
class QuestionnaireDifferencesTest {

    private static final String HEADS = "type|name|label::tr|label::en|relevant|constraint|required|calculation";
    private static final String CHOICE_HEADS = "list_name|name|label::tr|label::en";
    private static final List<String> YES_NO = List.of("yn|y|Evet|Yes", "yn|n|Hayır|No");

    @Test
    void the_same_questionnaire_does_not_differ_from_itself() {
        assertThat(QuestionnaireDifferences.between(
                                QuestionnaireFixtures.shipped(), QuestionnaireFixtures.shipped(), "tr")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void added_and_removed_questions_are_told_by_name() {
        assertThat(kinds(survey("text|a|A|A"), survey("text|a|A|A", "text|b|B|B")))
                .containsExactly("QUESTION_ADDED b");
        assertThat(kinds(survey("text|a|A|A", "text|b|B|B"), survey("text|a|A|A")))
                .containsExactly("QUESTION_REMOVED b");
    }

    @Test
    void a_question_of_the_same_type_and_wording_under_another_name_is_renamed() {
        assertThat(between(survey("text|a|Adı|Name"), survey("text|b|Adı|Name")))
                .singleElement()
                .satisfies(renamed -> {
                    assertThat(renamed.kind()).isEqualTo(Kind.RENAMED);
                    assertThat(renamed.kind().effect()).isEqualTo(Effect.SPLIT);
                    assertThat(renamed.changes()).containsExactly(Change.of("a", "b"));
                });
    }

    @Test
    void wording_that_several_questions_share_renames_none() {
        assertThat(kinds(survey("text|a|Adı|Name", "text|b|Adı|Name"), survey("text|c|Adı|Name", "text|d|Adı|Name")))
                .containsExactlyInAnyOrder(
                        "QUESTION_REMOVED a", "QUESTION_REMOVED b", "QUESTION_ADDED c", "QUESTION_ADDED d");
    }

    @Test
    void another_type_under_the_same_name_splits_the_answers_a_wider_one_does_not() {
        assertThat(between(survey("text|a|A|A"), survey("integer|a|A|A")))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.kind()).isEqualTo(Kind.TYPE_CHANGED);
                    assertThat(changed.kind().effect()).isEqualTo(Effect.SPLIT);
                    assertThat(changed.changes()).containsExactly(Change.of("TEXT", "INTEGER"));
                });
        assertThat(kinds(survey("integer|a|A|A"), survey("decimal|a|A|A"))).containsExactly("TYPE_WIDENED a");
        assertThat(kinds(survey("decimal|a|A|A"), survey("integer|a|A|A"))).containsExactly("TYPE_CHANGED a");
    }

    @Test
    void a_text_that_becomes_a_group_changes_its_type_and_adds_what_the_group_holds() {
        assertThat(kinds(survey("text|a|A|A"), survey("begin_group|a|A|A", "text|b|B|B", "end_group")))
                .containsExactly("TYPE_CHANGED a", "QUESTION_ADDED b");
    }

    @Test
    void a_move_to_another_group_is_harmless_but_into_a_repeat_is_not() {
        Questionnaire outside = survey("begin_group|g|G|G", "text|x|X|X", "end_group", "text|a|A|A");
        Questionnaire inGroup = survey("begin_group|g|G|G", "text|x|X|X", "text|a|A|A", "end_group");
        Questionnaire inRepeat = survey("begin_repeat|g|G|G", "text|x|X|X", "text|a|A|A", "end_repeat");

        assertThat(between(outside, inGroup)).singleElement().satisfies(moved -> {
            assertThat(moved.kind()).isEqualTo(Kind.MOVED);
            assertThat(moved.changes()).containsExactly(Change.of("", "G"));
        });
        assertThat(kinds(outside, inRepeat)).contains("MOVED_ACROSS_REPEAT a", "TYPE_CHANGED g");
    }

    @Test
    void order_alone_is_told_once() {
        assertThat(kinds(survey("text|a|A|A", "text|b|B|B"), survey("text|b|B|B", "text|a|A|A")))
                .containsExactly("ORDER_CHANGED ");
        assertThat(kinds(survey("text|a|A|A", "text|b|B|B"), survey("text|c|C|C", "text|a|A|A", "text|b|B|B")))
                .containsExactly("QUESTION_ADDED c");
    }

    @Test
    void wording_is_compared_in_each_language() {
        assertThat(between(survey("text|a|Üye sayısı|Members"), survey("text|a|Üye sayısı|Number of members")))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.kind()).isEqualTo(Kind.LABEL_CHANGED);
                    assertThat(changed.changes()).containsExactly(new Change("", "en", "Members", "Number of members"));
                });
    }

    @Test
    void a_language_that_comes_or_goes_is_no_change_of_every_wording() {
        Questionnaire turkish = questionnaire("type|name|label::tr", List.of("text|a|A"), List.of());
        Questionnaire both = questionnaire("type|name|label::tr|label::en", List.of("text|a|A|A"), List.of());

        assertThat(kinds(turkish, both)).containsExactly("LANGUAGE_ADDED ");
        assertThat(kinds(both, turkish)).containsExactly("LANGUAGE_REMOVED ");
    }

    @Test
    void choices_are_added_removed_and_relabelled_within_one_list() {
        List<Difference> found = between(
                choices("yn|y|Evet|Yes", "yn|n|Hayır|No", "yn|old|Eski|Old"),
                choices("yn|y|Evet|Yes, of course", "yn|n|Hayır|No", "yn|new|Yeni|New"));

        assertThat(found)
                .extracting(Difference::kind)
                .containsExactly(Kind.CHOICES_REMOVED, Kind.CHOICES_RELABELLED, Kind.CHOICES_ADDED);
        assertThat(found).extracting(Difference::name).containsOnly("yn");
        assertThat(found)
                .flatExtracting(Difference::changes)
                .containsExactly(
                        new Change("old", "", "Eski", ""),
                        new Change("y", "en", "Yes", "Yes, of course"),
                        new Change("new", "", "", "Yeni"));
    }

    @Test
    void a_choice_of_the_same_wording_under_another_name_is_recoded() {
        assertThat(between(choices("yn|y|Evet|Yes", "yn|n|Hayır|No"), choices("yn|1|Evet|Yes", "yn|0|Hayır|No")))
                .singleElement()
                .satisfies(recoded -> {
                    assertThat(recoded.kind()).isEqualTo(Kind.CHOICES_RECODED);
                    assertThat(recoded.changes())
                            .containsExactly(new Change("Evet", "", "y", "1"), new Change("Hayır", "", "n", "0"));
                });
    }

    @Test
    void codes_that_changed_places_are_recoded() {
        assertThat(kinds(choices("yn|1|Evet|Yes", "yn|2|Hayır|No"), choices("yn|2|Evet|Yes", "yn|1|Hayır|No")))
                .containsExactly("CHOICES_RECODED yn");
    }

    @Test
    void a_list_with_another_name_is_the_same_if_its_choices_are() {
        Questionnaire renamed = questionnaire(
                HEADS, List.of("select_one other|a|A|A"), List.of("other|y|Evet|Yes", "other|n|Hayır|No"));

        assertThat(kinds(choices(YES_NO.toArray(String[]::new)), renamed)).isEmpty();
    }

    @Test
    void changed_rules_are_told_as_their_author_wrote_them_and_spacing_is_no_change() {
        Questionnaire before = survey("text|a|A|A", "integer|b|B|B|${a}='x'|.>0|yes|", "calculate|c||||||${b}+1");

        assertThat(kinds(
                        before,
                        survey("text|a|A|A", "integer|b|B|B|${a} = 'x'|. > 0|true()|", "calculate|c||||||${b} + 1")))
                .isEmpty();
        List<Difference> found =
                between(before, survey("text|a|A|A", "integer|b|B|B|${a}='y'|.>=0||", "calculate|c||||||${b}+2"));
        assertThat(found)
                .extracting(Difference::kind)
                .containsExactly(
                        Kind.CALCULATION_CHANGED,
                        Kind.RELEVANT_CHANGED,
                        Kind.CONSTRAINT_CHANGED,
                        Kind.REQUIRED_CHANGED);
        assertThat(found)
                .flatExtracting(Difference::changes)
                .containsExactly(
                        Change.of("${b}+1", "${b}+2"),
                        Change.of("${a}='x'", "${a}='y'"),
                        Change.of(".>0", ".>=0"),
                        Change.of("yes", ""));
    }

    @Test
    void the_gravest_comes_first_and_effects_are_counted() {
        QuestionnaireDifferences found = QuestionnaireDifferences.between(
                survey("text|a|A|A", "text|b|B|B"),
                survey("begin_group|g|G|G", "text|b|B|B", "end_group", "integer|a|A|A", "text|c|C|C"),
                "tr");

        assertThat(found.all())
                .extracting(Difference::kind)
                .containsExactly(Kind.TYPE_CHANGED, Kind.QUESTION_ADDED, Kind.MOVED, Kind.GROUP_ADDED);
        assertThat(found.count(Effect.SPLIT)).isEqualTo(1);
        assertThat(found.count(Effect.CARE)).isEqualTo(1);
        assertThat(found.count(Effect.NONE)).isEqualTo(2);
    }

    private static List<Difference> between(Questionnaire before, Questionnaire after) {
        return QuestionnaireDifferences.between(before, after, "tr").all();
    }

    private static List<String> kinds(Questionnaire before, Questionnaire after) {
        return between(before, after).stream()
                .map(difference -> difference.kind() + " " + difference.name())
                .toList();
    }

    private static Questionnaire survey(String... rows) {
        return questionnaire(HEADS, List.of(rows), List.of());
    }

    private static Questionnaire choices(String... choices) {
        return questionnaire(HEADS, List.of("select_one yn|a|A|A"), List.of(choices));
    }

    private static Questionnaire questionnaire(String heads, List<String> rows, List<String> choices) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", rows(heads, rows));
        sheets.put("choices", rows(CHOICE_HEADS, choices));
        sheets.put("settings", List.of(List.of("form_id", "default_language"), List.of("compared", "tr")));
        return XlsForm.read(QuestionnaireFixtures.workbook(sheets), "form.xlsx")
                .questionnaire()
                .orElseThrow();
    }

    private static List<List<String>> rows(String heads, List<String> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(Arrays.asList(heads.split("\\|", -1)));
        rows.forEach(row -> all.add(Arrays.asList(row.split("\\|", -1))));
        return all;
    }
}
