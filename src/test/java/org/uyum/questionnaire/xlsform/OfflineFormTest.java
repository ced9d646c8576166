package org.uyum.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;
import static org.uyum.questionnaire.QuestionnaireFixtures.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.document.TableCell;
import org.uyum.document.TableRow;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

class OfflineFormTest {

    private static final byte[] INTERVIEWS = "name,label\r\n42,Sivaslılar Derneği\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String MOMENT = "202603021405";

    @Test
    void what_was_handed_out_and_is_handed_in_again_is_the_same_questionnaire() {
        OfflineForm form = written(QuestionnaireFixtures.shippedFile(), "questionnaire.xlsx");

        Imported again = XlsForm.read(form.file(), "handed in again.zip");

        assertThat(form.notes()).isEmpty();
        assertThat(again.problems())
                .extracting(ImportProblem::messageKey)
                .containsExactly("questionnaire.import.visitLeftOut");
        assertSame(again.questionnaire().orElseThrow(), shipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ona_good_eats.xlsx",
                "ona_missing_en.xlsx",
                "ona_multiling.xlsx",
                "pyx_choice_filter_test.xlsx",
                "pyx_or_other.xlsx",
                "pyx_xlsform_spec_test.xlsx",
                "pyxbug_UCL_Biomass_Plot_Form.xlsx",
                "reach_msna_2024.xlsx"
            })
    void so_are_forms_that_others_wrote(String name) throws IOException {
        Path file = Path.of(System.getProperty("uyum.xlsform", "../shared/data/xlsform"), name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        byte[] bytes = Files.readAllBytes(file);

        Imported again = XlsForm.read(written(bytes, name).file(), name);

        assertThat(again.problems()).filteredOn(ImportProblem::isError).isEmpty();
        assertSame(
                again.questionnaire().orElseThrow(),
                XlsForm.read(bytes, name).questionnaire().orElseThrow());
    }

    @Test
    void first_it_is_asked_for_which_interview_it_is_and_how_that_went() throws Exception {
        List<Map<String, String>> survey =
                sheet(written(QuestionnaireFixtures.shippedFile(), "questionnaire.xlsx"), "survey");

        assertThat(survey.subList(0, 7))
                .extracting(row -> row.get("type") + " " + row.get("name"))
                .containsExactly(
                        "begin_group uyum_visit",
                        "select_one_from_file uyum_interviews.csv uyum_interview",
                        "select_one uyum_outcome interviewOutcome",
                        "text outcomeReason",
                        "date newInterviewDate",
                        "end_group uyum_visit",
                        "begin_group uyum_questionnaire");
        assertThat(survey.get(1))
                .containsEntry("label::Türkçe (tr)", "Görüşülecek kuruluş")
                .containsEntry("label::English (en)", "Organisation to be interviewed");
        assertThat(survey.get(6)).containsEntry("relevant", "${interviewOutcome} = 'held'");
        assertThat(survey.get(survey.size() - 1)).containsEntry("type", "end_group");
    }

    @Test
    void the_authors_expressions_and_texts_stand_in_it_as_they_were_written() throws Exception {
        OfflineForm form = written(QuestionnaireFixtures.shippedFile(), "questionnaire.xlsx");

        assertThat(row(form, "a12_pct_older"))
                .containsEntry("constraint", ". >= 0 and . + coalesce(${a11_pct_children}, 0) <= 100")
                .containsEntry("constraint_message::Türkçe (tr)", "18 yaş altı ile toplamı 100’ü geçemez");
        assertThat(row(form, "neighbourhood")).containsEntry("choice_filter", "municipality = ${municipality}");
        assertThat(sheet(form, "settings").get(0))
                .containsEntry("form_id", "dernek_ihtiyac_analizi")
                .containsEntry("version", "2026010101-" + MOMENT)
                .containsEntry("default_language", "Türkçe (tr)")
                .containsEntry("instance_name", "concat(${municipality}, ' - ', ${assoc_name})");
        assertThat(files(form.file()).get(OfflineForm.INTERVIEWS_FILE)).isEqualTo(INTERVIEWS);
    }

    @Test
    void a_text_that_begins_like_a_formula_stays_a_text() throws Exception {
        OfflineForm form = written(
                workbook(Map.of(
                        "survey",
                        List.of(List.of("type", "name", "label"), List.of("text", "sum", "=1+1 is how much?")))),
                "f.xlsx");

        String sheet = new String(
                files(files(form.file()).get("f.xlsx")).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet).contains("=1+1 is how much?").doesNotContain("<f>");
        assertThat(row(form, "sum")).containsEntry("label", "=1+1 is how much?");
    }

    @Test
    void what_is_not_asked_here_is_not_asked_there_and_named() throws Exception {
        OfflineForm form = written(
                workbook(Map.of(
                        "survey",
                        List.of(
                                List.of("type", "name", "label", "relevant", "save_to"),
                                List.of("image", "photo", "Photo", "", ""),
                                List.of("audit", "audit", "", "", ""),
                                List.of("text", "why", "Why?", "${photo} != ''", "reason"),
                                List.of("select_one_from_file towns.csv", "town", "Town", "", "")),
                        "settings",
                        List.of(List.of("form_id", "submission_url"), List.of("p", "https://elsewhere.example")))),
                "p.xlsx");

        List<Map<String, String>> survey = sheet(form, "survey");
        assertThat(survey).extracting(row -> row.get("type")).doesNotContain("image", "audit");
        assertThat(row(form, "photo")).containsEntry("type", "calculate").containsEntry("calculation", "''");
        assertThat(row(form, "why")).doesNotContainKey("save_to");
        assertThat(row(form, "town")).containsEntry("type", "text");
        assertThat(sheet(form, "settings").get(0)).doesNotContainKey("submission_url");
        assertThat(form.notes())
                .extracting(ImportProblem::messageKey)
                .containsExactlyInAnyOrder(
                        "questionnaire.offline.leftOut",
                        "questionnaire.offline.leftOut",
                        "questionnaire.offline.notSavedTo",
                        "questionnaire.offline.listFileMissing",
                        "questionnaire.offline.settingLeftOut");
    }

    @Test
    void answers_come_under_the_names_by_which_they_are_kept() throws Exception {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        List.of("type", "name", "label"),
                        List.of("begin group", "one", "One"),
                        List.of("select one from yes_no", "same", "Same"),
                        List.of("end group", "", ""),
                        List.of("begin repeat", "two", "Two"),
                        List.of("text", "same", "Same"),
                        List.of("begin repeat", "inner", "Inner"),
                        List.of("text", "deep", "Deep"),
                        List.of("end repeat", "", ""),
                        List.of("end repeat", "", "")),
                "choices",
                List.of(List.of("list name", "name", "label"), List.of("yes_no", "yes", "Yes"))));
        OfflineForm form = written(file, "n.xlsx");

        assertThat(row(form, "same")).containsEntry("type", "select_one yes_no");
        assertThat(row(form, "two_same")).containsEntry("type", "text");
        assertThat(row(form, "two")).containsEntry("type", "begin_repeat");
        assertThat(row(form, "inner")).containsEntry("type", "begin_group");
        assertThat(sheet(form, "survey").stream().map(row -> row.get("type")).filter("end_repeat"::equals))
                .hasSize(1);
        assertThat(sheet(form, "choices").get(0)).containsEntry("list_name", "yes_no");
        assertSame(
                XlsForm.read(form.file(), "n.zip").questionnaire().orElseThrow(),
                XlsForm.read(file, "n.xlsx").questionnaire().orElseThrow());
    }

    @Test
    void files_that_were_uploaded_beside_the_form_are_handed_out_with_it() throws Exception {
        byte[] towns = "name,label\nz,Zeytinburnu\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = FormFiles.packed(Map.of(
                "form.xlsx",
                workbook(Map.of(
                        "survey",
                        List.of(
                                List.of("type", "name", "label"),
                                List.of("select_one_from_file towns.csv", "town", "Town")))),
                "towns.csv",
                towns));
        OfflineForm form = written(file, "t.zip");

        assertThat(row(form, "town")).containsEntry("type", "select_one_from_file towns.csv");
        assertThat(files(form.file())).containsOnlyKeys("t.xlsx", "towns.csv", OfflineForm.INTERVIEWS_FILE);
        assertThat(files(form.file()).get("towns.csv")).isEqualTo(towns);
    }

    @Test
    void a_form_that_was_handed_in_again_is_handed_out_with_one_visit() throws Exception {
        byte[] once = written(QuestionnaireFixtures.shippedFile(), "questionnaire.xlsx")
                .file();
        OfflineForm twice = written(once, "again.zip");

        assertThat(sheet(twice, "survey"))
                .extracting(row -> row.get("name"))
                .containsOnlyOnce("uyum_interview", "interviewOutcome");
        assertThat(sheet(twice, "choices"))
                .filteredOn(row -> row.get("list_name").equals("uyum_outcome"))
                .hasSize(4);
        assertSame(XlsForm.read(twice.file(), "twice.zip").questionnaire().orElseThrow(), shipped());
    }

    private static OfflineForm written(byte[] file, String name) {
        return new OfflineWriter(file, name, QuestionnaireFixtures.texts()).write(INTERVIEWS, MOMENT);
    }

    private static Map<String, String> row(OfflineForm form, String name) throws Exception {
        return sheet(form, "survey").stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a sheet by the heads as they are written. */
    private static List<Map<String, String>> sheet(OfflineForm form, String name) throws Exception {
        List<TableRow> rows = new ArrayList<>();
        try (Sheets sheets = FormFiles.of(form.file(), XlsForm.LIMITS).sheets(XlsForm.LIMITS)) {
            sheets.read(name, SheetReader.MOST_ROWS, rows::add);
        }
        Map<Integer, TableCell> heads = rows.get(0).cells();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    row.cells()
                            .forEach((column, cell) ->
                                    cells.put(heads.get(column).text(), cell.text()));
                    return cells;
                })
                .toList();
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /** All but the version, and in which rows of a file questions stand. */
    private static void assertSame(Questionnaire again, Questionnaire first) {
        assertThat(again.formId()).isEqualTo(first.formId());
        assertThat(again.title()).isEqualTo(first.title());
        assertThat(again.version()).startsWith(first.version()).endsWith(MOMENT);
        assertThat(again.languages()).isEqualTo(first.languages());
        assertThat(again.defaultLanguage()).isEqualTo(first.defaultLanguage());
        assertThat(again.choiceLists()).isEqualTo(first.choiceLists());
        assertThat(items(again.items())).isEqualTo(items(first.items()));
    }

    private static List<Item> items(List<Item> items) {
        return items.stream().flatMap(OfflineFormTest::item).toList();
    }

    private static Stream<Item> item(Item item) {
        if (item instanceof Section group) {
            return Stream.of(new Section(
                    group.name(), group.label(), group.relevant(), group.appearance(), items(group.items())));
        }
        if (item instanceof Repeat repeat) {
            return Stream.of(new Repeat(
                    repeat.name(), repeat.label(), repeat.relevant(), repeat.count(), items(repeat.items())));
        }
        Question question = (Question) item;
        boolean nothing = question.type() == QuestionType.CALCULATE
                && question.calculation()
                        .filter(rule -> rule.source().equals("''"))
                        .isPresent();
        return nothing ? Stream.empty() : Stream.of(withoutRow(question));
    }

    /** A filter says nothing about a question without choices. */
    private static Question withoutRow(Question question) {
        return new Question(
                question.type(),
                question.name(),
                question.label(),
                question.hint(),
                question.required(),
                question.relevant(),
                question.constraint(),
                question.constraintMessage(),
                question.appearance(),
                question.choices(),
                question.choices().equals(ChoiceList.NONE) ? Optional.empty() : question.choiceFilter(),
                question.calculation(),
                question.initial(),
                question.computedInitial(),
                question.readOnly(),
                question.classification(),
                0);
    }
}
