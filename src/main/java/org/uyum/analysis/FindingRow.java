package org.uyum.analysis;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A finding in one version of a report; its number stays the same over the versions. */
@Table("finding")
record FindingRow(
        @Id Long id, Long report, int version, int numberGiven, String content, String domain, boolean severe) {

    Finding finding() {
        return new Finding(id, "B" + numberGiven, content, severe);
    }

    FindingRow inVersion(int other) {
        return new FindingRow(null, report, other, numberGiven, content, domain, severe);
    }

    FindingRow saying(String text, boolean isSevere) {
        return new FindingRow(id, report, version, numberGiven, text, domain, isSevere);
    }
}
