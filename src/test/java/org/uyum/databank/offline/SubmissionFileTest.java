package org.uyum.databank.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.uyum.document.TableRow;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Files of submissions that other programs gave out, and files that are none. */
class SubmissionFileTest {

    /** An export with four sheets of rounds and columns for choices, of a questionnaire of 273 questions. */
    @Test
    void an_export_of_a_large_assessment_is_read_to_its_last_cell() throws IOException {
        Questionnaire questionnaire = XlsForm.read(shared("reach_msna_2024.xlsx"), "reach_msna_2024.xlsx")
                .questionnaire()
                .orElseThrow();
        try (SubmissionFile file =
                SubmissionFile.open(shared("reach_msna_2024_data.xlsx"), "reach_msna_2024_data.xlsx")) {
            SubmissionLayout layout = file.layout(questionnaire, Map.of());

            assertThat(layout.main().name()).isEqualTo("main");
            assertThat(layout.rounds())
                    .extracting(SubmissionLayout.Table::name, SubmissionLayout.Table::repeat)
                    .containsExactly(
                            tuple("roster", "roster"),
                            tuple("edu_ind", "edu_ind"),
                            tuple("health_ind", "health_ind"),
                            tuple("nut_ind", "nut_ind"));
            SubmissionColumns columns = layout.main().columns(questionnaire);
            columns.requireOneEach();
            assertThat(columns.answers()).isGreaterThan(300);

            List<TableRow> households = new ArrayList<>();
            file.read(layout.main().number(), households::add);
            assertThat(households).hasSize(241);
            List<Problem> problems = new ArrayList<>();
            for (TableRow row : households) {
                SubmittedCells cells = SubmittedCells.of(columns, texts(row), "en");
                problems.addAll(cells.problems());
                assertThat(cells.answers()).containsKey("consent");
            }
            assertThat(problems).isEmpty();
            SubmissionLayout.Table roster = layout.rounds().get(0);
            List<String> parents = new ArrayList<>();
            file.read(
                    roster.number(),
                    row -> parents.add(row.cells().get(roster.key()).text()));
            assertThat(parents).hasSize(965).contains("1", "241");
        }
    }

    @Test
    void what_is_no_table_is_refused_with_its_sentence() {
        refused("document.file.empty", new byte[0]);
        refused("document.file.noTable", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8));
        refused("document.file.noTable", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        refused(
                "document.file.macros",
                QuestionnaireFixtures.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/vbaProject.bin", "x")));
        refused("databank.import.file.noTables", QuestionnaireFixtures.zip(Map.of("photo.jpg", "x", "b.txt", "y")));
        refused("document.file.tooLarge", new byte[11 * 1024 * 1024]);
    }

    /** Ten thousand times smaller than what it holds. */
    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() {
        String zeros = "0".repeat(30 * 1024 * 1024);
        refused(
                "document.file.unpackedTooLarge",
                QuestionnaireFixtures.zip(Map.of("a.csv", zeros, "b.csv", zeros, "c.csv", zeros)));
    }

    @Test
    void a_csv_of_windows_with_semicolons_is_read_and_its_name_is_that_of_the_table() {
        byte[] csv = "assoc_name;c02_title\nAnkaralılar Derneği;x\n"
                .getBytes(java.nio.charset.Charset.forName("windows-1254"));
        try (SubmissionFile file = SubmissionFile.open(csv, "yanit.csv")) {
            SubmissionLayout layout = file.layout(QuestionnaireFixtures.shipped(), Map.of());
            assertThat(layout.main().name()).isEqualTo("yanit");
            assertThat(layout.main().columns(QuestionnaireFixtures.shipped()).unknown())
                    .containsExactly("c02_title");
            List<String> names = new ArrayList<>();
            file.read(0, row -> names.add(row.cells().get(0).text()));
            assertThat(names).containsExactly("Ankaralılar Derneği");
        }
    }

    private static void refused(String messageKey, byte[] bytes) {
        assertThatThrownBy(() -> {
                    try (SubmissionFile file = SubmissionFile.open(bytes, "x.xlsx")) {
                        file.layout(QuestionnaireFixtures.shipped(), Map.of());
                    }
                })
                .isInstanceOf(Refused.class)
                .hasMessageContaining(messageKey);
    }

    private static Map<Integer, String> texts(TableRow row) {
        Map<Integer, String> texts = new HashMap<>();
        row.cells().forEach((column, cell) -> texts.put(column, cell.text()));
        return texts;
    }

    private static byte[] shared(String name) throws IOException {
        Path file = Path.of(System.getProperty("uyum.xlsform", "../shared/data/xlsform"), name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        return Files.readAllBytes(file);
    }
}
