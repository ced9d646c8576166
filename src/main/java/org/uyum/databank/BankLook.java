package org.uyum.databank;

import java.util.List;

/**
 * What somebody looks at in the data bank: read once, for all that a page says of it.
 *
 * @param cells how many interviews the reader may see, by all facets
 * @param found the ids of what was searched for, in the order of names; null if nothing was
 * @param all reads the ids of all that the filter leaves
 */
public record BankLook(BankReader reader, BankFilter filter, BankCells cells, List<Long> found, Ids all) {

    /** Reads ids. */
    interface Ids {
        List<Long> read();
    }

    public int count() {
        return found == null ? cells.count(filter) : found.size();
    }

    List<Long> interviews() {
        return found == null ? all.read() : found;
    }
}
