package org.uyum.questionnaire.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uyum.engine.FormDeployments;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.xpath.Expression;

/** Makes the tree of groups, repeats and questions from the sheet {@code survey}. */
final class SurveySheet {

    static final int MOST_QUESTIONS = 5_000;
    private static final int DEEPEST = 20;

    /** Stands before a name in the place of a group's. */
    private static final String OUTSIDE = "outside";

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Set<String> OWN_KEYS = Set.of(
            FormKeys.OUTCOME, FormKeys.REASON, FormKeys.NEW_DATE, FormKeys.NOTE, FormKeys.NOTICE, FormKeys.RETURNED);

    private final LanguageNames languages;
    private final Problems problems;
    private final QuestionRow questionRow;
    private final RuleCell rules;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Item> items = new ArrayList<>();
    private final Names names = new Names();
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

    /** Names of questions that are left out, or that several questions bear; rules cannot ask for the latter. */
    Names names() {
        return names;
    }

    private void question(SheetRow row, TypeCell typeCell) throws UnreadableFile {
        if (count.incrementAndGet() > MOST_QUESTIONS) {
            throw new UnreadableFile(row.sheet(), "questionnaire.file.tooManyQuestions", new Object[] {MOST_QUESTIONS});
        }
        if (typeCell.isKnownButNotHere()) {
            problems.warning(row, "type", "questionnaire.import.typeNotHere", row.get("type"), row.get("name"));
            names.leaveOut(row.get("name"));
            return;
        }
        TypeCell asked = withoutList(row, typeCell);
        Optional<QuestionType> type = asked.questionType();
        if (type.isEmpty()) {
            unknown(row, asked);
            return;
        }
        asked.lesser().ifPresent(lesser -> problems.warning(row, "type", lesser.messageKey(), row.get("name")));
        named(row).ifPresent(name -> {
            Question question = questionRow.question(row, asked, computed(row, type.get()), name);
            add(question);
            if (asked.orOther() && names.take(question.name() + "_other", here(), row.number())) {
                add(questionRow.other(question));
            }
        });
    }

    private void unknown(SheetRow row, TypeCell type) {
        String written = row.get("type");
        if (type.lacksList()) {
            problems.error(row, "type", "questionnaire.import.listNotNamed", written);
        } else {
            type.meant()
                    .ifPresentOrElse(
                            meant -> problems.error(row, "type", "questionnaire.import.typeInCapitals", written, meant),
                            () -> problems.error(row, "type", "questionnaire.import.typeUnknown", written));
        }
        names.leaveOut(row.get("name"));
    }

    /** Choices that come from a file that is not there, or from answers: the question is asked as a text. */
    private TypeCell withoutList(SheetRow row, TypeCell typeCell) {
        boolean file = typeCell.word().endsWith("_from_file");
        if (file && !questionRow.hasList(typeCell.list())) {
            problems.warning(row, "type", "questionnaire.import.listFileMissing", typeCell.list(), row.get("name"));
            return TypeCell.of("text");
        }
        if (typeCell.list().startsWith("${")) {
            problems.warning(row, "type", "questionnaire.import.choicesFromAnswers", row.get("name"));
            return TypeCell.of("text");
        }
        String word = typeCell.word().replaceAll("_(from_file|external)$", "");
        return new TypeCell(word, typeCell.list(), typeCell.orOther());
    }

    /** What is computed is asked nowhere, and shown where it has a text, as the reference has it. */
    private QuestionType computed(SheetRow row, QuestionType type) {
        if (!type.isShown() || !row.has("calculation")) {
            return type;
        }
        boolean said = Stream.of("label", "hint")
                .anyMatch(column -> !languages.texts(row, column).isEmpty());
        return said ? QuestionType.SHOWN_CALCULATION : QuestionType.CALCULATE;
    }

    private void begin(SheetRow row, TypeCell type) throws UnreadableFile {
        if (open.size() >= DEEPEST) {
            throw new UnreadableFile(row.sheet(), "questionnaire.file.tooDeep", new Object[] {DEEPEST});
        }
        String name = named(row).orElse(row.get("name"));
        boolean repeat = type.word().equals("begin_repeat");
        boolean inner = repeat && open.stream().anyMatch(Open::repeat);
        if (inner) {
            problems.warning(row, "type", "questionnaire.import.repeatInRepeat", row.get("name"));
        }
        open.push(new Open(row, name, repeat, repeat && !inner, new ArrayList<>()));
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
                closed.rounds()
                        ? new Repeat(closed.name(), label, relevant, count(row), closed.items())
                        : new Section(closed.name(), label, relevant, row.get("appearance"), closed.items()));
    }

    /** The form has room for so many rounds only; a number that is always the same may be known to fit. */
    private Optional<Rule> count(SheetRow row) {
        Optional<Rule> count = rules.read(row, "repeat_count");
        boolean fits = count.filter(rule ->
                        rule.expression() instanceof Expression.Number number && number.number() <= Repeat.MOST_COUNTED)
                .isPresent();
        if (count.isPresent() && !fits) {
            problems.warning(row, "repeat_count", "questionnaire.import.repeatCount", Repeat.MOST_COUNTED);
        }
        return count;
    }

    private void add(Item item) {
        (open.isEmpty() ? items : open.peek().items()).add(item);
    }

    /** The groups and repeats around the row, for example {@code main/children}. */
    private String here() {
        List<String> around = new ArrayList<>(open.stream().map(Open::name).toList());
        Collections.reverse(around);
        return String.join("/", around);
    }

    private Optional<String> named(SheetRow row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            problems.error(row, "name", "questionnaire.import.nameMissing", row.get("type"));
        } else if (!NAME.matcher(name).matches()
                || OWN_KEYS.contains(name)
                || FormDeployments.TAKEN_KEYS.contains(name)) {
            problems.error(row, "name", "questionnaire.import.nameInvalid", name);
        } else if (names.take(name, here(), row.number())) {
            return Optional.of(name);
        } else if (names.isTaken(name, here())) {
            taken(row, name);
        } else {
            return renamed(row, name);
        }
        return Optional.empty();
    }

    private void taken(SheetRow row, String name) {
        String other = names.written(name);
        if (other.equals(name)) {
            problems.error(row, "name", "questionnaire.import.nameTwice", name, names.rowOf(name));
        } else {
            problems.error(row, "name", "questionnaire.import.namesCollide", name, other, names.rowOf(name));
        }
    }

    /** In another group the standard allows the name once more; answers are kept by name alone, and need one of their own. */
    private Optional<String> renamed(SheetRow row, String name) {
        String other = (open.isEmpty() ? OUTSIDE : open.peek().name()) + "_" + name;
        while (!names.take(other, here(), row.number())) {
            other += "_";
        }
        names.share(name, here());
        if (names.written(name).equals(name)) {
            problems.warning(row, "name", "questionnaire.import.nameInOtherGroup", name, names.rowOf(name), other);
        } else {
            problems.warning(
                    row,
                    "name",
                    "questionnaire.import.namesCollideInOtherGroup",
                    name,
                    names.written(name),
                    names.rowOf(name),
                    other);
        }
        return Optional.of(other);
    }

    /**
     * A group or repeat that is not closed yet.
     *
     * @param repeat written as one
     * @param rounds asked as one: a repeat inside another is asked once
     */
    private record Open(SheetRow row, String name, boolean repeat, boolean rounds, List<Item> items) {}
}
