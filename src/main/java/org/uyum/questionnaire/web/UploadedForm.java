package org.uyum.questionnaire.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.uyum.questionnaire.xlsform.FormFiles;
import org.uyum.web.Refused;
import org.uyum.web.UploadName;

/** A questionnaire as it was uploaded; several files at once become one archive, named after the first. */
record UploadedForm(byte[] bytes, String name) {

    /** Refuses if no file was chosen. */
    static UploadedForm of(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> named = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            if (!UploadName.of(file).isEmpty()) {
                named.put(UploadName.of(file), file.getBytes());
            }
        }
        if (named.isEmpty()) {
            throw Refused.because("questionnaire.file.missing");
        }
        Map.Entry<String, byte[]> first = named.entrySet().iterator().next();
        return named.size() == 1
                ? new UploadedForm(first.getValue(), first.getKey())
                : new UploadedForm(FormFiles.packed(named), first.getKey().replaceFirst("\\.[^.]*$", "") + ".zip");
    }
}
