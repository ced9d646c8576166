package org.uyum.document;

import java.time.Instant;

/**
 * A file as it was at one moment; it never changes.
 *
 * @param owner what it belongs to, for example {@code report/12}
 * @param version counted from 1 per owner
 * @param content the text of the file: HTML or JSON
 * @param actingFor for whom the person did what froze it, as their deputy; null in their own name
 * @param sha256 of the content in UTF-8, as 64 hexadecimal digits
 */
public record StoredDocument(
        long id,
        String owner,
        int version,
        String title,
        String mediaType,
        String content,
        String sha256,
        String storedBy,
        String actingFor,
        Instant storedAt) {}
