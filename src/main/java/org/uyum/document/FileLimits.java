package org.uyum.document;

/**
 * How large an uploaded table may be.
 *
 * @param bytes of the file as it was sent
 * @param unpackedBytes of an XLSX once it is unpacked
 * @param rows that are not empty, below the heads
 */
public record FileLimits(int bytes, int unpackedBytes, int rows) {}
