package org.uyum.questionnaire.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.uyum.questionnaire.Question;

/** Brings an answer, as a form or an import delivers it, into the one shape of its question's type. */
final class AnswerReader {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 30;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether nothing was answered. */
    static boolean isEmpty(Object raw) {
        return raw == null
                || raw instanceof String text && text.isBlank()
                || raw instanceof Collection<?> some && some.isEmpty();
    }

    /**
     * The answer as {@link org.uyum.questionnaire.AnswerDocument} holds it; empty if nothing was answered.
     *
     * @throws UnfitAnswer if it does not fit the type
     */
    Optional<Object> read(Question question, Object raw) throws UnfitAnswer {
        if (isEmpty(raw)) {
            return Optional.empty();
        }
        return switch (question.type()) {
            case TEXT -> Optional.of(text(raw));
            case INTEGER -> Optional.of(whole(raw));
            case DECIMAL -> Optional.of(plain(number(raw)));
            case DATE -> Optional.of(date(raw).toString());
            case TIME -> Optional.of(time(raw));
            case DATE_TIME -> Optional.of(dateTime(raw));
            case SELECT_ONE -> Optional.of(one(raw));
            case SELECT_MULTIPLE -> Optional.of(many(raw));
            case ACKNOWLEDGE -> acknowledged(raw);
            case NOTE, CALCULATE, SHOWN_CALCULATION, START, END, TODAY -> Optional.empty();
        };
    }

    private static String text(Object raw) throws UnfitAnswer {
        if (!(raw instanceof String) && !(raw instanceof Number)) {
            throw new UnfitAnswer("questionnaire.answer.noText");
        }
        String text = raw.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            throw new UnfitAnswer("questionnaire.answer.textTooLong", LONGEST_TEXT);
        }
        return text;
    }

    private static Object whole(Object raw) throws UnfitAnswer {
        try {
            return number(raw).longValueExact();
        } catch (ArithmeticException e) {
            throw new UnfitAnswer("questionnaire.answer.noWholeNumber");
        }
    }

    private static BigDecimal number(Object raw) throws UnfitAnswer {
        String written =
                raw instanceof Number || raw instanceof String ? raw.toString().strip() : "";
        try {
            BigDecimal number = new BigDecimal(written);
            if (written.length() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER) {
                return number;
            }
            throw new UnfitAnswer("questionnaire.answer.noNumber");
        } catch (NumberFormatException e) {
            throw new UnfitAnswer("questionnaire.answer.noNumber");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static LocalDate date(Object raw) throws UnfitAnswer {
        if (raw instanceof LocalDate date) {
            return date;
        }
        if (raw instanceof Date instant) {
            return LocalDate.ofInstant(instant.toInstant(), ISTANBUL);
        }
        try {
            LocalDate date = LocalDate.parse(raw.toString().strip());
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
            throw new UnfitAnswer("questionnaire.answer.noDate");
        } catch (DateTimeParseException e) {
            throw new UnfitAnswer("questionnaire.answer.noDate");
        }
    }

    private static String time(Object raw) throws UnfitAnswer {
        try {
            return LocalTime.parse(raw.toString().strip()).toString();
        } catch (DateTimeParseException e) {
            throw new UnfitAnswer("questionnaire.answer.noTime");
        }
    }

    /** To the minute, as the form's field gives it; what comes with an offset is brought to the time of the office. */
    private static String dateTime(Object raw) throws UnfitAnswer {
        String written = raw.toString().strip();
        try {
            LocalDateTime moment = written.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(written).atZoneSameInstant(ISTANBUL).toLocalDateTime()
                    : LocalDateTime.parse(written);
            return moment.truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeParseException e) {
            throw new UnfitAnswer("questionnaire.answer.noDateTime");
        }
    }

    private static String one(Object raw) throws UnfitAnswer {
        if (raw instanceof String || raw instanceof Number) {
            return raw.toString().strip();
        }
        throw new UnfitAnswer("questionnaire.answer.noChoice", raw.getClass().getSimpleName());
    }

    private static List<String> many(Object raw) throws UnfitAnswer {
        if (raw instanceof Collection<?> some) {
            return some.stream().map(String::valueOf).distinct().toList();
        }
        String text = one(raw);
        if (!text.startsWith("[")) {
            return Arrays.stream(text.split("\\s+")).distinct().toList();
        }
        try {
            return Arrays.stream(JSON.readValue(text, String[].class))
                    .distinct()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UnfitAnswer("questionnaire.answer.noChoice", text);
        }
    }

    private static Optional<Object> acknowledged(Object raw) throws UnfitAnswer {
        String said = raw.toString();
        if (said.equals("true") || said.equals("OK")) {
            return Optional.of("OK");
        }
        if (said.equals("false")) {
            return Optional.empty();
        }
        throw new UnfitAnswer("questionnaire.answer.noConfirmation");
    }
}
