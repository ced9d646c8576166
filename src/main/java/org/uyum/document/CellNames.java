package org.uyum.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Looks in the sheets of a workbook for cells beyond the last column that a spreadsheet has (XFD): a reader would make room
 * for all columns before them. It is given a part piece by piece.
 */
final class CellNames {

    /** The attribute {@code r} of a tag names a cell; its letters are the column. */
    private static final Pattern BEYOND = Pattern.compile("<[^<>]*\\sr\\s*=\\s*[\"'][A-Za-z]{4}");

    /** A tag that is cut in two is seen whole with the next piece; longer ones no program writes for a cell. */
    private static final int LONGEST_TAG = 2_000;

    private final StringBuilder unfinished = new StringBuilder();

    /** Whether there is one in this piece, or across its border to the one before. */
    boolean isBeyond(byte[] buffer, int read) {
        unfinished.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        boolean found = BEYOND.matcher(unfinished).find();
        int open = unfinished.lastIndexOf("<");
        boolean cut = open >= 0 && unfinished.indexOf(">", open) < 0;
        unfinished.delete(0, cut ? Math.max(open, unfinished.length() - LONGEST_TAG) : unfinished.length());
        return found;
    }
}
