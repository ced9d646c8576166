package org.uyum.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.Translations;

/** Makes the choice lists from the sheet {@code choices}. */
final class ChoicesSheet {

    static final int MOST_CHOICES = 50_000;
    private static final Set<String> OWN_COLUMNS = Set.of("list_name", "name", "value", "label", "media");

    private final LanguageNames languages;
    private final Problems problems;
    private final boolean repeated;
    private final Map<String, List<Choice>> lists = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final AtomicInteger count = new AtomicInteger();

    /** @param repeated whether the settings allow that a list names a choice twice, as filtered lists may */
    ChoicesSheet(LanguageNames languages, Problems problems, boolean repeated) {
        this.languages = languages;
        this.problems = problems;
        this.repeated = repeated;
    }

    void take(SheetRow row) throws UnreadableFile {
        String list = row.get("list_name");
        if (list.isEmpty() || list.equals(AddedRows.OUTCOMES)) {
            return;
        }
        if (count.incrementAndGet() > MOST_CHOICES) {
            throw new UnreadableFile(row.sheet(), "questionnaire.file.tooManyChoices", new Object[] {MOST_CHOICES});
        }
        String name = row.has("name") ? row.get("name") : row.get("value");
        if (name.isEmpty()) {
            problems.error(row, "name", "questionnaire.import.choiceNameMissing", list);
        } else if (name.matches(".*\\s.*")) {
            problems.error(row, "name", "questionnaire.import.choiceNameSpaces", name);
        } else if (!seen.add(list + " " + name) && !repeated) {
            problems.error(row, "name", "questionnaire.import.choiceTwice", name, list);
        } else {
            add(row, list, name);
        }
    }

    Map<String, ChoiceList> lists() {
        return lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, list -> new ChoiceList(list.getKey(), list.getValue())));
    }

    private void add(SheetRow row, String list, String name) {
        Translations label = languages.texts(row, "label");
        if (label.isEmpty()) {
            problems.warning(row, "label", "questionnaire.import.choiceLabelMissing", name, list);
        }
        lists.computeIfAbsent(list, any -> new ArrayList<>()).add(new Choice(name, label, columns(row)));
    }

    private static Map<String, String> columns(SheetRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !OWN_COLUMNS.contains(cell.getKey().column()))
                .filter(cell -> cell.getKey().language().isEmpty())
                .collect(Collectors.toMap(cell -> cell.getKey().column(), Map.Entry::getValue));
    }
}
