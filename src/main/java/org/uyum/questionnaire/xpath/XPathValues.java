package org.uyum.questionnaire.xpath;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How XPath 1.0 turns values into one another and compares them; dates count as days, as in ODK. */
final class XPathValues {

    private static final Pattern NUMERAL = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private XPathValues() {}

    static boolean isEmpty(Object value) {
        return text(value).isEmpty();
    }

    static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Double number) {
            return number != 0 && !number.isNaN();
        }
        return !isEmpty(value);
    }

    /** The number that a value stands for; NaN if it stands for none. */
    static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        String text = text(value).strip();
        return NUMERAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    static String text(Object value) {
        if (value instanceof List<?> chosen) {
            return String.join(" ", chosen(chosen));
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    /** The date that a value stands for; null if it stands for none. */
    static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        try {
            // a moment counts as its day
            return LocalDate.parse(text(value).replaceFirst("T.*$", ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static List<String> chosen(Object value) {
        if (value instanceof List<?> chosen) {
            return chosen.stream().map(Object::toString).toList();
        }
        String text = text(value).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return truth(left) == truth(right);
        }
        if (left instanceof Double || right instanceof Double) {
            return number(left) == number(right);
        }
        return text(left).equals(text(right));
    }

    static boolean order(Object left, Object right, Order order) {
        if (left instanceof LocalDate || right instanceof LocalDate) {
            return order.holds(days(left), days(right));
        }
        return order.holds(number(left), number(right));
    }

    private static double days(Object value) {
        LocalDate date = date(value);
        return date == null ? number(value) : date.toEpochDay();
    }

    interface Order {
        boolean holds(double left, double right);
    }
}
