package org.uyum.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes apart an archive that somebody uploaded. */
public final class Archive {

    private static final int MOST_FILES = 50;

    private Archive() {}

    /** Whether a file is an archive of other files; a workbook is packed in the same way and is none. */
    public static boolean is(byte[] bytes, FileLimits limits) throws UnreadableTable {
        if (!XlsxFile.isPacked(bytes) || bytes.length > limits.bytes()) {
            return false;
        }
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            return archive.getEntry("[Content_Types].xml") == null;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTable("document.file.damaged");
        }
    }

    /** Its files by their names without folders. Sizes are counted while unpacking, not believed. */
    public static Map<String, byte[]> files(byte[] bytes, FileLimits limits) throws UnreadableTable {
        Map<String, byte[]> files = new TreeMap<>();
        long left = limits.unpackedBytes();
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isDirectory()
                        || name.startsWith(".")
                        || entry.getName().startsWith("__MACOSX")) {
                    continue;
                }
                try (InputStream content = archive.getInputStream(entry)) {
                    byte[] file = content.readNBytes((int) left + 1);
                    left -= file.length;
                    if (files.put(name, file) != null) {
                        throw new UnreadableTable("document.file.twoOfOneName", name);
                    }
                }
                if (left < 0 || files.size() > MOST_FILES) {
                    throw new UnreadableTable("document.file.unpackedTooLarge");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTable("document.file.damaged");
        }
        return files;
    }
}
