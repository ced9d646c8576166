package org.uyum.questionnaire.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.QuestionType;

/**
 * What stands in the column {@code type}.
 *
 * @param word in the standard's spelling, for example {@code select_one}
 * @param list the choice list; empty if there is none
 */
record TypeCell(String word, String list, boolean orOther) {

    private static final Pattern SELECT = Pattern.compile(
            "(select[ _]?(?:one|1|multiple|all that apply))(?: from)? (\\S+)( or[ _]other)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("(begin|end)[ _](group|repeat)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, QuestionType> TYPES = Map.ofEntries(
            Map.entry("text", QuestionType.TEXT),
            Map.entry("string", QuestionType.TEXT),
            Map.entry("integer", QuestionType.INTEGER),
            Map.entry("int", QuestionType.INTEGER),
            Map.entry("decimal", QuestionType.DECIMAL),
            Map.entry("date", QuestionType.DATE),
            Map.entry("time", QuestionType.TIME),
            Map.entry("select_one", QuestionType.SELECT_ONE),
            Map.entry("select_multiple", QuestionType.SELECT_MULTIPLE),
            Map.entry("note", QuestionType.NOTE),
            Map.entry("acknowledge", QuestionType.ACKNOWLEDGE),
            Map.entry("trigger", QuestionType.ACKNOWLEDGE),
            Map.entry("calculate", QuestionType.CALCULATE),
            Map.entry("start", QuestionType.START),
            Map.entry("end", QuestionType.END),
            Map.entry("today", QuestionType.TODAY));

    /** Types of the standard that an interview task cannot hold. */
    private static final Set<String> NOT_HERE = Set.of(
            "datetime",
            "range",
            "rank",
            "geopoint",
            "gps",
            "geotrace",
            "geoshape",
            "start-geopoint",
            "barcode",
            "image",
            "photo",
            "audio",
            "background-audio",
            "video",
            "file",
            "osm",
            "hidden",
            "xml-external",
            "csv-external",
            "audit",
            "deviceid",
            "device_id",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email",
            "select_one_from_file",
            "select_multiple_from_file",
            "select_one_external");

    static TypeCell of(String written) {
        String tidy = written.strip().replaceAll("\\s+", " ");
        Matcher bracket = BRACKET.matcher(tidy);
        if (bracket.matches()) {
            return new TypeCell(lowered(bracket.group(1) + "_" + bracket.group(2)), "", false);
        }
        Matcher select = SELECT.matcher(tidy);
        if (select.matches()) {
            String kind = lowered(select.group(1));
            boolean one = kind.endsWith("one") || kind.endsWith("1");
            return new TypeCell(one ? "select_one" : "select_multiple", select.group(2), select.group(3) != null);
        }
        return new TypeCell(lowered(tidy), "", false);
    }

    Optional<QuestionType> questionType() {
        return Optional.ofNullable(TYPES.get(word));
    }

    boolean isKnownButNotHere() {
        return word.startsWith("uri:") || NOT_HERE.contains(word.split(" ")[0]);
    }

    private static String lowered(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
