package org.uyum.databank;

import java.util.List;
import org.uyum.web.Refused;

/**
 * What somebody looks at in the data bank: read once, for all that a page says of it.
 *
 * @param cells how many interviews the reader may see, by all facets
 * @param completeness whether these are all
 * @param query for what the filter leaves
 * @param found the ids of what was searched for, in the order of names; null if nothing was
 * @param all reads the ids of all that the filter leaves
 */
public record BankLook(
        BankReader reader,
        BankFilter filter,
        BankCells cells,
        BankCompleteness completeness,
        BankQuery query,
        List<Long> found,
        Ids all) {

    /** Reads ids. */
    interface Ids {
        List<Long> read();
    }

    public int count() {
        return found == null ? cells.count(filter) : found.size();
    }

    List<Long> interviews() {
        List<Long> interviews = found == null ? all.read() : found;
        requireAll(interviews.size());
        return interviews;
    }

    /** Refuses to hand out a part: files live longer than the sentence on the page that says it is one. */
    void requireNotFilling() {
        if (completeness.isFilling()) {
            throw Refused.because("databank.export.filling", completeness.shownThere(), completeness.shownAll());
        }
    }

    /** Refuses what was read after interviews had left the data bank, since this was begun. */
    void requireAll(int read) {
        if (read < count()) {
            throw Refused.because("databank.bank.changed");
        }
    }
}
