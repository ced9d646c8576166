package org.uyum.databank.offline;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Sheet;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;
import org.uyum.document.XlsxRows;

/** A sheet or file of what was handed in; it can be read more than once. */
interface SubmissionTable {

    /** Submissions below the heads of one table. */
    int MOST_ROWS = 100_000;

    /** Of the sheet, or of the file without its ending. */
    String name();

    <E extends Exception> void read(XlsxRows.Taker<E> taker) throws IOException, UnreadableTable, E;

    static SubmissionTable of(Sheet sheet) {
        return new SubmissionTable() {
            @Override
            public String name() {
                return sheet.getName();
            }

            @Override
            public <E extends Exception> void read(XlsxRows.Taker<E> taker) throws IOException, UnreadableTable, E {
                XlsxRows.read(sheet, MOST_ROWS, taker);
            }
        };
    }

    static SubmissionTable of(String name, List<TableRow> rows) {
        return new SubmissionTable() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public <E extends Exception> void read(XlsxRows.Taker<E> taker) throws E {
                for (TableRow row : rows) {
                    taker.take(row);
                }
            }
        };
    }
}
