package org.uyum.document;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list that somebody uploaded, by its columns.
 *
 * @param encoding how its letters were written; null where the file says so itself
 * @param columns those that it has
 * @param ignored heads of the columns that mean nothing to us
 */
public record ReadList<C extends ListColumn>(String encoding, Set<C> columns, List<String> ignored, List<Row<C>> rows) {

    /**
     * A row below the heads.
     *
     * @param number as a spreadsheet counts it
     * @param said what stands in its cells; empty ones are absent
     */
    public record Row<C extends ListColumn>(int number, Map<C, String> said, List<UnreadableCell> unreadable) {}
}
