package org.uyum.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;
import static org.uyum.questionnaire.QuestionnaireFixtures.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

class XlsFormTest {

    private static final List<String> HEADS =
            List.of("type", "name", "label::Türkçe (tr)", "relevant", "constraint", "choice_filter");

    @Test
    void shipped_questionnaire_is_read_without_a_problem() {
        Imported imported = XlsForm.read(QuestionnaireFixtures.shippedFile(), "questionnaire.xlsx");

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.questionnaire()).isPresent();
    }

    @Test
    void shipped_questionnaire_has_42_numbered_questions_in_three_sections() {
        List<String> numbers = shipped().askedQuestions().stream()
                .map(Question::name)
                .filter(name -> name.matches("[abc][0-9]{2}_.*"))
                .map(name -> name.substring(0, 3))
                .distinct()
                .toList();

        assertThat(numbers.stream().filter(number -> number.startsWith("a"))).hasSize(18);
        assertThat(numbers.stream().filter(number -> number.startsWith("b"))).hasSize(12);
        assertThat(numbers).hasSize(42);
        assertThat(shipped().all().filter(Repeat.class::isInstance)).hasSize(1);
        assertThat(shipped().all().filter(Section.class::isInstance)).hasSize(6);
    }

    @Test
    void shipped_questionnaire_speaks_turkish_and_english() {
        assertThat(shipped().languages())
                .containsExactly(new Language("Türkçe (tr)", "tr"), new Language("English (en)", "en"));
        assertThat(shipped().defaultLanguage().code()).isEqualTo("tr");
        assertThat(shipped().version()).isEqualTo("2026010101");
    }

    @Test
    void all_of_a_question_is_read() {
        Question question = shipped().question("a02_origin_province").orElseThrow();

        assertThat(question.type()).isEqualTo(QuestionType.SELECT_MULTIPLE);
        assertThat(question.choices().choices()).hasSize(81);
        assertThat(question.relevant().orElseThrow().source()).startsWith("${a01_migration_type} = 'internal'");
        assertThat(question.constraint()).isPresent();
        assertThat(question.constraintMessage().in("tr")).isEqualTo("En fazla 5 il");
        assertThat(question.looks("autocomplete")).isTrue();
        assertThat(question.required()).isPresent();
        assertThat(question.row()).isEqualTo(24);
        assertThat(shipped()
                        .question("a09_legal_status")
                        .orElseThrow()
                        .classification()
                        .isSpecialCategory())
                .isTrue();
    }

    @Test
    void every_problem_is_found_at_its_place() {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        HEADS,
                        List.of("text", "a", "A", "${nobody} = 1"),
                        List.of("txet", "b", "B"),
                        List.of("select_one nothing", "c", "C"),
                        List.of("integer", "a", "Yine A", "", ". >="),
                        List.of("end_group", "g"),
                        List.of("begin_group", "h", "H"),
                        List.of("text", "1x", "X"))));

        Imported imported = XlsForm.read(file, "x.xlsx");

        assertThat(imported.questionnaire()).isEmpty();
        assertThat(imported.problems())
                .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::messageKey)
                .contains(
                        tuple(2, "relevant", "questionnaire.import.questionUnknown"),
                        tuple(3, "type", "questionnaire.import.typeUnknown"),
                        tuple(4, "type", "questionnaire.import.listUnknown"),
                        tuple(5, "name", "questionnaire.import.nameTwice"),
                        tuple(6, "type", "questionnaire.import.notOpened"),
                        tuple(7, "type", "questionnaire.import.notClosed"),
                        tuple(8, "name", "questionnaire.import.nameInvalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interviewOutcome", "taskId", "savedDraft"})
    void a_name_under_which_the_form_shows_something_else_is_refused(String name) {
        byte[] file = workbook(Map.of("survey", List.of(HEADS, List.of("text", name, "Soru", "", "", ""))));

        assertThat(XlsForm.read(file, "x.xlsx").problems())
                .extracting(ImportProblem::row, ImportProblem::messageKey)
                .contains(tuple(2, "questionnaire.import.nameInvalid"));
    }

    @Test
    void each_circle_of_questions_that_wait_for_themselves_is_named_once_where_it_lies() {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        List.of("type", "name", "label", "relevant", "calculation", "repeat_count"),
                        List.of("text", "a", "A", "${b} = 'x'"),
                        List.of("text", "b", "B", "${a} = 'x'"),
                        List.of("calculate", "sum", "", "", "${half} * 2"),
                        List.of("calculate", "half", "", "", "${sum} div 2"),
                        List.of("begin_group", "g", "G", "${inside} = 'x'"),
                        List.of("text", "inside", "I"),
                        List.of("end_group"),
                        List.of("begin_repeat", "r", "R", "", "", "${times}"),
                        List.of("integer", "times", "T"),
                        List.of("end_repeat"))));

        List<ImportProblem> problems = XlsForm.read(file, "x.xlsx").problems().stream()
                .filter(ImportProblem::isError)
                .toList();

        assertThat(problems)
                .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::messageKey)
                .containsExactly(
                        tuple(2, "relevant", "questionnaire.import.circle"),
                        tuple(4, "calculation", "questionnaire.import.circle"),
                        tuple(6, "relevant", "questionnaire.import.circle"),
                        tuple(9, "repeat_count", "questionnaire.import.circle"));
        assertThat(problems.get(1).args()).containsExactly("sum", "sum → half → sum");
    }

    @Test
    void a_rule_of_a_group_that_asks_for_nobody_is_told_in_the_row_of_the_group() {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        HEADS,
                        List.of("begin_group", "g", "G", "${nobody} = 'x'"),
                        List.of("text", "a", "A"),
                        List.of("end_group"))));

        assertThat(XlsForm.read(file, "x.xlsx").problems())
                .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::messageKey)
                .containsExactly(tuple(2, "relevant", "questionnaire.import.questionUnknown"));
    }

    @Test
    void names_that_a_form_spells_alike_are_told_as_such() {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        HEADS,
                        List.of("text", "a-b", "A"),
                        List.of("text", "a.b", "A"),
                        List.of("text", "a_b", "A"),
                        List.of("text", "a-b", "A"),
                        List.of("begin_group", "g", "G"),
                        List.of("text", "a.b", "A"),
                        List.of("end_group"),
                        List.of("text", "asks", "A", "${a.b} = 'x'"))));

        List<ImportProblem> problems = XlsForm.read(file, "x.xlsx").problems();

        assertThat(problems)
                .extracting(ImportProblem::row, ImportProblem::messageKey, ImportProblem::severity)
                .containsExactly(
                        tuple(3, "questionnaire.import.namesCollide", ImportProblem.Severity.ERROR),
                        tuple(4, "questionnaire.import.namesCollide", ImportProblem.Severity.ERROR),
                        tuple(5, "questionnaire.import.nameTwice", ImportProblem.Severity.ERROR),
                        tuple(7, "questionnaire.import.namesCollideInOtherGroup", ImportProblem.Severity.WARNING),
                        tuple(9, "questionnaire.import.namesCollide", ImportProblem.Severity.ERROR));
        assertThat(problems.get(0).args()).containsExactly("a.b", "a-b", 2);
        assertThat(problems.get(3).args()).containsExactly("a.b", "a-b", 2, "g_a.b");
    }

    @Test
    void old_spellings_are_understood() {
        byte[] file = workbook(Map.of(
                "survey",
                List.of(
                        List.of("Type", "Name", "label:English", "bind:relevant"),
                        List.of("begin group", "g", "Group"),
                        List.of("select one from yn", "a", "A"),
                        List.of("string", "b", "B", "selected(${a}, 'yes')"),
                        List.of("end group", "g")),
                "choices",
                List.of(List.of("list name", "name", "label:English"), List.of("yn", "yes", "Yes"))));

        Imported imported = XlsForm.read(file, "x.xlsx");

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.questionnaire().orElseThrow().languages())
                .extracting(Language::code)
                .containsExactly("en");
    }

    @Test
    void file_that_is_no_xlsx_is_refused_with_a_sentence() {
        assertRefused(new byte[0], "document.file.empty");
        assertRefused("%PDF".getBytes(StandardCharsets.UTF_8), "document.file.noTable");
        assertRefused("%PDF-1.7 renamed".getBytes(StandardCharsets.UTF_8), "document.file.noTable");
        assertRefused(QuestionnaireFixtures.zip(Map.of("readme.txt", "hello")), "questionnaire.file.noForm");
        assertRefused(
                QuestionnaireFixtures.zip(Map.of("a.xlsx", "x", "b.xlsx", "y")), "questionnaire.file.severalForms");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "document.file.damaged");
        assertRefused(new byte[XlsForm.LIMITS.bytes() + 1], "document.file.tooLarge");
    }

    @Test
    void damaged_file_is_refused() {
        byte[] file = QuestionnaireFixtures.shippedFile();
        byte[] half = java.util.Arrays.copyOf(file, file.length / 2);

        assertRefused(half, "document.file.damaged");
        assertRefused(
                QuestionnaireFixtures.zip(Map.of("[Content_Types].xml", "<broken", "xl/workbook.xml", "<")),
                "document.file.damaged");
    }

    @Test
    void zip_bomb_is_refused_before_it_is_parsed() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(spaces);
            }
        }

        assertThat(bytes.size()).isLessThan(XlsForm.LIMITS.bytes());
        assertRefused(bytes.toByteArray(), "document.file.unpackedTooLarge");
    }

    @Test
    void macros_are_refused() {
        assertRefused(
                QuestionnaireFixtures.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/vbaProject.bin", "x")),
                "document.file.macros");
    }

    @Test
    void external_entities_are_not_resolved() {
        byte[] file = QuestionnaireFixtures.zip(Map.of(
                "[Content_Types].xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Types>&e;</Types>",
                "xl/workbook.xml",
                "<workbook/>"));

        assertRefused(file, "document.file.documentType");
    }

    @Test
    void more_questions_than_fit_are_refused() {
        List<List<String>> rows = new java.util.ArrayList<>(List.of(List.of("type", "name", "label")));
        for (int i = 0; i <= SurveySheet.MOST_QUESTIONS; i++) {
            rows.add(List.of("text", "q" + i, "Q"));
        }

        assertRefused(workbook(Map.of("survey", rows)), "questionnaire.file.tooManyQuestions");
    }

    @Test
    void every_message_exists_in_both_languages() {
        var texts = QuestionnaireFixtures.texts();
        Imported imported = XlsForm.read(
                workbook(Map.of("survey", List.of(HEADS, List.of("x", "a", "A", "foo(1)"), List.of("text", "", "A")))),
                "x.xlsx");

        for (ImportProblem problem : imported.problems()) {
            assertThatCode(() -> {
                        texts.getMessage(problem.messageKey(), problem.args(), Locale.forLanguageTag("tr"));
                        texts.getMessage(problem.messageKey(), problem.args(), Locale.ENGLISH);
                    })
                    .doesNotThrowAnyException();
        }
    }

    /** Whether pyxform, the reference, converts the file: shared/data/xlsform says so. */
    @ParameterizedTest
    @CsvSource({
        "ona_good_eats.xlsx, true, 10",
        "ona_mch.xlsx, false, 0",
        "ona_missing_en.xlsx, true, 13",
        "ona_multiling.xlsx, true, 5",
        "pyx_choice_filter_test.xlsx, true, 3",
        "pyx_or_other.xlsx, true, 3",
        "pyx_xlsform_spec_test.xlsx, true, 40",
        "pyxbug_UCL_Biomass_Plot_Form.xlsx, true, 61",
        "reach_msna_2024.xlsx, true, 273",
        "reach_msna_2024_data.xlsx, false, 0"
    })
    void files_that_other_people_wrote_are_judged_as_the_reference_judges_them(
            String name, boolean converts, int questions) throws Exception {
        Path file = Path.of(System.getProperty("uyum.xlsform", "../shared/data/xlsform"), name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");

        Imported imported = XlsForm.read(Files.readAllBytes(file), name);

        assertThat(imported.problems().stream().noneMatch(ImportProblem::isError))
                .as("%s", imported.problems())
                .isEqualTo(converts);
        assertThat(imported.questionnaire().map(read -> read.questions().size()).orElse(0))
                .isEqualTo(questions);
    }

    private static void assertRefused(byte[] file, String messageKey) {
        Imported imported = XlsForm.read(file, "x.xlsx");
        assertThat(imported.questionnaire()).isEmpty();
        assertThat(imported.problems()).extracting(ImportProblem::messageKey).contains(messageKey);
    }
}
