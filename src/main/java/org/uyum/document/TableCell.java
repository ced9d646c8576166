package org.uyum.document;

/** A cell that is not empty. */
public record TableCell(String text, Kind kind) {

    /** Where the text comes from. */
    public enum Kind {
        /** Somebody entered it. */
        ENTERED,
        /** It is, or would become in a spreadsheet, the result of a formula. */
        COMPUTED,
        /** A formula that has no result. */
        BROKEN
    }
}
