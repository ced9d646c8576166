package org.uyum.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a page hands out to be kept, not shown. */
public final class Download {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    /** @param name of the file, with its ending */
    public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(file);
    }

    /** The header that says so, for files that are written as they are made. */
    public static String disposition(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
