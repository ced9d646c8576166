package org.uyum.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook of Excel's older format (.xls). Formulas are not computed: they hold what they last came to. */
public final class XlsFile {

    private static final String MACROS = "_VBA_PROJECT_CUR";

    private XlsFile() {}

    /** Whether a file is of this format; a document of old Word is too. */
    public static boolean is(byte[] bytes) {
        return bytes.length >= XlsxFile.SHORTEST_HEADER && ReadableWorkbook.isOLE2Header(bytes);
    }

    /** The rows of each sheet that are not empty, by the sheet's name, in their order. */
    public static Map<String, List<TableRow>> sheets(byte[] bytes, FileLimits limits) throws UnreadableTable {
        if (bytes.length > limits.bytes()) {
            throw new UnreadableTable("document.file.tooLarge", limits.bytes() / 1024 / 1024);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (file.getRoot().hasEntryCaseInsensitive(MACROS)) {
                throw new UnreadableTable("document.file.macros");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(file)) {
                return sheets(workbook, limits.rows());
            }
        } catch (IOException | RuntimeException e) {
            // also what is protected by a password, or is no workbook at all
            throw new UnreadableTable("document.file.damaged");
        }
    }

    private static Map<String, List<TableRow>> sheets(HSSFWorkbook workbook, int mostRows) throws UnreadableTable {
        Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            List<TableRow> rows = new ArrayList<>();
            for (Row row : sheet) {
                Map<Integer, TableCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    rows.add(new TableRow(row.getRowNum() + 1, cells));
                }
                if (rows.size() > mostRows + 1) {
                    throw new UnreadableTable("document.file.tooManyRows", mostRows);
                }
            }
            sheets.put(sheet.getSheetName(), rows);
        }
        return sheets;
    }

    private static Map<Integer, TableCell> cells(Row row) {
        Map<Integer, TableCell> cells = new LinkedHashMap<>();
        for (Cell cell : row) {
            boolean computed = cell.getCellType() == CellType.FORMULA;
            CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
            String text = text(cell, type).replace('\u00A0', ' ').strip();
            if (type == CellType.ERROR) {
                cells.put(cell.getColumnIndex(), new TableCell("", TableCell.Kind.BROKEN));
            } else if (!text.isEmpty()) {
                boolean formula = computed || text.startsWith("=");
                cells.put(
                        cell.getColumnIndex(),
                        new TableCell(text, formula ? TableCell.Kind.COMPUTED : TableCell.Kind.ENTERED));
            }
        }
        return cells;
    }

    private static String text(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : BigDecimal.valueOf(cell.getNumericCellValue())
                            .stripTrailingZeros()
                            .toPlainString();
            default -> "";
        };
    }
}
