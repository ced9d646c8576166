package org.uyum.web;

import org.springframework.web.multipart.MultipartFile;

/** How a file was called by whoever uploaded it. */
public final class UploadName {

    private UploadName() {}

    /** Without folders, since some browsers send the whole path; empty where no file was chosen. */
    public static String of(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
