package org.uyum.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.questionnaire.QuestionnaireFixtures;

/** Files that would grow beyond all memory when they are read, or make the program fetch others. */
class HostileWorkbookTest {

    private static final String DOCUMENT_TYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml",
                "docProps/elsewhere.part"
            })
    void a_document_type_is_refused_in_each_part_whether_its_entities_are_used_or_not(String part) {
        Map<String, byte[]> parts = parts("<c r=\"A1\"><v>1</v></c>");
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a > b - -->\n" + DOCUMENT_TYPE
                + text(parts.getOrDefault(part, "<styleSheet/>".getBytes(StandardCharsets.UTF_8)));
        parts.put(part, declared.getBytes(StandardCharsets.UTF_8));

        assertRefused(parts, "document.file.documentType");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "ISO-8859-9, false",
        "UTF-16BE, true",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16LE, false",
        "UTF-32BE, true",
        "UTF-32LE, true",
        "UTF-32LE, false"
    })
    void a_document_type_is_seen_in_every_encoding(String encoding, boolean marked) {
        Map<String, byte[]> parts = parts("<c r=\"A1\"><v>1</v></c>");
        // in letters of two bytes, these look like the end of the comment and an element to who takes bytes for letters
        String comment = encoding.startsWith("UTF-16") ? "<!--\u2D2D\u3E3C\u3C72-->" : "<!---->";
        String workbook = (marked ? "\uFEFF" : "") + "<?xml version='1.0' encoding='" + encoding + "'?>" + comment
                + DOCUMENT_TYPE + "<workbook/>";
        parts.put("xl/workbook.xml", workbook.getBytes(Charset.forName(encoding)));

        assertRefused(parts, "document.file.documentType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "ISO-2022-JP", "UTF-7", "UTF-16", "nonsense"})
    void an_encoding_that_no_workbook_has_is_refused(String encoding) {
        Map<String, byte[]> parts = parts("<c r=\"A1\"><v>1</v></c>");
        String styles = "<?xml version='1.0' encoding='" + encoding + "'?>" + DOCUMENT_TYPE + "<styleSheet/>";
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.US_ASCII));
        assertRefused(parts, "document.file.damaged");

        parts.put("xl/styles.xml", styles.getBytes(Charset.forName("IBM037")));
        assertRefused(parts, "document.file.damaged");
    }

    @Test
    void what_only_looks_like_a_document_type_is_no_reason_to_refuse() throws UnreadableTable {
        Map<String, byte[]> parts =
                parts("<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[" + DOCUMENT_TYPE + "]]></t></is></c>");
        parts.put("xl/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        parts.put("xl/printerSettings.bin", "<printer!".getBytes(StandardCharsets.UTF_16LE));
        parts.put("empty", new byte[0]);
        parts.put("docProps/app.xml", ("<!--" + DOCUMENT_TYPE + "--><Properties/>").getBytes(StandardCharsets.UTF_8));
        parts.put("docProps/core.xml", "\uFEFF<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_16LE));

        assertThat(TableFile.read(QuestionnaireFixtures.zipped(parts), LIMITS)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo(DOCUMENT_TYPE);
    }

    private static void assertRefused(Map<String, byte[]> parts, String messageKey) {
        assertThatThrownBy(() -> TableFile.read(QuestionnaireFixtures.zipped(parts), LIMITS))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage(messageKey);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String cells) {
        return QuestionnaireFixtures.zipped(parts(cells));
    }

    private static Map<String, byte[]> parts(String cells) {
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
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
