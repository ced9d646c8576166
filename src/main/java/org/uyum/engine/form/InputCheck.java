package org.uyum.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uyum.web.Problem;
import org.uyum.web.StorableText;

/** Checks one filled input against its rules and brings its value to the type that the form means. */
@Component
class InputCheck {

    /** Most characters of a one-line text where the form gives no limit. */
    static final int TEXT_LIMIT = 500;

    /** Most characters of a long text where the form gives no limit. */
    static final int LONG_TEXT_LIMIT = 10_000;

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private final Clock clock;
    private final ObjectMapper json;

    InputCheck(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** Puts the typed value under the input's key, or adds the problems that it has. */
    void check(FormInput input, Object raw, Shown shown, Map<String, Object> values, List<Problem> problems) {
        int before = problems.size();
        Object value =
                switch (input.kind()) {
                    case TEXT, LONG_TEXT -> text(input, raw, problems);
                    case NUMBER -> number(input, raw, problems);
                    case DATE -> date(input, raw, problems);
                    case CHECKBOX -> checkbox(input, raw, problems);
                    case ONE_OF -> oneOf(input, raw, shown, problems);
                    case SOME_OF -> someOf(input, raw, shown, problems);
                    case EXPRESSION -> null;
                };
        if (problems.size() == before && value != null) {
            values.put(input.key(), value);
        }
    }

    private static String text(FormInput input, Object raw, List<Problem> problems) {
        if (!(raw instanceof String) && !(raw instanceof Number)) {
            problems.add(Problem.of(input.key(), "engine.form.notText"));
            return null;
        }
        String text = raw.toString().strip();
        if (!StorableText.isStorable(text)) {
            problems.add(Problem.of(input.key(), "engine.form.controlCharacter"));
        }
        int limit = input.kind() == FormInput.Kind.TEXT ? TEXT_LIMIT : LONG_TEXT_LIMIT;
        int most = input.maxLength() == null ? limit : input.maxLength();
        if (text.length() > most) {
            problems.add(Problem.of(input.key(), "engine.form.tooLong", most, text.length()));
        }
        if (input.minLength() != null && text.length() < input.minLength()) {
            problems.add(Problem.of(input.key(), "engine.form.tooShort", input.minLength(), text.length()));
        }
        if (input.pattern() != null
                && !Pattern.compile(input.pattern()).matcher(text).find()) {
            problems.add(Problem.of(input.key(), "engine.form.pattern"));
        }
        return text;
    }

    private static Number number(FormInput input, Object raw, List<Problem> problems) {
        BigDecimal number = decimal(raw).orElse(null);
        if (number == null) {
            problems.add(Problem.of(input.key(), "engine.form.notNumber"));
            return null;
        }
        if (input.min() != null && number.compareTo(input.min()) < 0) {
            problems.add(Problem.of(input.key(), "engine.form.tooSmall", input.min()));
        }
        if (input.max() != null && number.compareTo(input.max()) > 0) {
            problems.add(Problem.of(input.key(), "engine.form.tooLarge", input.max()));
        }
        int digits = Math.max(number.stripTrailingZeros().scale(), 0);
        if (input.decimalDigits() != null && digits > input.decimalDigits()) {
            String key = input.decimalDigits() == 0 ? "engine.form.notWhole" : "engine.form.tooManyDigits";
            problems.add(Problem.of(input.key(), key, input.decimalDigits()));
        }
        return simplest(number);
    }

    /** What was entered as a number; nothing if it is none. */
    static Optional<BigDecimal> decimal(Object raw) {
        try {
            BigDecimal number = new BigDecimal(raw.toString().strip());
            // a number with a huge exponent would take gigabytes to write out
            boolean writable = Math.abs((long) number.scale()) <= 30 && number.precision() <= 30;
            return writable ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A whole number where it is one. */
    static Number simplest(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18 ? (Number) plain.longValueExact() : plain;
    }

    private Object date(FormInput input, Object raw, List<Problem> problems) {
        try {
            Temporal moment = moment(input, raw);
            return moment instanceof LocalDate date ? date(input, date, problems) : moment;
        } catch (DateTimeException e) {
            problems.add(Problem.of(input.key(), "engine.form.notDate." + input.dateKind()));
            return null;
        }
    }

    /** The date, time or both that was entered; throws {@link DateTimeException} if it is none. */
    static Temporal moment(FormInput input, Object raw) {
        String text = raw.toString();
        return switch (input.dateKind()) {
            case "time" -> LocalTime.parse(text.length() > 5 ? text.substring(0, 5) : text);
            case "datetime" -> dateTime(text);
            default -> LocalDate.parse(text);
        };
    }

    private LocalDate date(FormInput input, LocalDate date, List<Problem> problems) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            problems.add(Problem.of(input.key(), "engine.form.notDate.date"));
        } else if (input.noPastDates() && date.isBefore(LocalDate.now(clock.withZone(ISTANBUL)))) {
            problems.add(Problem.of(input.key(), "engine.form.pastDate"));
        }
        return date;
    }

    private static LocalDateTime dateTime(String text) {
        boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0;
        return zoned
                ? OffsetDateTime.parse(text).atZoneSameInstant(ISTANBUL).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static Boolean checkbox(FormInput input, Object raw, List<Problem> problems) {
        if (!(raw instanceof Boolean)) {
            problems.add(Problem.of(input.key(), "engine.form.notBoolean"));
            return null;
        }
        if (input.required() && Boolean.FALSE.equals(raw)) {
            problems.add(Problem.of(input.key(), "engine.form.required"));
        }
        return (Boolean) raw;
    }

    private String oneOf(FormInput input, Object raw, Shown shown, List<Problem> problems) {
        String choice = raw instanceof String || raw instanceof Number ? raw.toString() : null;
        if (choice == null || !options(input, shown).contains(choice)) {
            problems.add(Problem.of(input.key(), "engine.form.notAnOption"));
        }
        return choice;
    }

    private List<String> someOf(FormInput input, Object raw, Shown shown, List<Problem> problems) {
        if (!(raw instanceof List<?> list)) {
            problems.add(Problem.of(input.key(), "engine.form.notAList"));
            return List.of();
        }
        List<String> choices = list.stream().map(String::valueOf).toList();
        if (!options(input, shown).containsAll(choices)) {
            problems.add(Problem.of(input.key(), "engine.form.notAnOption"));
        } else if (new HashSet<>(choices).size() < choices.size()) {
            problems.add(Problem.of(input.key(), "engine.form.twice"));
        }
        return choices;
    }

    /** The values that may be chosen; they may depend on what the form shows and on other answers. */
    List<String> options(FormInput input, Shown shown) {
        if (input.options() != null) {
            return input.options();
        }
        if (input.valuesExpression() != null) {
            return FormSchema.options(json.valueToTree(shown.results().get(input.valuesExpression())));
        }
        JsonNode fromVariable = json.valueToTree(shown.values().get(input.valuesKey()));
        return FormSchema.options(fromVariable);
    }
}
