package org.uyum.databank.offline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Question;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;
import org.uyum.web.StorableText;

/**
 * One row as answers, in the shape in which a form sends them. Dates and times that a spreadsheet made into numbers are
 * read as what they were.
 */
public final class SubmittedCells {

    private static final Set<String> CHOSEN = Set.of("1", "1.0", "true", "yes", "evet", "x", "ok", "doğru");
    private static final Set<String> NOT_CHOSEN = Set.of("0", "0.0", "false", "no", "hayir", "yanliş");

    private static final Pattern BROKEN =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|YOK|DEĞER!|AD\\?)");
    private static final Pattern TURKISH_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:.*");
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("(.*T.*[+-]\\d{2})(\\d{2})");
    private static final Pattern TIME_OF_DEVICE =
            Pattern.compile("(\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})");
    /** A day as a number; shorter numbers are years that somebody wrote in the place of a day. */
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");

    private static final Pattern PART_OF_DAY = Pattern.compile("(\\d{5}|0)\\.\\d+");
    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d+,\\d+");

    /** The day that spreadsheets count from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final SubmissionColumns columns;
    private final String language;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, String> visit = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SubmittedCells(SubmissionColumns columns, String language) {
        this.columns = columns;
        this.language = language;
    }

    /**
     * @param cells by column; empty ones are absent
     * @param language code of the language of the labels in the problems
     */
    public static SubmittedCells of(SubmissionColumns columns, Map<Integer, String> cells, String language) {
        var row = new SubmittedCells(columns, language);
        row.read(cells);
        return row;
    }

    /** Question name → what was answered. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** What was asked beside the questionnaire. */
    public Map<String, String> visit() {
        return visit;
    }

    public List<Problem> problems() {
        return problems;
    }

    private void read(Map<Integer, String> cells) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (SubmissionColumns.Column column : columns.all()) {
            String text = cells.getOrDefault(column.at(), "");
            if (text.isBlank() || column.name().isEmpty()) {
                continue;
            }
            if (BROKEN.matcher(text).matches() || !StorableText.isStorable(text)) {
                problems.add(Problem.of(FormKeys.key(column.name()), "databank.import.cell.broken", column.head()));
            } else if (column.use() == SubmissionColumns.Use.VISIT) {
                visit.put(column.name(), column.name().equals(FormKeys.NEW_DATE) ? day(text) : text);
            } else if (column.use() == SubmissionColumns.Use.ANSWER) {
                answers.put(column.name(), value(columns.question(column.name()), text));
            } else {
                choice(column, text, chosen);
            }
        }
        chosen.forEach(this::join);
    }

    private void choice(SubmissionColumns.Column column, String text, Map<String, List<String>> chosen) {
        List<String> choices = chosen.computeIfAbsent(column.name(), any -> new ArrayList<>());
        String said = Spelling.of(text);
        if (CHOSEN.contains(said) || said.equals(Spelling.of(column.choice())) || isLabel(column, said)) {
            choices.add(column.choice());
        } else if (!NOT_CHOSEN.contains(said)) {
            problems.add(Problem.of(
                    FormKeys.key(column.name()),
                    "databank.import.cell.noChoice",
                    column.head(),
                    StorableText.storable(text, 80)));
        }
    }

    private boolean isLabel(SubmissionColumns.Column column, String said) {
        return columns.question(column.name())
                .choices()
                .choice(column.choice())
                .map(choice -> choice.label().byLanguage().values().stream()
                        .anyMatch(label -> Spelling.of(label).equals(said)))
                .orElse(false);
    }

    /** Where the choices also stand in one cell, both must say the same: one of them was changed by hand otherwise. */
    private void join(String name, List<String> choices) {
        Object together = answers.get(name);
        Question question = columns.question(name);
        if (together == null) {
            answers.put(name, choices);
            return;
        }
        List<String> names = Arrays.asList(together.toString().split("\\s+"));
        boolean isNames =
                names.stream().allMatch(each -> question.choices().choice(each).isPresent());
        if (isNames && !Set.copyOf(names).equals(Set.copyOf(choices)) && hasColumnFor(name, names)) {
            problems.add(Problem.of(
                    FormKeys.key(name),
                    "databank.import.cell.choicesDiffer",
                    question.label().isEmpty() ? name : question.label().in(language)));
        }
    }

    private boolean hasColumnFor(String name, List<String> choices) {
        return choices.stream().allMatch(choice -> columns.all().stream()
                .anyMatch(
                        column -> column.name().equals(name) && column.choice().equals(choice)));
    }

    private static Object value(Question question, String text) {
        return switch (question.type()) {
            case DATE -> day(text);
            case TIME -> time(text);
            case DATE_TIME -> moment(text);
            case INTEGER, DECIMAL -> WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
            case ACKNOWLEDGE -> CHOSEN.contains(Spelling.of(text)) ? "OK" : text;
            default -> text;
        };
    }

    private static String day(String text) {
        if (DAY_AS_NUMBER.matcher(text).matches()) {
            return DAY_ZERO.plusDays(new BigDecimal(text).longValue()).toString();
        }
        Matcher turkish = TURKISH_DAY.matcher(text);
        if (turkish.matches()) {
            return "%s-%02d-%02d"
                    .formatted(turkish.group(3), Integer.valueOf(turkish.group(2)), Integer.valueOf(turkish.group(1)));
        }
        Matcher withTime = DAY_AND_TIME.matcher(text);
        return withTime.matches() ? withTime.group(1) : text;
    }

    private static String time(String text) {
        Matcher ofDevice = TIME_OF_DEVICE.matcher(text);
        if (ofDevice.matches()) {
            return ofDevice.group(1);
        }
        return PART_OF_DAY.matcher(text).matches() ? timeOfDay(text).toString() : text;
    }

    private static LocalTime timeOfDay(String number) {
        BigDecimal part = new BigDecimal(number).remainder(BigDecimal.ONE);
        long seconds = Math.round(part.doubleValue() * SECONDS_OF_A_DAY);
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_A_DAY - 1));
    }

    private static String moment(String text) {
        if (DAY_AS_NUMBER.matcher(text).matches()) {
            return LocalDateTime.of(DAY_ZERO.plusDays(new BigDecimal(text).longValue()), timeOfDay(text))
                    .toString();
        }
        String written = text.toUpperCase(Locale.ROOT).replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        Matcher offset = OFFSET_WITHOUT_COLON.matcher(written);
        return offset.matches() ? offset.group(1) + ":" + offset.group(2) : written;
    }
}
