package org.uyum.questionnaire.xlsform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uyum.document.FileLimits;
import org.uyum.document.UnreadableTable;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.form.FormConditions;

/**
 * Reads a questionnaire in the format of xlsform.org. Every problem of the file is found in one go, each with sheet, row
 * and column. The file is of any kind that {@link FormFiles} knows. It may come from anywhere: its size is limited, packed and unpacked, and nothing in it is run or
 * fetched.
 */
public final class XlsForm {

    private static final Logger LOG = LoggerFactory.getLogger(XlsForm.class);

    static final FileLimits LIMITS = new FileLimits(10 * 1024 * 1024, 64 * 1024 * 1024, SheetReader.MOST_ROWS);
    static final String SURVEY = "survey";
    static final String CHOICES = "choices";
    static final String EXTERNAL_CHOICES = "external_choices";
    static final String SETTINGS = "settings";

    private final Problems problems = new Problems();
    private final String fileName;

    private XlsForm(String fileName) {
        this.fileName = fileName;
    }

    public static Imported read(byte[] bytes, String fileName) {
        var form = new XlsForm(fileName);
        Optional<Questionnaire> questionnaire = Optional.empty();
        try {
            questionnaire = Optional.of(form.read(bytes));
        } catch (UnreadableFile e) {
            form.problems.add(e.problem());
        }
        boolean usable = !form.problems.hasErrors();
        questionnaire.filter(read -> usable).ifPresent(form::warnOfConditions);
        return new Imported(questionnaire.filter(read -> usable), form.problems.all());
    }

    private Questionnaire read(byte[] bytes) throws UnreadableFile {
        requireSize(bytes);
        FormFiles files = FormFiles.of(bytes, LIMITS);
        try (Sheets sheets = files.sheets(LIMITS)) {
            if (!sheets.names().contains(SURVEY)) {
                throw new UnreadableFile("questionnaire.file.noSurvey", String.join(", ", sheets.names()));
            }
            return questionnaire(sheets, files.beside());
        } catch (UnreadableTable e) {
            throw new UnreadableFile(e.messageKey(), e.args());
        } catch (IOException | RuntimeException e) {
            LOG.info("an uploaded questionnaire could not be read", e);
            throw new UnreadableFile("document.file.damaged");
        }
    }

    private static void requireSize(byte[] bytes) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile("document.file.empty");
        }
        if (bytes.length > LIMITS.bytes()) {
            throw new UnreadableFile("document.file.tooLarge", LIMITS.bytes() / 1024 / 1024);
        }
    }

    private Questionnaire questionnaire(Sheets sheets, Map<String, byte[]> beside) throws IOException, UnreadableFile {
        Map<String, String> settings = settings(sheets);
        var languages = new LanguageNames(settings.getOrDefault("default_language", ""));
        List<SheetRow> survey = withoutVisit(survey(sheets, languages));
        boolean repeated = settings.getOrDefault("allow_choice_duplicates", "").equalsIgnoreCase("yes");
        var choices = new ChoicesSheet(languages, problems, repeated);
        for (String sheet : List.of(CHOICES, EXTERNAL_CHOICES)) {
            new SheetReader(sheet).read(sheets, choices::take);
        }
        new ListFiles(beside, LIMITS).read(survey, choices::take);
        var lists = choices.lists();
        var tree = new SurveySheet(languages, new QuestionRow(languages, lists, problems), problems);
        for (SheetRow row : survey) {
            tree.take(row);
        }
        var items = tree.items();
        new References(problems, tree.names()).check(items);
        String formId = settings.getOrDefault("form_id", fileName.replaceFirst("\\.[^.]*$", ""));
        return new Questionnaire(
                formId,
                settings.getOrDefault("form_title", formId),
                settings.getOrDefault("version", ""),
                languages.all(),
                languages.preferred(),
                items,
                lists);
    }

    /** Rows of the survey are few, and are read again once the choices are known. */
    private List<SheetRow> survey(Sheets sheets, LanguageNames languages) throws IOException, UnreadableFile {
        var reader = new SheetReader(SURVEY);
        List<SheetRow> rows = new ArrayList<>();
        reader.read(sheets, row -> {
            if (row.has("type") || row.has("name")) {
                rows.add(row);
            }
        });
        if (reader.heads().stream().noneMatch(head -> head.column().equals("type"))) {
            throw new UnreadableFile("questionnaire.file.noTypes");
        }
        if (rows.isEmpty()) {
            throw new UnreadableFile("questionnaire.file.noQuestions");
        }
        languages.note(reader.heads());
        return rows;
    }

    /** A form that was handed out for interviews without a connection is handed in again. */
    private List<SheetRow> withoutVisit(List<SheetRow> survey) throws UnreadableFile {
        List<SheetRow> own = AddedRows.without(survey);
        if (own.isEmpty()) {
            throw new UnreadableFile("questionnaire.file.noQuestions");
        }
        if (own.size() < survey.size()) {
            problems.warning(survey.get(0), "name", "questionnaire.import.visitLeftOut", OfflineForm.VISIT);
        }
        return own;
    }

    private static Map<String, String> settings(Sheets sheets) throws IOException, UnreadableFile {
        Map<String, String> settings = new HashMap<>();
        new SheetReader(SETTINGS)
                .read(sheets, row -> row.cells().forEach((head, text) -> settings.putIfAbsent(head.column(), text)));
        return settings;
    }

    /** Conditions that the form cannot hold: the questions are shown to everybody, and the server decides. */
    private void warnOfConditions(Questionnaire questionnaire) {
        new FormConditions(questionnaire, questionnaire.defaultLanguage().code())
                .untranslatable()
                .forEach(found -> problems.add(new ImportProblem(
                        ImportProblem.Severity.WARNING,
                        SURVEY,
                        found.row(),
                        found.column(),
                        found.messageKey(),
                        found.args())));
    }
}
