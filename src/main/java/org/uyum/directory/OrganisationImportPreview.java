package org.uyum.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.directory.OrganisationRow.Outcome;
import org.uyum.document.Documents;

/**
 * What the import of a list would do now, or did.
 *
 * @param encoding how the letters of the file were written; null where the file says so itself
 * @param ignored heads of columns that mean nothing to us
 * @param moved numbers of the rows with which something else would be done than when the list was uploaded
 * @param done whether it is imported
 */
public record OrganisationImportPreview(
        String id,
        String fileName,
        String encoding,
        List<String> ignored,
        List<OrganisationRow> rows,
        Set<Integer> moved,
        boolean done) {

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Whether there is anything to import, be it after somebody said that a row is no duplicate. */
    public boolean doesAnything() {
        return count(Outcome.ADDED) + count(Outcome.CHANGED) + count(Outcome.DUPLICATE) > 0;
    }

    /** Another one as soon as the import would do anything else: by it a page says what it showed. */
    public String state() {
        return Documents.sha256(rows.stream().map(OrganisationRow::state).collect(Collectors.joining("\n")));
    }
}
