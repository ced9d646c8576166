package org.uyum.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.OfflineForm;

/**
 * What a form for interviews without a connection has besides its questionnaire: a group about the visit before it, and a
 * group around it. It is added when such a form is written and taken away when one is read, so that a form that was handed
 * out, worked on and handed in again is still the same questionnaire.
 */
final class AddedRows {

    static final String OUTCOMES = "uyum_outcome";

    private static final String HELD = "${%s} = '%s'".formatted(FormKeys.OUTCOME, InterviewOutcome.HELD.code());
    private static final String NOT_HELD = "${%s} != '%s'".formatted(FormKeys.OUTCOME, InterviewOutcome.HELD.code());
    private static final String PUT_OFF =
            "${%s} = '%s'".formatted(FormKeys.OUTCOME, InterviewOutcome.RESCHEDULED.code());

    private final MessageSource texts;
    private final Map<Head, Language> labels;

    /** @param labels the languages of the questionnaire by the heads of the columns in which its labels stand */
    AddedRows(MessageSource texts, Map<Head, Language> labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /** Before the questionnaire's rows: the visit, and the beginning of the group around the questionnaire. */
    List<Map<Head, String>> before(String title) {
        return List.of(
                row(
                        "begin_group",
                        OfflineForm.VISIT,
                        text("questionnaire.form.title"),
                        Map.of("appearance", "field-list")),
                row(
                        "select_one_from_file " + OfflineForm.INTERVIEWS_FILE,
                        OfflineForm.INTERVIEW,
                        text("questionnaire.offline.interview"),
                        Map.of("required", "yes", "appearance", "minimal autocomplete")),
                row(
                        "select_one " + OUTCOMES,
                        FormKeys.OUTCOME,
                        text("questionnaire.form.outcome"),
                        Map.of("required", "yes", "default", InterviewOutcome.HELD.code())),
                withHint(
                        row(
                                "text",
                                FormKeys.REASON,
                                text("questionnaire.form.reason"),
                                Map.of("required", "yes", "relevant", NOT_HELD)),
                        text("questionnaire.form.reason.hint")),
                row(
                        "date",
                        FormKeys.NEW_DATE,
                        text("questionnaire.form.newDate"),
                        Map.of("required", "yes", "relevant", PUT_OFF)),
                row("end_group", OfflineForm.VISIT, none -> "", Map.of()),
                row("begin_group", OfflineForm.QUESTIONNAIRE, none -> title, Map.of("relevant", HELD)));
    }

    List<Map<Head, String>> after() {
        return List.of(row("end_group", OfflineForm.QUESTIONNAIRE, none -> "", Map.of()));
    }

    /** The choices of the question how the interview went. */
    List<Map<Head, String>> outcomes() {
        return Arrays.stream(InterviewOutcome.values()).map(this::outcome).toList();
    }

    private Map<Head, String> outcome(InterviewOutcome outcome) {
        Map<Head, String> row = new LinkedHashMap<>();
        row.put(new Head("list_name", ""), OUTCOMES);
        row.put(new Head("name", ""), outcome.code());
        labels.forEach((head, language) ->
                row.put(head, text("questionnaire.form." + outcome.code()).apply(language)));
        return row;
    }

    private Map<Head, String> row(
            String type, String name, Function<Language, String> label, Map<String, String> columns) {
        Map<Head, String> row = new LinkedHashMap<>();
        row.put(new Head("type", ""), type);
        row.put(new Head("name", ""), name);
        labels.forEach((head, language) -> row.put(head, label.apply(language)));
        columns.forEach((column, content) -> row.put(new Head(column, ""), content));
        return row;
    }

    private Map<Head, String> withHint(Map<Head, String> row, Function<Language, String> hint) {
        labels.forEach((head, language) -> row.put(new Head("hint", head.language()), hint.apply(language)));
        return row;
    }

    /** Our texts are Turkish and English; as in the interview's form, a questionnaire in another language has the Turkish. */
    private Function<Language, String> text(String key) {
        return language -> texts.getMessage(
                key, null, language.code().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("tr"));
    }

    /** The rows of the questionnaire alone. */
    static List<SheetRow> without(List<SheetRow> survey) {
        List<SheetRow> rows = new ArrayList<>(survey);
        int visit = beginning(rows, OfflineForm.VISIT);
        if (visit < rows.size()) {
            rows.subList(visit, Math.min(end(rows, visit) + 1, rows.size())).clear();
        }
        int around = beginning(rows, OfflineForm.QUESTIONNAIRE);
        int end = end(rows, around);
        if (end < rows.size()) {
            rows.remove(end);
            rows.remove(around);
        }
        return rows;
    }

    private static int beginning(List<SheetRow> rows, String group) {
        return IntStream.range(0, rows.size())
                .filter(row -> word(rows.get(row)).equals("begin_group"))
                .filter(row -> rows.get(row).get("name").equals(group))
                .findFirst()
                .orElse(rows.size());
    }

    /** Where the group that begins in a row ends; behind the last row if it does not. */
    private static int end(List<SheetRow> rows, int beginning) {
        int depth = 0;
        for (int row = beginning; row < rows.size(); row++) {
            depth += word(rows.get(row)).startsWith("begin_") ? 1 : 0;
            depth -= word(rows.get(row)).startsWith("end_") ? 1 : 0;
            if (depth == 0) {
                return row;
            }
        }
        return rows.size();
    }

    private static String word(SheetRow row) {
        return TypeCell.of(row.get("type")).word();
    }
}
