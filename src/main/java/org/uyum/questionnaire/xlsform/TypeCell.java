package org.uyum.questionnaire.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.ExpressionParser;

/**
 * What stands in the column {@code type}. The standard's words are written small: another spelling is no type, as for the
 * other programs that read the format.
 *
 * @param word in the standard's spelling, for example {@code select_one}
 * @param list the choice list, or the file that holds it; empty if there is none
 */
record TypeCell(String word, String list, boolean orOther) {

    private static final String SELECT_WORD = "(select[ _](?:one|multiple)[ _]from[ _]file|select[ _]one[ _]external"
            + "|select[ _]?(?:one|1|multiple|all that apply)(?: from| using)?|add select (?:one|multiple) prompt using"
            + "|q select1?|rank)";

    private static final Pattern SELECT = Pattern.compile(SELECT_WORD + " (\\S+)( or[ _](?:specify[ _])?other)?");
    private static final Pattern SELECT_ALONE = Pattern.compile(SELECT_WORD);

    private static final Pattern BRACKET = Pattern.compile("(begin|end)[ _](group|repeat|lgroup|looped group)");

    private static final Map<String, QuestionType> TYPES = Map.ofEntries(
            Map.entry("text", QuestionType.TEXT),
            Map.entry("string", QuestionType.TEXT),
            Map.entry("integer", QuestionType.INTEGER),
            Map.entry("int", QuestionType.INTEGER),
            Map.entry("decimal", QuestionType.DECIMAL),
            Map.entry("range", QuestionType.DECIMAL),
            Map.entry("date", QuestionType.DATE),
            Map.entry("time", QuestionType.TIME),
            Map.entry("datetime", QuestionType.DATE_TIME),
            Map.entry("dateTime", QuestionType.DATE_TIME),
            Map.entry("select_one", QuestionType.SELECT_ONE),
            Map.entry("select_multiple", QuestionType.SELECT_MULTIPLE),
            Map.entry("note", QuestionType.NOTE),
            Map.entry("acknowledge", QuestionType.ACKNOWLEDGE),
            Map.entry("trigger", QuestionType.ACKNOWLEDGE),
            Map.entry("calculate", QuestionType.CALCULATE),
            Map.entry("hidden", QuestionType.CALCULATE),
            Map.entry("start", QuestionType.START),
            Map.entry("end", QuestionType.END),
            Map.entry("today", QuestionType.TODAY),
            Map.entry("phone number", QuestionType.TEXT),
            Map.entry("percentage", QuestionType.INTEGER),
            Map.entry("number of days in last month", QuestionType.INTEGER),
            Map.entry("number of days in last six months", QuestionType.INTEGER),
            Map.entry("number of days in last year", QuestionType.INTEGER));

    /** Types that bring the rule for their answer along. */
    private static final Map<String, String> CONSTRAINTS = Map.of(
            "phone number", "regex(., '^[0-9]*$')",
            "percentage", "0 <= . and . <= 100",
            "number of days in last month", "0 <= . and . <= 31",
            "number of days in last six months", "0 <= . and . <= 183",
            "number of days in last year", "0 <= . and . <= 365");

    /** Types that are asked in another way here, with the key of the warning that says how. */
    private static final Map<String, Lesser> LESSER = Map.of(
            "rank", new Lesser(QuestionType.SELECT_MULTIPLE, "questionnaire.import.rank"),
            "geopoint", new Lesser(QuestionType.TEXT, "questionnaire.import.geopoint"),
            "gps", new Lesser(QuestionType.TEXT, "questionnaire.import.geopoint"),
            "location", new Lesser(QuestionType.TEXT, "questionnaire.import.geopoint"),
            "barcode", new Lesser(QuestionType.TEXT, "questionnaire.import.barcode"));

    /** Types of the standard that an interview task cannot hold. */
    private static final Set<String> NOT_HERE = Set.of(
            "geotrace",
            "geoshape",
            "start-geopoint",
            "background-geopoint",
            "image",
            "photo",
            "audio",
            "background-audio",
            "video",
            "file",
            "osm",
            "entity",
            "xml-external",
            "csv-external",
            "audit",
            "deviceid",
            "device_id",
            "imei",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email");

    /** How a type is asked here, and the key of the sentence about it. */
    record Lesser(QuestionType type, String messageKey) {}

    static TypeCell of(String written) {
        String tidy = written.strip().replaceAll("\\s+", " ");
        Matcher bracket = BRACKET.matcher(tidy);
        if (bracket.matches()) {
            String kind = bracket.group(2).equals("group") ? "group" : "repeat";
            return new TypeCell(bracket.group(1) + "_" + kind, "", false);
        }
        Matcher select = SELECT.matcher(tidy);
        if (select.matches()) {
            return new TypeCell(selectWord(select.group(1)), select.group(2), select.group(3) != null);
        }
        return new TypeCell(OldTypes.now(tidy), "", false);
    }

    private static String selectWord(String written) {
        String word = written.replace(' ', '_');
        if (word.equals("rank") || word.equals("select_one_external")) {
            return word;
        }
        String one =
                word.contains("one") || word.endsWith("1") || word.matches(".*1_(from|using)") ? "one" : "multiple";
        return "select_" + one + (word.endsWith("_file") ? "_from_file" : "");
    }

    /** In the standard's spelling, as all programs read it. */
    String written() {
        return list.isEmpty() ? word : word + " " + list + (orOther ? " or_other" : "");
    }

    Optional<QuestionType> questionType() {
        return Optional.ofNullable(TYPES.get(word)).or(() -> lesser().map(Lesser::type));
    }

    Optional<Lesser> lesser() {
        return Optional.ofNullable(LESSER.get(word));
    }

    /** The rule for an answer that the type brings along, where the author writes none. */
    Optional<Rule> constraint() {
        return Optional.ofNullable(CONSTRAINTS.get(word))
                .map(source -> new Rule(source, ExpressionParser.parse(source)));
    }

    /** Whether choices are asked for, and no list named. */
    boolean lacksList() {
        return list.isEmpty() && SELECT_ALONE.matcher(word).matches();
    }

    boolean isKnownButNotHere() {
        return word.startsWith("uri:") || NOT_HERE.contains(word.split(" ")[0]);
    }

    /** The type that was meant, where only its letters are too large. */
    Optional<String> meant() {
        String small = word.toLowerCase(Locale.ROOT);
        TypeCell meant = of(small);
        boolean known = meant.questionType().isPresent()
                || meant.isKnownButNotHere()
                || !meant.list().isEmpty();
        return small.equals(word) || !known ? Optional.empty() : Optional.of(small);
    }
}
