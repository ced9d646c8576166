package org.uyum.databank.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;
import org.uyum.web.Refused;
import org.uyum.web.Spelling;

/**
 * What the columns of a table are. Heads are names or labels in any language of the questionnaire, alone or behind the
 * groups that they stand in ({@code group/question}, with ODK {@code group-question}); a question with several choices may
 * have a column for each of them ({@code question/choice}).
 */
public final class SubmissionColumns {

    /** What the programs add by themselves, beside all that begins with an underscore. */
    private static final Set<String> OF_THE_PROGRAMS = Set.of(
            "KEY",
            "PARENT_KEY",
            "SubmissionDate",
            "SubmitterID",
            "SubmitterName",
            "AttachmentsPresent",
            "AttachmentsExpected",
            "Status",
            "ReviewState",
            "DeviceID",
            "Edits",
            "FormVersion",
            "CompletionDate",
            "isValidated",
            "instanceID",
            "instanceName",
            "index",
            "uuid",
            "username",
            "deviceid",
            "phonenumber",
            "simserial",
            "subscriberid",
            "audit");

    /** Longer than any label with its groups and choice; each place of a longer one would be tried. */
    private static final int LONGEST_HEAD = 2_000;

    private static final int SHOWN_OF_HEAD = 80;

    private static final String SEPARATORS = "/-.:";

    private final Map<String, Question> byName = new LinkedHashMap<>();
    private final Map<String, List<Question>> byLabel = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final boolean ofSubmissions;

    private SubmissionColumns(Questionnaire questionnaire, String repeat) {
        ofSubmissions = repeat == null;
        questions(questionnaire, repeat)
                .filter(question -> !question.name().isEmpty())
                .forEach(question -> {
                    byName.put(question.name(), question);
                    question.label().byLanguage().values().stream()
                            .map(Spelling::of)
                            .distinct()
                            .forEach(label -> byLabel.computeIfAbsent(label, any -> new ArrayList<>())
                                    .add(question));
                });
    }

    /** What a column is for. */
    public enum Use {
        /** The answer to a question. */
        ANSWER,
        /** Whether one choice of a question was made. */
        CHOICE,
        /** What the form for offline interviews asks beside the questionnaire. */
        VISIT,
        /** What is computed, noted by the device, or added by the program that collected it. */
        NOTED,
        UNKNOWN
    }

    /**
     * @param name of the question, or of what is asked beside the questionnaire; empty for others
     * @param choice name of the choice that the column is for; empty for others
     */
    public record Column(int at, String head, Use use, String name, String choice) {}

    static SubmissionColumns of(Questionnaire questionnaire, String repeat, List<String> heads) {
        var columns = new SubmissionColumns(questionnaire, repeat);
        for (int column = 0; column < heads.size(); column++) {
            if (!heads.get(column).isBlank()) {
                columns.columns.add(columns.column(column, heads.get(column).strip()));
            }
        }
        return columns;
    }

    public List<Column> all() {
        return columns;
    }

    /** How many of them hold answers, to the questionnaire or to what is asked beside it. */
    int answers() {
        return (int) columns.stream()
                .filter(column -> column.use() != Use.NOTED && column.use() != Use.UNKNOWN)
                .count();
    }

    public List<String> unknown() {
        return columns.stream()
                .filter(column -> column.use() == Use.UNKNOWN)
                .map(Column::head)
                .toList();
    }

    /** Whether there is a column for a question or for what is asked beside. */
    public boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /** Questions that a person answers and for which there is no column. */
    public List<Question> missing() {
        return byName.values().stream()
                .filter(question -> question.type().isAsked() && !has(question.name()))
                .toList();
    }

    Question question(String name) {
        return byName.get(name);
    }

