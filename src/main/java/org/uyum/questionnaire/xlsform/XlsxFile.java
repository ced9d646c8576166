package org.uyum.questionnaire.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Looks at an uploaded file before anything is parsed: is it an XLSX, without macros, and of a size that can be
 * handled when unpacked. Sizes are counted while unpacking, not believed.
 */
final class XlsxFile {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_BYTES_UNPACKED = 64L * 1024 * 1024;
    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 1_000;

    private XlsxFile() {}

    static void requireReadable(byte[] bytes) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile("questionnaire.file.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableFile("questionnaire.file.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        if (bytes.length < SHORTEST_HEADER) {
            throw new UnreadableFile("questionnaire.file.noXlsx");
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new UnreadableFile("questionnaire.file.oldExcel");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw new UnreadableFile("questionnaire.file.noXlsx");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            requireWorkbook(zip);
            requireModestSize(zip);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile("questionnaire.file.damaged");
        }
    }

    private static void requireWorkbook(ZipFile zip) throws UnreadableFile {
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) {
                throw new UnreadableFile("questionnaire.file.unpackedTooLarge");
            }
            if (part.getName().endsWith("vbaProject.bin")) {
                throw new UnreadableFile("questionnaire.file.macros");
            }
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new UnreadableFile("questionnaire.file.noXlsx");
        }
    }

    private static void requireModestSize(ZipFile zip) throws IOException, UnreadableFile {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES_UNPACKED) {
                        throw new UnreadableFile("questionnaire.file.unpackedTooLarge");
                    }
                }
            }
        }
    }
}
