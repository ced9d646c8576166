package org.uyum.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.workbook;
import static org.uyum.questionnaire.QuestionnaireFixtures.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.web.Problem;

/** What the standard knows beyond plain questions, and the kinds of files in which it is kept. */
class XlsFormStandardTest {

    private static final List<String> HEADS = List.of(
            "type", "name", "label", "relevant", "constraint", "calculation", "parameters", "read_only", "default");

    private static final List<List<String>> CHOICES =
            List.of(List.of("list_name", "name", "label"), List.of("yn", "yes", "Evet"), List.of("yn", "no", "Hayır"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "start=0 end=10 step=2; INTEGER; 10; 11",
                "start=0, end=1, step=0.1; DECIMAL; 0.5; 1.5",
                "end=-5 start=5; INTEGER; -5; 6",
                "''; INTEGER; 10; 11"
            })
    void a_range_is_a_number_between_its_ends(String parameters, QuestionType type, String within, String outside) {
        Questionnaire read = readSound(List.of("range", "r", "R", "", "", "", parameters));

        assertThat(read.question("r").orElseThrow().type()).isEqualTo(type);
        assertThat(problems(read, Map.of("r", within))).isEmpty();
        assertThat(problems(read, Map.of("r", outside))).containsExactly("questionnaire.answer.constraint.unsaid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=a end=2", "start=1 end=1", "step=0"})
    void a_range_without_values_is_refused(String parameters) {
        assertThat(keys(read(List.of("range", "r", "R", "", "", "", parameters))))
                .containsExactly("questionnaire.import.range");
    }

    @Test
    void or_other_adds_the_choice_and_the_question_for_it() {
        Questionnaire read = readSound(List.of("select_one yn or_other", "q", "Soru"));

        assertThat(read.question("q").orElseThrow().choices().choices())
                .extracting(Choice::name)
                .containsExactly("yes", "no", "other");
        assertThat(problems(read, Map.of("q", "other", "q_other", "belki"))).isEmpty();
        assertThat(QuestionnaireRules.check(
                                read, Map.of("q", "yes", "q_other", "belki"), "default", QuestionnaireFixtures.TODAY)
                        .document()
                        .answers())
                .containsOnlyKeys("q");
    }

    @ParameterizedTest
    @CsvSource({
        "rank yn, SELECT_MULTIPLE, questionnaire.import.rank",
        "geopoint, TEXT, questionnaire.import.geopoint",
        "barcode, TEXT, questionnaire.import.barcode",
        "select_one_from_file towns.csv, TEXT, questionnaire.import.listFileMissing",
        "'select_one ${other}', TEXT, questionnaire.import.choicesFromAnswers"
    })
    void what_a_form_cannot_ask_so_is_asked_otherwise_and_told(String type, QuestionType as, String told) {
        Imported imported = read(List.of(type, "q", "Soru"));

        assertThat(keys(imported)).containsExactly(told);
        assertThat(imported.questionnaire()
                        .orElseThrow()
                        .question("q")
                        .orElseThrow()
                        .type())
                .isEqualTo(as);
    }

