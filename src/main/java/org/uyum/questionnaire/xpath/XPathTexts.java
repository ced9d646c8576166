package org.uyum.questionnaire.xpath;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** XLSForm's functions over texts. */
final class XPathTexts {

    /** ODK's marks for the parts of a date; answers carry no time of day, which is midnight then. */
    private static final Map<Character, DateTimeFormatter> PARTS = Map.of(
            'Y', formatter("uuuu"),
            'y', formatter("uu"),
            'm', formatter("MM"),
            'n', formatter("M"),
            'b', formatter("MMM"),
            'd', formatter("dd"),
            'e', formatter("d"),
            'a', formatter("EEE"));

    private static final Map<Character, String> MIDNIGHT =
            Map.of('H', "00", 'h', "0", 'M', "00", 'S', "00", '3', "000");

    private XPathTexts() {}

    static String of(Function function, List<String> texts, double[] numbers) {
        String text = texts.get(0);
        return switch (function) {
            case SUBSTR -> part(text, numbers[1], numbers.length > 2 ? numbers[2] : text.length());
            case SUBSTRING_BEFORE -> text.contains(texts.get(1)) ? text.substring(0, text.indexOf(texts.get(1))) : "";
            case SUBSTRING_AFTER -> text.contains(texts.get(1))
                    ? text.substring(text.indexOf(texts.get(1)) + texts.get(1).length())
                    : "";
            case TRANSLATE -> translated(text, texts.get(1), texts.get(2));
            case NORMALIZE_SPACE -> text.strip().replaceAll("\\s+", " ");
            default -> throw new IllegalArgumentException(function + " is no function over texts");
        };
    }

    /** Counted from 0, the end not included; below 0 counted from the end. */
    private static String part(String text, double from, double to) {
        int begin = place(text, from);
        int end = place(text, to);
        return begin < end ? text.substring(begin, end) : "";
    }

    private static int place(String text, double index) {
        double counted = index < 0 ? text.length() + index : index;
        return (int) Math.max(0, Math.min(text.length(), Double.isNaN(counted) ? 0 : counted));
    }

    private static String translated(String text, String from, String to) {
        StringBuilder translated = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int index = from.indexOf(letter);
            if (index < 0) {
                translated.append(letter);
            } else if (index < to.length()) {
                translated.append(to.charAt(index));
            }
        }
        return translated.toString();
    }

    /** @param date null where there is none; then the text is empty */
    static String formatted(LocalDate date, String pattern) {
        if (date == null) {
            return "";
        }
        StringBuilder formatted = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '%' && at + 1 < pattern.length()) {
                char mark = pattern.charAt(++at);
                DateTimeFormatter part = PARTS.get(mark);
                formatted.append(part == null ? MIDNIGHT.getOrDefault(mark, "%" + mark) : part.format(date));
            } else {
                formatted.append(letter);
            }
        }
        return formatted.toString();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
