package org.uyum.questionnaire.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.uyum.engine.FormDeployments;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

/** Makes the tree of groups, repeats and questions from the sheet {@code survey}. */
final class SurveySheet {

    static final int MOST_QUESTIONS = 5_000;
    private static final int DEEPEST = 20;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Set<String> OWN_KEYS = Set.of(FormKeys.OUTCOME, FormKeys.REASON, FormKeys.NEW_DATE);

    private final LanguageNames languages;
    private final Problems problems;
    private final QuestionRow questionRow;
    private final RuleCell rules;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    SurveySheet(LanguageNames languages, QuestionRow questionRow, Problems problems) {
        this.languages = languages;
        this.questionRow = questionRow;
        this.problems = problems;
        this.rules = new RuleCell(problems);
    }

    void take(SheetRow row) throws UnreadableFile {
        if (!row.has("type")) {
            if (row.has("name")) {
                problems.error(row, "type", "questionnaire.import.typeMissing", row.get("name"));
            }
            return;
        }
        TypeCell type = TypeCell.of(row.get("type"));
        switch (type.word()) {
            case "begin_group", "begin_repeat" -> begin(row, type);
            case "end_group", "end_repeat" -> end(row, type);
            default -> question(row, type);
        }
    }

    /** All items; what was left open is a problem and closed here. */
    List<Item> items() {
        while (!open.isEmpty()) {
            Open left = open.peek();
            problems.error(
                    left.row(),
                    "type",
                    "questionnaire.import.notClosed",
                    left.row().get("name"));
            close();
        }
        return items;
    }

    private void question(SheetRow row, TypeCell typeCell) throws UnreadableFile {
        if (count.incrementAndGet() > MOST_QUESTIONS) {
            throw new UnreadableFile(row.sheet(), "questionnaire.file.tooManyQuestions", new Object[] {MOST_QUESTIONS});
        }
        Optional<QuestionType> type = typeCell.questionType();
        if (typeCell.isKnownButNotHere()) {
            problems.warning(row, "type", "questionnaire.import.typeNotHere", row.get("type"), row.get("name"));
        } else if (type.isEmpty()) {
            problems.error(row, "type", "questionnaire.import.typeUnknown", row.get("type"));
        } else if (isNamed(row)) {
            add(questionRow.question(row, typeCell, type.get()));
        }
    }

    private void begin(SheetRow row, TypeCell type) throws UnreadableFile {
        if (open.size() >= DEEPEST) {
            throw new UnreadableFile(row.sheet(), "questionnaire.file.tooDeep", new Object[] {DEEPEST});
        }
        isNamed(row);
        boolean repeat = type.word().equals("begin_repeat");
        if (repeat && open.stream().anyMatch(Open::repeat)) {
            problems.error(row, "type", "questionnaire.import.repeatInRepeat", row.get("name"));
        }
        if (repeat && row.has("repeat_count")) {
            problems.warning(row, "repeat_count", "questionnaire.import.repeatCount", Repeat.MOST);
        }
        open.push(new Open(row, repeat, new ArrayList<>()));
    }

    private void end(SheetRow row, TypeCell type) {
        boolean repeat = type.word().equals("end_repeat");
        if (open.isEmpty() || open.peek().repeat() != repeat) {
            problems.error(row, "type", "questionnaire.import.notOpened", row.get("type"));
        } else {
            close();
        }
    }

    private void close() {
        Open closed = open.pop();
        SheetRow row = closed.row();
        var label = languages.texts(row, "label");
        var relevant = rules.read(row, "relevant");
        add(
                closed.repeat()
                        ? new Repeat(row.get("name"), label, relevant, closed.items())
                        : new Section(row.get("name"), label, relevant, row.get("appearance"), closed.items()));
    }

    private void add(Item item) {
        (open.isEmpty() ? items : open.peek().items()).add(item);
    }

    private boolean isNamed(SheetRow row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            problems.error(row, "name", "questionnaire.import.nameMissing", row.get("type"));
        } else if (!NAME.matcher(name).matches()
                || OWN_KEYS.contains(name)
                || FormDeployments.TAKEN_KEYS.contains(name)) {
            problems.error(row, "name", "questionnaire.import.nameInvalid", name);
        } else {
            Integer before = rowOf.putIfAbsent(FormKeys.key(name), row.number());
            if (before == null) {
                return true;
            }
            problems.error(row, "name", "questionnaire.import.nameTwice", name, before);
        }
        return false;
    }

    private record Open(SheetRow row, boolean repeat, List<Item> items) {}
}
