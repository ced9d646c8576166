package org.uyum.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table that somebody uploaded: the first sheet of an XLSX, or a CSV. What a file is shows in what it holds, whatever
 * its name says. It may come from anywhere: its size is limited, and nothing in it is computed or fetched.
 *
 * @param rows those that are not empty
 * @param encoding how the letters of a CSV were written; null for an XLSX
 */
public record TableFile(List<TableRow> rows, String encoding) {

    private static final Logger LOG = LoggerFactory.getLogger(TableFile.class);

    public TableFile {
        rows = List.copyOf(rows);
    }

    public static TableFile read(byte[] bytes, FileLimits limits) throws UnreadableTable {
        if (bytes.length == 0) {
            throw new UnreadableTable("document.file.empty");
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableTable("document.file.tooLarge", limits.bytes() / 1024 / 1024);
        }
        TableFile read = XlsxFile.isWorkbook(bytes) ? workbook(bytes, limits) : new CsvFile(limits.rows()).read(bytes);
        if (read.rows().isEmpty()) {
            throw new UnreadableTable("document.file.empty");
        }
        return read;
    }

    private static TableFile workbook(byte[] bytes, FileLimits limits) throws UnreadableTable {
        XlsxFile.requireReadable(bytes, limits);
        List<TableRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet first = workbook.getFirstSheet();
            XlsxRows.read(first, limits.rows(), rows::add);
        } catch (IOException | RuntimeException e) {
            LOG.info("an uploaded workbook could not be read: {}", e.getClass().getName());
            throw new UnreadableTable("document.file.damaged");
        }
        return new TableFile(rows, null);
    }
}
