package org.uyum.questionnaire.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;

/**
 * The rows of a questionnaire as a form for interviews without a connection has them: asked as here, under the names by
 * which answers are kept here. Says what differs from the uploaded file.
 */
final class OfflineSurvey {

    private static final Head TYPE = new Head("type", "");
    private static final Head NAME = new Head("name", "");
    private static final Head CALCULATION = new Head("calculation", "");

    /** Saves answers into lists of a server (entities), which were not uploaded. */
    private static final Head SAVE_TO = new Head("save_to", "");

    private final Questionnaire questionnaire;
    private final Map<Integer, String> names;
    private final Problems notes;
    private final Deque<Boolean> open = new ArrayDeque<>();

    OfflineSurvey(Questionnaire questionnaire, Problems notes) {
        this.questionnaire = questionnaire;
        this.notes = notes;
        // of a question and the one for its further choice, which stands in the same row, the first counts
        this.names = questionnaire.questions().stream()
                .collect(Collectors.toMap(Question::row, Question::name, (first, other) -> first));
    }

    /** @param cells all cells in which questions may be asked for */
    List<Map<Head, String>> rows(List<SheetRow> survey, Set<String> cells) {
        List<Map<Head, String>> rows = new ArrayList<>();
        for (SheetRow row : survey) {
            TypeCell type = TypeCell.of(row.get("type"));
            if (!row.has("type")) {
                continue;
            }
            if (type.isKnownButNotHere()) {
                leaveOut(row, cells, rows);
            } else {
                rows.add(row(row, type));
            }
        }
        return rows;
    }

    /** Rules see no answer to what is left out; where they ask for it, there is a name without one. */
    private void leaveOut(SheetRow row, Set<String> cells, List<Map<Head, String>> rows) {
        String name = row.get("name");
        notes.warning(row, "type", "questionnaire.offline.leftOut", row.get("type"), name);
        if (cells.stream().anyMatch(cell -> cell.contains("${" + name + "}"))) {
            Map<Head, String> nothing = new LinkedHashMap<>();
            nothing.put(TYPE, "calculate");
            nothing.put(NAME, name);
            nothing.put(CALCULATION, "''");
            rows.add(nothing);
        }
    }

    private Map<Head, String> row(SheetRow row, TypeCell type) {
        Map<Head, String> written = new LinkedHashMap<>(row.cells());
        written.put(TYPE, type.written());
        if (written.remove(SAVE_TO) != null) {
            notes.warning(row, "save_to", "questionnaire.offline.notSavedTo", row.get("name"));
        }
        switch (type.word()) {
            case "begin_group", "begin_repeat" -> begin(row, type, written);
            case "end_group", "end_repeat" -> written.put(TYPE, open.pop() ? "end_repeat" : "end_group");
            default -> question(row, type, written);
        }
        return written;
    }

    /** A repeat inside another is asked once. */
    private void begin(SheetRow row, TypeCell type, Map<Head, String> written) {
        boolean repeat = type.word().equals("begin_repeat");
        boolean inner = repeat && open.contains(true);
        if (inner) {
            written.put(TYPE, "begin_group");
            written.remove(new Head("repeat_count", ""));
            notes.warning(row, "type", "questionnaire.offline.repeatInRepeat", row.get("name"));
        }
        open.push(repeat && !inner);
    }

    private void question(SheetRow row, TypeCell type, Map<Head, String> written) {
        String name = names.get(row.number());
        if (name != null && !name.equals(row.get("name"))) {
            written.put(NAME, name);
            notes.warning(row, "name", "questionnaire.offline.renamed", row.get("name"), name);
        }
        boolean file = type.word().endsWith("_from_file");
        if (file && questionnaire.choiceList(type.list()).isEmpty()) {
            written.put(TYPE, "text");
            written.remove(new Head("parameters", ""));
            written.remove(new Head("choice_filter", ""));
            notes.warning(row, "type", "questionnaire.offline.listFileMissing", type.list(), row.get("name"));
        }
    }
}
