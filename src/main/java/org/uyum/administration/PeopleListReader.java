package org.uyum.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.document.FileLimits;
import org.uyum.document.TableCell;
import org.uyum.document.TableFile;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.Role;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;
import org.uyum.web.Texts;

/**
 * Reads a list of people from a table. Its first row holds the heads, in any order, in Turkish, English or as the fields
 * are called; roles and municipalities stand as codes or names.
 */
@Component
class PeopleListReader {

    static final FileLimits LIMITS = new FileLimits(1024 * 1024, 16 * 1024 * 1024, 2_000);

    /** Longer than anything that is kept, and short enough to be shown. */
    private static final int LONGEST = 300;

    private final Municipalities municipalities;
    private final Texts texts;

    PeopleListReader(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
    }

    PeopleList read(byte[] file) {
        TableFile table = table(file);
        Heads heads = heads(table.rows().get(0));
        List<TableRow> rows = table.rows().subList(1, table.rows().size());
        if (rows.isEmpty()) {
            throw Refused.because("administration.import.noPeople");
        }
        Map<String, String> groups = groups();
        Map<String, String> codes = codes();
        return new PeopleList(
                table.encoding(),
                heads.columns().containsValue(ImportColumn.EMAIL),
                heads.ignored(),
                rows.stream().map(row -> person(row, heads, groups, codes)).toList());
    }

    private static TableFile table(byte[] file) {
        try {
            return TableFile.read(file, LIMITS);
        } catch (UnreadableTable e) {
            throw Refused.because(e.messageKey(), e.args());
        }
    }

    private record Heads(Map<Integer, ImportColumn> columns, List<String> ignored) {}

    private Heads heads(TableRow row) {
        Map<String, ImportColumn> known = knownHeads();
        Map<Integer, ImportColumn> columns = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        row.cells().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> {
            ImportColumn column = known.get(Spelling.of(cell.getValue().text()));
            if (column == null) {
                ignored.add(shown(cell.getValue().text()));
            } else if (columns.containsValue(column)) {
                problems.add(Problem.of(null, "administration.import.columnTwice", label(column), row.number()));
            } else {
                columns.put(cell.getKey(), column);
            }
        });
        String missing = ImportColumn.allRequired().stream()
                .filter(column -> !columns.containsValue(column))
                .map(this::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(Problem.of(null, "administration.import.columnsMissing", missing, row.number()));
        }
        Refused.ifAny(problems);
        return new Heads(columns, ignored);
    }

    private Map<String, ImportColumn> knownHeads() {
        Map<String, ImportColumn> known = new LinkedHashMap<>();
        for (ImportColumn column : ImportColumn.values()) {
            known.put(Spelling.of(column.field()), column);
            column.headKeys().stream()
                    .flatMap(key -> texts.inEachLanguage(key).stream())
                    .forEach(head -> known.put(Spelling.of(head), column));
        }
        return known;
    }

    private ListedPerson person(TableRow row, Heads heads, Map<String, String> groups, Map<String, String> codes) {
        Map<ImportColumn, String> said = new EnumMap<>(ImportColumn.class);
        List<ListedPerson.Unreadable> unreadable = new ArrayList<>();
        heads.columns().forEach((at, column) -> {
            TableCell cell = row.cells().get(at);
            if (cell != null) {
                objection(cell).ifPresent(key -> unreadable.add(new ListedPerson.Unreadable(column.field(), key)));
                said.put(column, shown(cell.text()));
            }
        });
        PersonEntry entry = new PersonEntry(
                said.get(ImportColumn.ID),
                said.get(ImportColumn.FIRST_NAME),
                said.get(ImportColumn.LAST_NAME),
                said.get(ImportColumn.EMAIL),
                several(said.get(ImportColumn.MUNICIPALITIES), codes),
                several(said.get(ImportColumn.ROLES), groups));
        return new ListedPerson(row.number(), entry, unreadable);
    }

    private static Optional<String> objection(TableCell cell) {
        if (cell.kind() != TableCell.Kind.ENTERED) {
            return Optional.of("administration.import.formula");
        }
        if (cell.text().length() > LONGEST) {
            return Optional.of("administration.import.tooLong");
        }
        return StorableText.isStorable(cell.text())
                ? Optional.empty()
                : Optional.of("administration.import.controlCharacter");
    }

    private static String shown(String text) {
        return StorableText.storable(Spelling.composed(text), LONGEST);
    }

    /** The codes that are meant; what means nothing stays as it is written. */
    private static List<String> several(String written, Map<String, String> codes) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[,+;\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> codes.getOrDefault(Spelling.of(one), one))
                        .toList();
    }

    private Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            groups.put(Spelling.of(role.group()), role.group());
            Set<String> names = texts.inEachLanguage("engine.role." + role.group());
            names.forEach(name -> groups.put(Spelling.of(name), role.group()));
        }
        return groups;
    }

    /** A code means more than a name: of two municipalities one may be called as the other's code. */
    private Map<String, String> codes() {
        List<Municipality> all = municipalities.findAllSorted();
        return Stream.<Function<Municipality, String>>of(Municipality::code, Municipality::name)
                .flatMap(word -> all.stream().map(each -> Map.entry(Spelling.of(word.apply(each)), each.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private String label(ImportColumn column) {
        return texts.get(column.labelKey());
    }
}
