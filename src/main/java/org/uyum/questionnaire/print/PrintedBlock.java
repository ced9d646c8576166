package org.uyum.questionnaire.print;

import java.util.List;

/**
 * What stands on paper for a question, a note, or the head of a group.
 *
 * @param kind {@code group}, {@code note}, {@code question} or {@code matrix}
 * @param depth of a group: 1 at the top
 * @param number empty but for questions
 * @param condition in words when it is asked; empty for always
 * @param notes what else to know before answering
 * @param answer where to write or tick: {@code one}, {@code several}, {@code confirm}, {@code date}, {@code time},
 *     {@code dateTime}, {@code number}, {@code line}, {@code lines}, {@code fixed} or, with nothing to write, {@code computed}
 * @param choices to tick, or the fixed answer
 * @param columns in which the choices stand
 * @param rows the questions of a matrix
 */
record PrintedBlock(
        String kind,
        int depth,
        String number,
        String label,
        boolean required,
        String condition,
        List<String> notes,
        String answer,
        List<String> choices,
        int columns,
        List<PrintedBlock> rows) {

    static PrintedBlock group(int depth, String label, String condition, List<String> notes) {
        return new PrintedBlock("group", depth, "", label, false, condition, notes, "", List.of(), 1, List.of());
    }

    /** @param label what the table is headed with; may be empty */
    static PrintedBlock matrix(String label, List<PrintedBlock> rows) {
        PrintedBlock first = rows.get(0);
        return new PrintedBlock("matrix", 0, "", label, false, "", List.of(), first.answer(), first.choices(), 1, rows);
    }
}
