package org.uyum.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxStreamTest {

    @Test
    void what_looks_like_a_formula_is_a_text_and_numbers_stay_numbers() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxStream workbook = new XlsxStream(file)) {
            workbook.sheet("veri", List.of("soru", "sayı"), rows -> {
                rows.add(Arrays.asList("=HYPERLINK(\"http://x\")", 7));
                rows.add(Arrays.asList("+1", null));
                rows.add(Arrays.asList("a".repeat(40_000), -2.5));
            });
            workbook.sheet("boş", List.of("soru"), rows -> {});
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            Cell first = rows.get(1).getCell(0);
            assertThat(first.getType()).isEqualTo(CellType.STRING);
            assertThat(first.getFormula()).isNull();
            assertThat(first.asString()).startsWith("=HYPERLINK");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(3).getCell(0).asString()).hasSize(32_767);
            assertThat(workbook.getSheets().toList().get(1).read()).hasSize(1);
        }
    }

    @Test
    void many_rows_are_written_whole() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxStream workbook = new XlsxStream(file)) {
            workbook.sheet("veri", List.of("no"), rows -> {
                for (int row = 1; row <= 1_001; row++) {
                    rows.add(List.of(row));
                }
            });
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1_002);
            assertThat(rows.get(1_001).getCell(0).getRawValue()).isEqualTo("1001");
        }
    }
}
