package org.uyum.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.document.FileLimits;
import org.uyum.document.ListReader;
import org.uyum.document.ReadList;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.Role;
import org.uyum.web.Spelling;
import org.uyum.web.Texts;

/** Reads a list of people from a table, where roles and municipalities stand as codes or names. */
@Component
class PeopleListReader {

    static final FileLimits LIMITS = new FileLimits(1024 * 1024, 16 * 1024 * 1024, 2_000);

    private final Municipalities municipalities;
    private final Texts texts;
    private final ListReader<ImportColumn> lists;

    PeopleListReader(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
        lists = new ListReader<>(List.of(ImportColumn.values()), LIMITS, texts);
    }

    PeopleList read(byte[] file) {
        ReadList<ImportColumn> read = lists.read(file, "administration.import.noPeople");
        Map<String, String> groups = groups();
        Map<String, String> codes = codes();
        return new PeopleList(
                read.encoding(),
                read.columns().contains(ImportColumn.EMAIL),
                read.ignored(),
                read.rows().stream().map(row -> person(row, groups, codes)).toList());
    }

    private static ListedPerson person(
            ReadList.Row<ImportColumn> row, Map<String, String> groups, Map<String, String> codes) {
        Map<ImportColumn, String> said = row.said();
        PersonEntry entry = new PersonEntry(
                said.get(ImportColumn.ID),
                said.get(ImportColumn.FIRST_NAME),
                said.get(ImportColumn.LAST_NAME),
                said.get(ImportColumn.EMAIL),
                several(said.get(ImportColumn.MUNICIPALITIES), codes),
                several(said.get(ImportColumn.ROLES), groups));
        return new ListedPerson(row.number(), entry, row.unreadable());
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
}
