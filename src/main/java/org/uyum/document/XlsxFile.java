package org.uyum.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Looks at an uploaded file before anything is parsed: is it an XLSX, without macros, of a size that can be handled when
 * unpacked, and without document types, which could name files to be fetched. Sizes are counted while unpacking, not
 * believed.
 */
public final class XlsxFile {

    static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 1_000;

    private XlsxFile() {}

    /** Whether a file is packed as an XLSX is; an archive of other files is too. */
    public static boolean isPacked(byte[] bytes) {
        return bytes.length >= SHORTEST_HEADER && ReadableWorkbook.isOOXMLZipHeader(bytes);
    }

    /** Whether a file is a workbook of Excel's, old ones included; then it is no text. */
    static boolean isWorkbook(byte[] bytes) {
        return isPacked(bytes) || XlsFile.is(bytes);
    }

    public static void requireReadable(byte[] bytes, FileLimits limits) throws UnreadableTable {
        if (bytes.length == 0) {
            throw new UnreadableTable("document.file.empty");
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableTable("document.file.tooLarge", limits.bytes() / 1024 / 1024);
        }
        if (bytes.length < SHORTEST_HEADER) {
            throw new UnreadableTable("document.file.noXlsx");
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new UnreadableTable("document.file.oldExcel");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw new UnreadableTable("document.file.noXlsx");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            requireWorkbook(zip);
            requireModestSize(zip, limits.unpackedBytes());
            requireNoDocumentTypes(zip);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTable("document.file.damaged");
        }
    }

    private static void requireWorkbook(ZipFile zip) throws UnreadableTable {
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) {
                throw new UnreadableTable("document.file.unpackedTooLarge");
            }
            if (part.getName().endsWith("vbaProject.bin")) {
                throw new UnreadableTable("document.file.macros");
            }
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new UnreadableTable("document.file.noXlsx");
        }
    }

    private static void requireModestSize(ZipFile zip, int most) throws IOException, UnreadableTable {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            CellNames names = new CellNames();
            boolean isSheet = part.getName().contains("worksheets/");
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most || isSheet && names.isBeyond(buffer, read)) {
                        throw new UnreadableTable("document.file.unpackedTooLarge");
                    }
                }
            }
        }
    }

    /** In all parts, whatever their names, also in those that are not read here. */
    private static void requireNoDocumentTypes(ZipFile zip) throws IOException, UnreadableTable {
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            try (InputStream content = zip.getInputStream(part)) {
                XmlBeginning.requireNoDocumentType(content);
            }
        }
    }
}
