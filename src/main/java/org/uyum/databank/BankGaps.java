package org.uyum.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.uyum.databank.BankCompleteness.LeftOut;
import org.uyum.databank.BankCompleteness.Reason;

/**
 * Finds out what somebody may see of the interviews and does not find in the data bank: what is missing, what another program
 * coded by an order of questions that is not this one's, and what was held with a version that cannot be read.
 */
@Component
class BankGaps {

    private final BankBacklog backlog;
    private final BankVersions versions;
    private final BankLabels labels;

    BankGaps(BankBacklog backlog, BankVersions versions, BankLabels labels) {
        this.backlog = backlog;
        this.versions = versions;
        this.labels = labels;
    }

    /**
     * What is missing in the tables. To be asked before they are read: what is put in meanwhile is then counted twice, and
     * not nowhere.
     */
    List<BankBacklog.Missing> missing(BankReader reader) {
        return backlog.of(reader);
    }

    boolean isMissing(BankReader reader, Long organisation) {
        return backlog.holds(reader, organisation);
    }

    /**
     * @param missing what was missing before the tables were read
     * @param all what is in the tables for the reader
     * @param counted what of it can be counted
     * @param threshold numbers below it are hidden
     */
    BankCompleteness of(List<BankBacklog.Missing> missing, BankCells all, BankCells counted, int threshold) {
        int there = counted.count(BankFilter.ALL);
        int coming = all.count(BankFilter.ALL) - there;
        Map<Long, Integer> unreadable = new TreeMap<>();
        Map<Long, Integer> failed = new TreeMap<>();
        for (Map.Entry<String, Integer> version :
                all.counts(Facet.VERSION, BankFilter.ALL).entrySet()) {
            Long id = Long.valueOf(version.getKey());
            if (!versions.isReadable(id)) {
                unreadable.put(id, version.getValue());
                coming -= version.getValue();
            }
        }
        for (BankBacklog.Missing each : missing) {
            if (!versions.isReadable(each.version())) {
                unreadable.merge(each.version(), each.interviews(), Integer::sum);
            } else if (each.failed()) {
                failed.merge(each.version(), each.interviews(), Integer::sum);
            } else {
                coming += each.interviews();
            }
        }
        List<LeftOut> out = new ArrayList<>();
        unreadable.forEach((id, count) -> out.add(new LeftOut(labels.version(id), Reason.UNREADABLE, count)));
        failed.forEach((id, count) -> out.add(new LeftOut(labels.version(id), Reason.FAILED, count)));
        return new BankCompleteness(there, coming, out, threshold);
    }
}
