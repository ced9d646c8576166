package org.uyum.questionnaire.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the standard's first programs had for the types of questions. The reference (pyxform) still knows them, and
 * forms that have been copied for years hold them.
 */
final class OldTypes {

    private static final Map<String, String> NOW = now(Map.ofEntries(
            Map.entry("text", List.of("add text prompt", "q string")),
            Map.entry("integer", List.of("add integer prompt", "q int")),
            Map.entry("decimal", List.of("add decimal prompt", "q decimal")),
            Map.entry("date", List.of("add date prompt", "q date")),
            Map.entry(
                    "dateTime",
                    List.of("date time", "add date time prompt", "add dateTime prompt", "q date time", "q dateTime")),
            Map.entry("note", List.of("add note prompt", "q note")),
            Map.entry("acknowledge", List.of("add acknowledge prompt", "q acknowledge")),
            Map.entry("calculate", List.of("add calculate prompt", "q calculate")),
            Map.entry("barcode", List.of("add barcode prompt", "q barcode")),
            Map.entry("geopoint", List.of("add location prompt", "q location", "q geopoint")),
            Map.entry("geotrace", List.of("q geotrace")),
            Map.entry("geoshape", List.of("q geoshape")),
            Map.entry("image", List.of("add image prompt", "add photo prompt", "q image", "q picture")),
            Map.entry("audio", List.of("add audio prompt", "q audio")),
            Map.entry("video", List.of("add video prompt", "q video")),
            Map.entry("file", List.of("add file prompt")),
            Map.entry("start", List.of("start time", "get start time")),
            Map.entry("end", List.of("end time", "get end time")),
            Map.entry("today", List.of("get today")),
            Map.entry("deviceid", List.of("device id", "get device id")),
            Map.entry("subscriberid", List.of("subscriber id", "get subscriber id")),
            Map.entry("simserial", List.of("sim id", "get sim id")),
            Map.entry("phonenumber", List.of("get phone number"))));

    private OldTypes() {}

    /** The word of today; the word itself where it is no old one. */
    static String now(String word) {
        return NOW.getOrDefault(word, word);
    }

    private static Map<String, String> now(Map<String, List<String>> old) {
        Map<String, String> now = new HashMap<>();
        old.forEach((word, formerly) -> formerly.forEach(each -> now.put(each, word)));
        return now;
    }
}
