package org.uyum.document;

import java.util.Map;

/**
 * A row of a table that is not empty.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells by column, counted from 0; empty ones are absent
 */
public record TableRow(int number, Map<Integer, TableCell> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }
}
