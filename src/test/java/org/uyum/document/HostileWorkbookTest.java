package org.uyum.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.questionnaire.QuestionnaireFixtures;

/** Small files that would grow beyond all memory when they are read. */
class HostileWorkbookTest {

    private static final FileLimits LIMITS = new FileLimits(10_000_000, 50_000_000, 1_000);

    @Test
    void a_number_is_not_written_out_to_a_billion_digits() throws UnreadableTable {
        assertThat(TableFile.read(workbook("<c r=\"A1\"><v>1E999999999</v></c>"), LIMITS)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text())
                .hasSizeLessThan(30);
        assertThat(TableFile.read(workbook("<c r=\"A1\"><v>1.5E3</v></c>"), LIMITS)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo("1500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZZZ1\">", "<c  r = 'ABCD1'>", "<c\nr=\"aaaa1\">"})
    void a_cell_beyond_the_last_column_is_refused(String cell) {
        assertThatThrownBy(() -> TableFile.read(workbook(cell + "<v>1</v></c>"), LIMITS))
                .isInstanceOf(UnreadableTable.class);
    }

    @Test
    void what_looks_like_the_name_of_a_cell_in_a_text_is_a_text() throws UnreadableTable {
        String text = "<c r=\"XFD1\" t=\"inlineStr\"><is><t>see r=\"ABCDE\" here</t></is></c>";
        assertThat(TableFile.read(workbook(text), LIMITS).rows()).hasSize(1);
    }

    @Test
    void a_csv_of_millions_of_cells_is_refused() {
        byte[] csv = "1,1,1,1,1,1,1,1,1,1\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TableFile.read(csv, new FileLimits(10_000_000, 50_000_000, 1_000_000)))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("document.file.unpackedTooLarge");
    }

    private static byte[] workbook(String cells) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        parts.put(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="xl/workbook.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                </Relationships>""");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>\
                </Relationships>""");
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + cells + "</row></sheetData></worksheet>");
        return QuestionnaireFixtures.zip(parts);
    }
}
