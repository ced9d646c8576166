package org.uyum.databank.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uyum.databank.offline.SubmissionColumns.Column;
import org.uyum.databank.offline.SubmissionColumns.Use;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Heads of columns as Kobo, ODK and people write them, and the cells below them. */
class SubmissionColumnsTest {

    private static final Questionnaire QUESTIONNAIRE = XlsForm.read(
                    QuestionnaireFixtures.workbook(new LinkedHashMap<>(Map.of(
                            "survey",
                            List.of(
                                    List.of("type", "name", "label::Türkçe (tr)", "label::English (en)"),
                                    List.of("text", "first-name", "Adı", "Name"),
                                    List.of("text", "name", "Soyadı", "Surname"),
                                    List.of("begin_group", "g", "Grup", "Group"),
                                    List.of("select_multiple needs", "needs", "İhtiyaçlar", "Needs"),
                                    List.of("text", "needs_other", "Diğer ihtiyaç", "Other need"),
                                    List.of("date", "day", "Gün", "Day"),
                                    List.of("time", "at", "Saat", "Time"),
                                    List.of("datetime", "moment", "An", "Moment"),
                                    List.of("integer", "people", "Kişi", "People"),
                                    List.of("decimal", "share", "Pay", "Share"),
                                    List.of("acknowledge", "seen", "Görüldü", "Seen"),
                                    List.of("end_group", "", "", ""),
                                    List.of("begin_repeat", "child", "Çocuk", "Child"),
                                    List.of("integer", "age", "Yaş", "Age"),
                                    List.of("end_repeat", "", "", "")),
                            "choices",
                            List.of(
                                    List.of("list_name", "name", "label::Türkçe (tr)", "label::English (en)"),
                                    List.of("needs", "food", "Gıda", "Food"),
                                    List.of("needs", "water", "Su", "Water"),
                                    List.of("needs", "other", "Diğer", "Other"))))),
                    "form.xlsx")
            .questionnaire()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "name, ANSWER, name, ''",
        "first-name, ANSWER, first-name, ''",
        "g-first-name, ANSWER, first-name, ''",
        "form/g/needs, ANSWER, needs, ''",
        "g-needs, ANSWER, needs, ''",
        "needs/food, CHOICE, needs, food",
        "g/needs/other, CHOICE, needs, other",
        "g-needs/water, CHOICE, needs, water",
        "needs.food, CHOICE, needs, food",
        "İHTİYAÇLAR, ANSWER, needs, ''",
        "Group/Needs, ANSWER, needs, ''",
        "İhtiyaçlar/Gıda, CHOICE, needs, food",
        "Needs/Other, CHOICE, needs, other",
        "needs_other, ANSWER, needs_other, ''",
        "uyum_visit-uyum_interview, VISIT, uyum_interview, ''",
        "interviewOutcome, VISIT, interviewOutcome, ''",
        "_submission_time, NOTED, '', ''",
        "meta/instanceID, NOTED, '', ''",
        "KEY, NOTED, '', ''",
        "age, UNKNOWN, '', ''",
        "something, UNKNOWN, '', ''"
    })
    void heads_are_names_or_labels_with_groups_before_and_choices_behind(
            String head, Use use, String name, String choice) {
        assertThat(SubmissionColumns.of(QUESTIONNAIRE, null, List.of(head)).all())
                .extracting(Column::use, Column::name, Column::choice)
                .containsExactly(tuple(use, name, choice));
    }

    @Test
    void a_table_of_rounds_knows_the_questions_of_its_repeat_alone() {
        SubmissionColumns columns =
                SubmissionColumns.of(QUESTIONNAIRE, "child", List.of("child/age", "name", "_parent_index"));
        assertThat(columns.all()).extracting(Column::use).containsExactly(Use.ANSWER, Use.UNKNOWN, Use.NOTED);
    }

    @Test
    void two_columns_for_one_answer_are_refused() {
        assertThatThrownBy(() -> SubmissionColumns.of(QUESTIONNAIRE, null, List.of("needs", "Needs"))
                        .requireOneEach())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("columnTwice");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-03-01, 2026-03-01",
        "day, 2026-03-01T00:00:00.000+03:00, 2026-03-01",
        "day, 1.3.2026, 2026-03-01",
        "day, 46082, 2026-03-01",
        "day, 2026, 2026",
        "day, 03/01/2026, 03/01/2026",
        "at, 10:30:00.000+03:00, 10:30",
        "at, 0.4375, 10:30",
        "at, 10:30, 10:30",
        "moment, 2026-03-01T10:30:00.000+0300, 2026-03-01T10:30:00.000+03:00",
        "moment, 2026-03-01 10:30:00, 2026-03-01T10:30:00",
        "moment, 46082.4375, 2026-03-01T10:30",
        "people, 12, 12",
        "share, '2,5', 2.5",
        "seen, TRUE, OK"
    })
    void cells_that_a_spreadsheet_or_a_device_wrote_otherwise_are_read_as_what_they_were(
            String question, String cell, String answer) {
        assertThat(read(Map.of(question, cell)).answers()).containsEntry(question, answer);
    }

    @Test
    void choices_are_gathered_from_their_columns_and_must_agree_with_the_column_of_all() {
        assertThat(read(Map.of("needs/food", "1", "needs/water", "0")).answers())
                .containsEntry("needs", List.of("food"));
        assertThat(read(Map.of("needs/other", "Diğer")).answers()).containsEntry("needs", List.of("other"));
        assertThat(read(Map.of("needs", "food other", "needs/food", "True", "needs/water", "False", "needs/other", "1"))
                        .problems())
                .isEmpty();
        assertThat(read(Map.of("needs", "food", "needs/food", "1", "needs/water", "1"))
                        .problems())
                .extracting(Problem::messageKey)
                .containsExactly("databank.import.cell.choicesDiffer");
        assertThat(read(Map.of("needs/food", "perhaps")).problems())
                .extracting(Problem::messageKey)
                .containsExactly("databank.import.cell.noChoice");
    }

    @Test
    void errors_of_a_spreadsheet_and_control_characters_are_no_answers() {
        assertThat(read(Map.of("name", "#REF!", "first-name", "a\u0000b")).problems())
                .extracting(Problem::messageKey)
                .containsExactly("databank.import.cell.broken", "databank.import.cell.broken");
    }

    private static SubmittedCells read(Map<String, String> row) {
        List<String> heads = List.copyOf(row.keySet());
        Map<Integer, String> cells = new LinkedHashMap<>();
        IntStream.range(0, heads.size()).forEach(at -> cells.put(at, row.get(heads.get(at))));
        return SubmittedCells.of(SubmissionColumns.of(QUESTIONNAIRE, null, heads), cells, "tr");
    }
}
