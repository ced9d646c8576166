package org.uyum.questionnaire.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.uyum.document.UnreadableTable;
import org.uyum.document.XlsxStream;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Questionnaire;

/**
 * Writes a stored questionnaire as a form for interviews without a connection. Its sheets are taken over cell by cell, in
 * the standard's spelling, with the author's own expressions: all cells are texts, so that no spreadsheet computes one that
 * begins with a sign of equality. What is not asked here is not asked there either.
 */
public final class OfflineWriter {

    /** Where answers would be sent, and by whom they could be read: whoever uploads the form says that anew. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("submission_url", "public_key", "auto_send", "auto_submit", "auto_delete");

    private static final Head TYPE = new Head("type", "");
    private static final Head LIST = new Head("list_name", "");
    private static final Head NAME = new Head("name", "");
    private static final Head VERSION = new Head("version", "");

    private final byte[] file;
    private final String fileName;
    private final MessageSource texts;
    private final Problems notes = new Problems();

    /** @param file a questionnaire that was imported */
    public OfflineWriter(byte[] file, String fileName, MessageSource texts) {
        this.file = file;
        this.fileName = fileName;
        this.texts = texts;
    }

    /**
     * @param interviews the file with the choices of the question for the interview
     * @param moment what the version ends in, so that each form that is handed out is one of its own
     */
    public OfflineForm write(byte[] interviews, String moment) {
        Questionnaire questionnaire =
                XlsForm.read(file, fileName).questionnaire().orElseThrow();
        try {
            FormFiles files = FormFiles.of(file, XlsForm.LIMITS);
            try (Sheets sheets = files.sheets(XlsForm.LIMITS)) {
                Map<String, byte[]> written = new HashMap<>(files.beside());
                written.put(OfflineForm.INTERVIEWS_FILE, interviews);
                written.put(workbookName(questionnaire), workbook(questionnaire, sheets, moment));
                return new OfflineForm(FormFiles.packed(written), notes.all());
            }
        } catch (UnreadableFile | UnreadableTable | IOException e) {
            throw new IllegalStateException("the stored file " + fileName + " cannot be read again", e);
        }
    }

    private static String workbookName(Questionnaire questionnaire) {
        String name = questionnaire.formId().replaceAll("[^A-Za-z0-9_-]+", "_");
        return (name.matches("_*") ? "form" : name) + ".xlsx";
    }

    private byte[] workbook(Questionnaire questionnaire, Sheets sheets, String moment)
            throws IOException, UnreadableFile {
        SheetRows settings = read(sheets, XlsForm.SETTINGS);
        SheetRows survey = read(sheets, XlsForm.SURVEY);
        SheetRows choices = read(sheets, XlsForm.CHOICES);
        SheetRows external = read(sheets, XlsForm.EXTERNAL_CHOICES);
        Map<Head, Language> labels = labels(survey, questionnaire);
        var added = new AddedRows(texts, labels);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XlsxStream(bytes)) {
            List<Map<Head, String>> rows = new ArrayList<>(added.before(questionnaire.title()));
            rows.addAll(new OfflineSurvey(questionnaire, notes)
                    .rows(AddedRows.without(survey.rows()), mentioned(survey, settings)));
            rows.addAll(added.after());
            write(workbook, XlsForm.SURVEY, survey, rows, TYPE, NAME);
            List<Map<Head, String>> lists = new ArrayList<>(own(choices));
            lists.addAll(added.outcomes());
            write(workbook, XlsForm.CHOICES, choices, lists, LIST, NAME);
            if (!external.rows().isEmpty()) {
                write(workbook, XlsForm.EXTERNAL_CHOICES, external, own(external), LIST, NAME);
            }
            write(workbook, XlsForm.SETTINGS, settings, List.of(settings(settings, questionnaire, moment)));
        }
        return bytes.toByteArray();
    }

    /** The heads of the labels as the file has them, so that ours stand in the same columns. */
    private static Map<Head, Language> labels(SheetRows survey, Questionnaire questionnaire) {
        Map<Head, Language> labels = new LinkedHashMap<>();
        for (Language language : questionnaire.languages()) {
            Head named = new Head("label", language.name());
            labels.put(survey.heads().containsKey(named) ? named : new Head("label", ""), language);
        }
        return labels;
    }

    private static List<Map<Head, String>> own(SheetRows choices) {
        return choices.rows().stream()
                .filter(row -> !row.get("list_name").equals(AddedRows.OUTCOMES))
                .map(SheetRow::cells)
                .toList();
    }

    /** All cells in which a question can be asked for. */
    private static Set<String> mentioned(SheetRows... sheets) {
        Set<String> cells = new LinkedHashSet<>();
        for (SheetRows sheet : sheets) {
            sheet.rows().forEach(row -> cells.addAll(row.cells().values()));
        }
        return cells;
    }

    private Map<Head, String> settings(SheetRows settings, Questionnaire questionnaire, String moment) {
        Map<Head, String> row = new LinkedHashMap<>();
        settings.rows().forEach(each -> each.cells().forEach(row::putIfAbsent));
        for (String left : NOT_PASSED_ON) {
            if (row.remove(new Head(left, "")) != null) {
                notes.add(note(settings, "questionnaire.offline.settingLeftOut", left));
            }
        }
        row.put(new Head("form_title", ""), questionnaire.title());
        row.put(new Head("form_id", ""), questionnaire.formId());
        row.put(VERSION, questionnaire.version().isEmpty() ? moment : questionnaire.version() + "-" + moment);
        return row;
    }

    private static ImportProblem note(SheetRows sheet, String key, Object... args) {
        return new ImportProblem(ImportProblem.Severity.WARNING, sheet.name(), 0, "", key, args);
    }

    private static SheetRows read(Sheets sheets, String name) throws IOException, UnreadableFile {
        var reader = new SheetReader(name);
        List<SheetRow> rows = new ArrayList<>();
        reader.read(sheets, rows::add);
        Map<Head, String> heads = reader.heads().stream()
                .collect(Collectors.toMap(head -> head, reader::written, (one, same) -> one, LinkedHashMap::new));
        return new SheetRows(name, heads, rows);
    }

    private static void write(
            XlsxStream workbook, String name, SheetRows from, List<Map<Head, String>> rows, Head... first) {
        Set<Head> filled = rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
        Set<Head> heads = new LinkedHashSet<>(List.of(first));
        heads.addAll(from.heads().keySet());
        rows.forEach(row -> heads.addAll(row.keySet()));
        List<Head> columns = heads.stream().filter(filled::contains).toList();
        workbook.sheet(
                name,
                columns.stream().map(from::spelling).toList(),
                sheet -> rows.forEach(row -> sheet.add(cells(row, columns))));
    }

    private static List<String> cells(Map<Head, String> row, List<Head> columns) {
        List<String> cells = new ArrayList<>();
        for (Head column : columns) {
            String text = row.getOrDefault(column, "");
            cells.add(text.isEmpty() ? null : text);
        }
        return cells;
    }

    /**
     * A sheet of the stored file.
     *
     * @param heads by how the file spells them
     */
    private record SheetRows(String name, Map<Head, String> heads, List<SheetRow> rows) {

        /** As the standard spells it; what is not the standard's as the file does, with its two colons. */
        String spelling(Head head) {
            if (head.isKnown() || !heads.containsKey(head)) {
                return head.written();
            }
            String written = heads.get(head);
            return written.contains("::")
                    ? written
                    : written.replace(":", "::").replace("jr::", "jr:").replace("odk::", "odk:");
        }
    }
}
