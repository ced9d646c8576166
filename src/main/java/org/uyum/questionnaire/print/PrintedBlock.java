package org.uyum.questionnaire.print;

import java.util.List;

/**
 * What stands on paper for a question, a note, or the head of a group.
 *
 * @param kind {@code group}, {@code note} or {@code question}
 * @param depth of a group: 1 at the top
 * @param number empty but for questions
 * @param condition in words when it is asked; empty for always
 * @param notes what else to know before answering
 * @param answer where to write or tick: {@code one}, {@code several}, {@code confirm}, {@code date}, {@code time},
 *     {@code dateTime}, {@code number}, {@code line}, {@code lines} or {@code fixed}
 * @param choices to tick, or the fixed answer
 * @param columns in which the choices stand
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
        int columns) {

    static PrintedBlock group(int depth, String label, String condition, List<String> notes) {
        return new PrintedBlock("group", depth, "", label, false, condition, notes, "", List.of(), 1);
    }
}