    @ParameterizedTest
    @CsvSource({
        "add text prompt, TEXT",
        "q string, TEXT",
        "add integer prompt, INTEGER",
        "q int, INTEGER",
        "add decimal prompt, DECIMAL",
        "q decimal, DECIMAL",
        "add date prompt, DATE",
        "q date, DATE",
        "add dateTime prompt, DATE_TIME",
        "date time, DATE_TIME",
        "q dateTime, DATE_TIME",
        "add note prompt, NOTE",
        "q note, NOTE",
        "q acknowledge, ACKNOWLEDGE",
        "add select one prompt using yn, SELECT_ONE",
        "select one using yn, SELECT_ONE",
        "q select1 yn, SELECT_ONE",
        "add  select multiple prompt using yn, SELECT_MULTIPLE",
        "q select yn, SELECT_MULTIPLE",
        "select multiple from yn, SELECT_MULTIPLE"
    })
    void the_first_words_of_the_standard_are_understood(String type, QuestionType as) {
        Question read = readSound(List.of(type, "q", "Soru")).question("q").orElseThrow();

        assertThat(read.type()).isEqualTo(as);
        assertThat(read.choices().choices()).hasSize(as.isSelect() ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "q calculate, calculate",
        "get start time, start",
        "end time, end",
        "get today, today",
        "q location, geopoint",
        "add barcode prompt, barcode",
        "q geotrace, geotrace",
        "q picture, image",
        "add file prompt, file",
        "get device id, deviceid",
        "get phone number, phonenumber",
        "begin lgroup, begin_repeat",
        "end looped group, end_repeat",
        "select one using yn or other, select_one yn or_other",
        "percentage, percentage"
    })
    void old_words_are_written_as_all_programs_read_them_today(String old, String today) {
        assertThat(TypeCell.of(old).written()).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "percentage, 100, 101",
        "number of days in last month, 31, 32",
        "number of days in last six months, 183, 184",
        "number of days in last year, 365, 366",
        "phone number, 02125550000, ev"
    })
    void a_type_that_brings_its_rule_along_is_held_to_it(String type, String within, String outside) {
        Questionnaire read = readSound(List.of(type, "q", "Soru"));

        assertThat(problems(read, Map.of("q", within))).isEmpty();
        assertThat(problems(read, Map.of("q", outside))).containsExactly("questionnaire.answer.constraint.unsaid");
        assertThat(problems(readSound(List.of(type, "q", "Soru", "", ". != '7'")), Map.of("q", outside)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select one", "add select one prompt using", "q select1"})
    void a_select_without_a_list_is_told_what_it_lacks(String type) {
        assertThat(keys(read(List.of(type, "q", "Soru")))).containsExactly("questionnaire.import.listNotNamed");
    }

    @Test
    void rules_may_ask_for_a_question_that_is_left_out_and_find_no_answer() {
        Imported imported = read(
                List.of("image", "photo", "Foto"),
                List.of("text", "why", "Neden", "${photo} = ''"),
                List.of("text", "x", "X", "${photo} != ''"));

        assertThat(keys(imported)).containsExactly("questionnaire.import.typeNotHere");
        Questionnaire read = imported.questionnaire().orElseThrow();
        assertThat(QuestionnaireRules.check(read, Map.of("why", "a", "x", "b"), "default", QuestionnaireFixtures.TODAY)
                        .document()
                        .answers())
                .containsOnlyKeys("why");
    }

    @Test
    void a_name_may_stand_in_two_groups_unless_a_rule_asks_for_it() {
        List<String> group = List.of("begin_group", "g", "G");
        List<String> end = List.of("end_group");
        Imported imported = read(List.of("text", "a", "A"), group, List.of("text", "a", "A"), end);
        Imported ambiguous = read(
                List.of("text", "a", "A"),
                group,
                List.of("text", "a", "A"),
                end,
                List.of("text", "b", "B", "${a} = 'x'"));
        Imported twice = read(List.of("text", "a", "A"), List.of("text", "a", "A"));

        assertThat(keys(imported)).containsExactly("questionnaire.import.nameInOtherGroup");
        Imported outside = read(group, List.of("text", "a", "A"), end, List.of("text", "a", "A"));
        assertThat(keys(outside)).containsExactly("questionnaire.import.nameInOtherGroup");
        assertThat(outside.questionnaire().orElseThrow().questions())
                .extracting(Question::name)
                .containsExactly("a", "outside_a");
        assertThat(imported.questionnaire().orElseThrow().questions())
                .extracting(Question::name)
                .containsExactly("a", "g_a");
        assertThat(keys(ambiguous)).contains("questionnaire.import.nameAmbiguous");
        assertThat(ambiguous.questionnaire()).isEmpty();
        assertThat(keys(twice)).containsExactly("questionnaire.import.nameTwice");
    }

    @Test
    void rules_outside_of_a_repeat_see_all_its_rounds() {
        Questionnaire read = readSound(
                List.of("begin_repeat", "people", "Kişiler"),
                List.of("integer", "age", "Yaş", "", ". >= position(..)"),
                List.of("end_repeat"),
                List.of("calculate", "all", "", "", "", "sum(${age})"),
                List.of("calculate", "first", "", "", "", "${age}"),
                List.of("calculate", "second", "", "", "", "indexed-repeat(${age}, ${people}, 2)"),
                List.of("calculate", "how_many", "", "", "", "count(${people})"),
                List.of("calculate", "ages", "", "", "", "join('-', ${age})"),
                List.of("text", "old", "Yaşlı", "max(${age}) > 60"));
        Map<String, Object> sent = Map.of("people", List.of(Map.of("age", 7), Map.of("age", 70)), "old", "evet");

        assertThat(QuestionnaireRules.check(read, sent, "default", QuestionnaireFixtures.TODAY)
                        .document()
                        .answers())
                .containsEntry("all", 77L)
                .containsEntry("first", 7L)
                .containsEntry("second", 70L)
                .containsEntry("how_many", 2L)
                .containsEntry("ages", "7-70")
                .containsEntry("old", "evet");
        assertThat(problems(read, Map.of("people", List.of(Map.of("age", 7), Map.of("age", 1)))))
                .containsExactly("questionnaire.answer.constraint.unsaid");
    }

    @Test
    void what_is_read_only_keeps_its_answer_whatever_is_sent() {
        Questionnaire read = readSound(List.of("text", "unit", "Birim", "", "", "", "", "yes", "Zeytinburnu"));

        assertThat(QuestionnaireRules.check(read, Map.of("unit", "başka"), "default", QuestionnaireFixtures.TODAY)
                        .document()
                        .answers())
                .containsEntry("unit", "Zeytinburnu");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T10:30, 2026-03-01T10:30", "2026-03-01T10:30:59.123+03:00, 2026-03-01T10:30"})
    void a_moment_is_kept_to_the_minute(String sent, String kept) {
        Questionnaire read = readSound(List.of("datetime", "at", "Ne zaman"));

        assertThat(QuestionnaireRules.check(read, Map.of("at", sent), "default", QuestionnaireFixtures.TODAY)
                        .document()
                        .answers())
                .containsEntry("at", kept);
        assertThat(problems(read, Map.of("at", "yarın"))).containsExactly("questionnaire.answer.noDateTime");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "uuid(); questionnaire.expression.functionNotHere",
                "pulldata('a', 'b', 'c', 'd'); questionnaire.expression.functionNotHere",
                "../x = 1; questionnaire.expression.pathNotHere",
                "instance('x')/root/item[name = 'a']/label; questionnaire.expression.pathNotHere",
                "unnamed = 1; questionnaire.import.bareWord"
            })
    void a_rule_that_is_sound_and_cannot_be_applied_is_named(String rule, String told) {
        Imported imported = read(List.of("text", "a", "A", rule));

        assertThat(keys(imported)).containsExactly(told);
        assertThat(imported.questionnaire()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sume(${a})", "${a} ==", "position(1, 2)", "instance('x')/"})
    void a_rule_that_is_none_is_an_error(String rule) {
        assertThat(read(List.of("text", "a", "A", rule)).questionnaire()).isEmpty();
    }

    @Test
    void choices_come_from_a_file_beside_the_form() {
        byte[] form = workbook(Map.of(
                "survey",
                List.of(
                        List.of("type", "name", "label", "parameters", "choice_filter"),
                        List.of("select_one_from_file towns.csv", "town", "İlçe", "value=code label=title"),
                        List.of("select_multiple_from_file towns.csv", "towns", "İlçeler", "", "province = 'ist'"))));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("form.xlsx", form);
        files.put("towns.csv", utf8("code;title;province\nzb;Zeytinburnu;ist\ngir;Giresun;gir\n"));

        Imported imported = XlsForm.read(FormFiles.packed(files), "form.zip");

        assertThat(imported.problems()).isEmpty();
        Questionnaire read = imported.questionnaire().orElseThrow();
        assertThat(read.question("town").orElseThrow().choices().choices())
                .extracting(choice -> choice.name() + " " + choice.labelIn("default"))
                .containsExactly("zb Zeytinburnu", "gir Giresun");
        assertThat(problems(read, Map.of("town", "xx"))).containsExactly("questionnaire.answer.noChoice");
        assertThat(problems(read, Map.of("towns", List.of("gir")))).containsExactly("questionnaire.answer.noChoice");
        assertThat(FormFiles.packed(files)).isEqualTo(FormFiles.packed(new LinkedHashMap<>(files)));
    }

    @Test
    void sheets_may_be_csv_files_or_one_csv_or_an_old_workbook() throws Exception {
        String survey = "type;name;label\nselect_one yn;q;Soru\n";
        String choices = "list_name;name;label\nyn;yes;Evet\nyn;no;Hayır\n";
        byte[] trio = zip(Map.of(
                "survey.csv",
                survey,
                "Formum - choices.csv",
                choices,
                "settings.csv",
                "form_title;form_id\nBaşlık;kimlik\n"));
        byte[] one = utf8("survey;;;\n;type;name;label\n;select_one yn;q;Soru\nchoices;;;\n;list_name;name;label\n"
                + ";yn;yes;Evet\n;yn;no;Hayır\nsettings;;;\n;form_title;form_id;\n;Başlık;kimlik;\n");

        for (byte[] file : List.of(trio, one, oldWorkbook())) {
            Imported imported = XlsForm.read(file, "form");
            assertThat(imported.problems()).isEmpty();
            Questionnaire read = imported.questionnaire().orElseThrow();
            assertThat(read.title()).isEqualTo("Başlık");
            assertThat(read.formId()).isEqualTo("kimlik");
            assertThat(read.question("q").orElseThrow().choices().choices()).hasSize(2);
        }
        assertThat(XlsForm.read(utf8(survey.replace("select_one yn", "text")), "x.csv")
                        .questionnaire())
                .isPresent();
    }

    @Test
    void an_archive_that_grows_too_large_is_refused() {
        assertThat(keys(XlsForm.read(zip(Map.of("survey.csv", " ".repeat(65 * 1024 * 1024))), "x.zip")))
                .containsExactly("document.file.unpackedTooLarge");
    }

    private static byte[] oldWorkbook() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill(
                    workbook.createSheet("survey"),
                    List.of(List.of("type", "name", "label"), List.of("select_one yn", "q", "Soru")));
            fill(workbook.createSheet("choices"), CHOICES);
            fill(
                    workbook.createSheet("settings"),
                    List.of(List.of("form_title", "form_id"), List.of("Başlık", "kimlik")));
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(Sheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            var created = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                created.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
    }

    @SafeVarargs
    private static Imported read(List<String>... rows) {
        List<List<String>> survey = new java.util.ArrayList<>(List.of(HEADS));
        survey.addAll(List.of(rows));
        return XlsForm.read(workbook(Map.of("survey", survey, "choices", CHOICES)), "x.xlsx");
    }

    @SafeVarargs
    private static Questionnaire readSound(List<String>... rows) {
        Imported imported = read(rows);
        assertThat(imported.problems().stream().filter(ImportProblem::isError)).isEmpty();
        return imported.questionnaire().orElseThrow();
    }

    private static List<String> problems(Questionnaire questionnaire, Map<String, Object> sent) {
        return QuestionnaireRules.check(questionnaire, sent, "default", QuestionnaireFixtures.TODAY).problems().stream()
                .map(Problem::messageKey)
                .toList();
    }

    private static List<String> keys(Imported imported) {
        return imported.problems().stream().map(ImportProblem::messageKey).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