    /** Refused where two columns are for the same answer: nobody could say which counts. */
    public void requireOneEach() {
        columns.stream()
                .filter(column -> !column.name().isEmpty())
                .collect(Collectors.groupingBy(column -> column.name() + "\n" + column.choice()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .findFirst()
                .ifPresent(same -> {
                    throw Refused.because(
                            "databank.import.file.columnTwice",
                            same.get(0).head(),
                            same.get(1).head(),
                            same.get(0).name());
                });
    }

    private static Stream<Question> questions(Questionnaire questionnaire, String repeat) {
        if (repeat == null) {
            return outsideOfRepeats(questionnaire.items());
        }
        return questionnaire
                .all()
                .filter(item -> item instanceof Repeat && item.name().equals(repeat))
                .flatMap(item -> ((Repeat) item).questions());
    }

    private static Stream<Question> outsideOfRepeats(List<Item> items) {
        return items.stream().flatMap(item -> {
            if (item instanceof Section section) {
                return outsideOfRepeats(section.items());
            }
            return item instanceof Question question ? Stream.of(question) : Stream.empty();
        });
    }

    private Column column(int at, String head) {
        if (head.length() > LONGEST_HEAD) {
            return new Column(at, head.substring(0, SHOWN_OF_HEAD) + "…", Use.UNKNOWN, "", "");
        }
        return visit(at, head)
                .or(() -> Optional.ofNullable(byName.get(head)).map(question -> answer(at, head, question)))
                .or(() -> choice(at, head, false))
                .or(() -> behindGroups(head).map(question -> answer(at, head, question)))
                .or(() -> labelled(head).map(question -> answer(at, head, question)))
                .or(() -> choice(at, head, true))
                .or(() -> labelledBehindGroups(head).map(question -> answer(at, head, question)))
                .orElseGet(() -> new Column(at, head, isOfTheProgram(head) ? Use.NOTED : Use.UNKNOWN, "", ""));
    }

    private static Column answer(int at, String head, Question question) {
        return question.type().isAsked()
                ? new Column(at, head, Use.ANSWER, question.name(), "")
                : new Column(at, head, Use.NOTED, "", "");
    }

    private Optional<Column> visit(int at, String head) {
        return Stream.of(OfflineForm.INTERVIEW, FormKeys.OUTCOME, FormKeys.REASON, FormKeys.NEW_DATE)
                .filter(name -> ofSubmissions && !byName.containsKey(name))
                .filter(name -> head.equals(name) || isBehindGroups(head, name))
                .findFirst()
                .map(name -> new Column(at, head, Use.VISIT, name, ""));
    }

    private static boolean isBehindGroups(String head, String name) {
        return head.endsWith(name)
                && head.length() > name.length()
                && SEPARATORS.indexOf(head.charAt(head.length() - name.length() - 1)) >= 0;
    }

    private Optional<Column> choice(int at, String head, boolean labels) {
        for (int end = head.length() - 1; end > 0; end--) {
            if (SEPARATORS.indexOf(head.charAt(end)) >= 0) {
                String before = head.substring(0, end).strip();
                String after = head.substring(end + 1).strip();
                Optional<Question> question = labels
                        ? labelled(before).or(() -> labelledBehindGroups(before))
                        : Optional.ofNullable(byName.get(before)).or(() -> behindGroups(before));
                Optional<Column> found = question.filter(asked -> asked.type() == QuestionType.SELECT_MULTIPLE)
                        .flatMap(asked ->
                                choice(asked, after).map(name -> new Column(at, head, Use.CHOICE, asked.name(), name)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> choice(Question question, String written) {
        return question.choices().choice(written).map(Choice::name).or(() -> {
            String spelled = Spelling.of(written);
            List<String> names = question.choices().choices().stream()
                    .filter(choice -> choice.label().byLanguage().values().stream()
                            .anyMatch(label -> Spelling.of(label).equals(spelled)))
                    .map(Choice::name)
                    .distinct()
                    .toList();
            return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
        });
    }

    /** The longest name that the head ends with: names may hold hyphens and dots themselves. */
    private Optional<Question> behindGroups(String head) {
        for (int at = 0; at < head.length() - 1; at++) {
            if (SEPARATORS.indexOf(head.charAt(at)) >= 0) {
                Question question = byName.get(head.substring(at + 1));
                if (question != null) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Question> labelled(String head) {
        List<Question> questions = byLabel.getOrDefault(Spelling.of(head), List.of());
        return questions.size() == 1 ? Optional.of(questions.get(0)) : Optional.empty();
    }

    private Optional<Question> labelledBehindGroups(String head) {
        for (int at = head.indexOf('/'); at >= 0; at = head.indexOf('/', at + 1)) {
            Optional<Question> question = labelled(head.substring(at + 1));
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfTheProgram(String head) {
        return head.startsWith("_")
                || head.startsWith("meta/")
                || head.startsWith("meta-")
                || head.startsWith("formhub/")
                || head.startsWith("SET-OF-")
                || OF_THE_PROGRAMS.contains(head);
    }
}
