package org.uyum.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that people upload, as Turkish offices write them, and files that only look like one. */
class TableFileTest {

    private static final FileLimits LIMITS = new FileLimits(1024 * 1024, 2 * 1024 * 1024, 50);
    private static final String LIST = "ad;yer\nGülşah İğdır;ılıca\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1254"})
    void turkish_letters_are_read_however_they_are_written(String encoding) throws Exception {
        TableFile read = read(LIST.getBytes(Charset.forName(encoding)));

        assertThat(read.encoding()).isEqualTo(encoding);
        assertThat(texts(read.rows().get(1))).containsExactly(Map.entry(0, "Gülşah İğdır"), Map.entry(1, "ılıca"));
    }

    @Test
    void marks_at_the_beginning_are_no_part_of_the_first_head() throws Exception {
        assertThat(texts(read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)))
                .containsEntry(0, "ad");
        assertThat(texts(read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE))
                        .rows()
                        .get(1)))
                .containsEntry(0, "Gülşah İğdır");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void cells_are_divided_by_whatever_divides_the_heads(String delimiter) throws Exception {
        TableFile read = read("id;roles;note\na1;\"staff, manager; mayor\";x\n".replace(";", delimiter));

        assertThat(texts(read.rows().get(1)))
                .containsEntry(0, "a1")
                .containsEntry(1, "staff, manager; mayor".replace(";", delimiter))
                .containsEntry(2, "x");
    }

    @Test
    void delimiter_that_excel_names_itself_is_believed_and_its_line_counted() throws Exception {
        TableFile read = read("sep=,\r\nid,a;b;c\r\nx,y\r\n");

        assertThat(texts(read.rows().get(0))).containsEntry(0, "id").containsEntry(1, "a;b;c");
        assertThat(read.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void empty_rows_are_left_out_and_counted() throws Exception {
        TableFile read = read("id;name\n\n;\n  ; \nx;y\n");

        assertThat(read.rows()).extracting(TableRow::number).containsExactly(1, 5);
    }

    @Test
    void quoted_text_may_hold_quotes_delimiters_and_lines() throws Exception {
        TableFile read = read("id;name\n1;\"a \"\"b\"\";\nc\"\n2;d\n");

        assertThat(texts(read.rows().get(1))).containsEntry(1, "a \"b\";\nc");
        assertThat(read.rows().get(2).number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;name\n1;a\n2;\"b\n3;c\n", "id;name\n1;a\n2;\"b\"x;c\n"})
    void broken_quotes_are_told_with_their_row(String text) {
        assertThatThrownBy(() -> read(text)).satisfies(refused("document.file.quotes", 3));
    }

    @Test
    void formulas_are_marked_in_a_csv() throws Exception {
        Map<Integer, TableCell> cells =
                read("id;name\n=1+1;+905001112233\n").rows().get(1).cells();

        assertThat(cells.get(0).kind()).isEqualTo(TableCell.Kind.COMPUTED);
        assertThat(cells.get(1).kind()).isEqualTo(TableCell.Kind.ENTERED);
    }

    @Test
    void workbook_is_read_from_its_first_sheet_with_formulas_marked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kişiler");
            sheet.value(0, 0, "ad");
            sheet.value(3, 0, "Gülşah İğdır");
            sheet.value(3, 1, 42);
            sheet.formula(3, 2, "HYPERLINK(\"http://example.org\")");
            sheet.value(3, 3, "=cmd");
            workbook.newWorksheet("Roller").value(0, 0, "other");
        }

        TableFile read = read(bytes.toByteArray());

        assertThat(read.encoding()).isNull();
        assertThat(read.rows()).extracting(TableRow::number).containsExactly(1, 4);
        Map<Integer, TableCell> cells = read.rows().get(1).cells();
        assertThat(cells.get(0)).isEqualTo(new TableCell("Gülşah İğdır", TableCell.Kind.ENTERED));
        assertThat(cells.get(1)).isEqualTo(new TableCell("42", TableCell.Kind.ENTERED));
        assertThat(cells.get(2).kind()).isEqualTo(TableCell.Kind.COMPUTED);
        assertThat(cells.get(3).kind()).isEqualTo(TableCell.Kind.COMPUTED);
    }

    @Test
    void what_we_write_ourselves_is_read_again() throws Exception {
        List<List<String>> rows = List.of(List.of("ad", "not"), List.of("Şükrü", "=1+1"), List.of("", "son"));

        TableFile read = read(XlsxText.of(List.of(new XlsxText.Sheet("Liste", rows))));

        assertThat(texts(read.rows().get(1))).containsEntry(0, "Şükrü").containsEntry(1, "=1+1");
        assertThat(texts(read.rows().get(2))).containsExactly(Map.entry(1, "son"));
    }

    @Test
    void files_that_are_no_tables_are_refused_with_a_sentence() throws Exception {
        assertThatThrownBy(() -> read(new byte[0])).satisfies(refused("document.file.empty"));
        assertThatThrownBy(() -> read(" \n;;\n")).satisfies(refused("document.file.empty"));
        assertThatThrownBy(() -> read("%PDF-1.7\nid;name\n")).satisfies(refused("document.file.noTable"));
        assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}))
                .satisfies(refused("document.file.noTable"));
        assertThatThrownBy(() -> read(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .satisfies(refused("document.file.oldExcel"));
        assertThatThrownBy(() -> read(zip("readme.txt", "hello"))).satisfies(refused("document.file.noXlsx"));
        assertThatThrownBy(() -> read(zip("[Content_Types].xml", "<broken")))
                .satisfies(refused("document.file.damaged"));
        assertThatThrownBy(() -> read(zip("[Content_Types].xml", " ".repeat(3 * 1024 * 1024))))
                .satisfies(refused("document.file.unpackedTooLarge"));
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThatThrownBy(() -> read(new byte[LIMITS.bytes() + 1])).satisfies(refused("document.file.tooLarge", 1));
        String rows = IntStream.rangeClosed(0, 51).mapToObj(row -> "a;b\n").collect(Collectors.joining());
        assertThatThrownBy(() -> read(rows)).satisfies(refused("document.file.tooManyRows", 50));
        List<List<String>> cells =
                IntStream.rangeClosed(0, 51).mapToObj(row -> List.of("a")).toList();
        assertThatThrownBy(() -> read(XlsxText.of(List.of(new XlsxText.Sheet("x", cells)))))
                .satisfies(refused("document.file.tooManyRows", 50));
    }

    @Test
    void what_a_spreadsheet_would_compute_begins_with_an_apostrophe_in_a_csv() {
        assertThat(CsvText.of(List.of("=1+1", "-2", "a\"b", "x"))).isEqualTo("\"'=1+1\";\"'-2\";\"a\"\"b\";\"x\"\r\n");
    }

    private static Consumer<Throwable> refused(String key, Object... args) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(UnreadableTable.class);
            assertThat(((UnreadableTable) thrown).messageKey()).isEqualTo(key);
            if (args.length > 0) {
                assertThat(((UnreadableTable) thrown).args()).containsExactly(args);
            }
        };
    }

    private static TableFile read(String text) throws UnreadableTable {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TableFile read(byte[] file) throws UnreadableTable {
        return TableFile.read(file, LIMITS);
    }

    private static Map<Integer, String> texts(TableRow row) {
        return row.cells().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue()
                .text()));
    }

    private static byte[] zip(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
