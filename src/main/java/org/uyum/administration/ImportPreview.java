package org.uyum.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the import of a list would do now.
 *
 * @param encoding how the letters of the file were written; null where the file says so itself
 * @param ignored heads of columns that mean nothing to us
 * @param moved numbers of the rows with which something else would be done than when the list was uploaded
 */
public record ImportPreview(
        String id, String fileName, String encoding, List<String> ignored, List<ImportRow> rows, Set<Integer> moved) {

    public long count(ImportRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public boolean refusesAny() {
        return count(ImportRow.Outcome.REFUSED) > 0;
    }

    public boolean doesAnything() {
        return count(ImportRow.Outcome.ADDED) + count(ImportRow.Outcome.CHANGED) > 0;
    }

    /** Another one as soon as the import would do anything else: by it a page says what it showed. */
    public String state() {
        String all = rows.stream().map(row -> row.row() + " " + row.state()).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
