package org.uyum.administration;

import java.util.List;
import java.util.Map;

/**
 * What an import did. It holds passwords and is kept nowhere.
 *
 * @param rows of the list, those that were left out included
 * @param passwords of those who were added, by id
 */
public record ImportReport(
        String fileName, List<ImportRow> rows, Map<String, String> passwords, Consequences consequences) {

    public long count(ImportRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** The first password of whoever the row added; nothing for others. */
    public String password(ImportRow row) {
        return row.outcome() == ImportRow.Outcome.ADDED
                ? passwords.get(row.entry().id())
                : "";
    }

    /** Without the passwords, which nobody is to find in a log. */
    @Override
    public String toString() {
        return "import of " + rows.size() + " rows";
    }
}
