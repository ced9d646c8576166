package org.uyum.administration.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.administration.ImportColumn;
import org.uyum.administration.ImportRow;
import org.uyum.administration.PersonEntry;
import org.uyum.web.Names;
import org.uyum.web.Problem;
import org.uyum.web.Texts;

/** Says in words what the import of a list would do, or did, with its rows. */
@Component
class ImportWords {

    private final Texts texts;
    private final Names names;

    ImportWords(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * By what is done with them, in the order that is asked for.
     *
     * @param moved numbers of rows
     */
    Map<ImportRow.Outcome, List<ImportLine>> lines(
            List<ImportRow> rows,
            List<ImportRow.Outcome> order,
            Set<Integer> moved,
            Function<ImportRow, String> password) {
        Map<String, String> municipalities = new HashMap<>();
        Function<String, String> municipality = code -> municipalities.computeIfAbsent(code, names::municipality);
        Map<ImportRow.Outcome, List<ImportLine>> lines = new LinkedHashMap<>();
        order.forEach(outcome -> lines.put(outcome, new ArrayList<>()));
        for (ImportRow row : rows) {
            PersonEntry entry = row.entry();
            lines.get(row.outcome())
                    .add(new ImportLine(
                            row.row(),
                            row.outcome(),
                            entry.id(),
                            entry.firstName(),
                            entry.lastName(),
                            entry.email(),
                            listed(entry.municipalities(), municipality),
                            listed(entry.roles(), this::role),
                            Stream.concat(
                                            row.problems().stream().map(this::sentence),
                                            row.changes().stream().map(change -> sentence(change, municipality)))
                                    .toList(),
                            moved.contains(row.row()),
                            password.apply(row)));
        }
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    private String sentence(Problem problem) {
        return texts.get("administration.import.problem", label(problem.field()), texts.of(problem));
    }

    private String sentence(ImportRow.Change change, Function<String, String> municipality) {
        Function<String, String> word =
                switch (change.column()) {
                    case MUNICIPALITIES -> municipality;
                    case ROLES -> this::role;
                    default -> Function.identity();
                };
        return texts.get(
                "administration.import.change",
                texts.get(change.column().labelKey()),
                orNothing(listed(change.before(), word)),
                orNothing(listed(change.after(), word)));
    }

    private String label(String field) {
        return Stream.of(ImportColumn.values())
                .filter(column -> column.field().equals(field))
                .findFirst()
                .map(column -> texts.get(column.labelKey()))
                .orElse(field);
    }

    private String role(String group) {
        return texts.find("engine.role." + group).orElse(group);
    }

    private static String listed(List<String> codes, Function<String, String> word) {
        return codes.stream().map(word).collect(Collectors.joining(", "));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
