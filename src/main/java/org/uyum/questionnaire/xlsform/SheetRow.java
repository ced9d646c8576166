package org.uyum.questionnaire.xlsform;

import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells head of the column → text; empty cells are absent
 */
record SheetRow(String sheet, int number, Map<Head, String> cells) {

    String get(String column) {
        return cells.getOrDefault(new Head(column, ""), "");
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }
}
