package org.uyum.administration.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.administration.ImportColumn;
import org.uyum.document.CsvText;
import org.uyum.document.XlsxText;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/** The files that go with the import of people: an empty list to be filled in, and the report. */
@Component
class ImportFiles {

    private final Municipalities municipalities;
    private final Texts texts;

    ImportFiles(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** Heads to write people below; what may stand in two of the columns is on sheets of its own. */
    byte[] template() {
        List<List<String>> roles = Stream.concat(
                        Stream.of(List.of(text("administration.person.roles"), text("administration.import.code"))),
                        Arrays.stream(Role.values())
                                .map(role -> List.of(text("engine.role." + role.group()), role.group())))
                .toList();
        List<List<String>> places = Stream.concat(
                        Stream.of(List.of(
                                text("administration.import.municipalityCode"),
                                text("administration.municipality.name"))),
                        municipalities.findAllSorted().stream().map(each -> List.of(each.code(), each.name())))
                .toList();
        return XlsxText.of(List.of(
                new XlsxText.Sheet(text("administration.person.title"), List.of(heads())),
                new XlsxText.Sheet(text("administration.roles.title"), roles),
                new XlsxText.Sheet(text("administration.municipality.title"), places)));
    }

    byte[] templateAsCsv() {
        return csv(Stream.of(heads()));
    }

    byte[] report(Collection<ImportLine> lines) {
        return XlsxText.of(List.of(new XlsxText.Sheet(
                text("administration.import.report.title"),
                Stream.concat(Stream.of(reportHeads()), lines.stream().map(this::cells))
                        .toList())));
    }

    byte[] reportAsCsv(Collection<ImportLine> lines) {
        return csv(Stream.concat(Stream.of(reportHeads()), lines.stream().map(this::cells)));
    }

    private static byte[] csv(Stream<List<String>> rows) {
        return (CsvText.MARK + rows.map(CsvText::of).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heads() {
        return Arrays.stream(ImportColumn.values())
                .map(column -> text(column.labelKey()))
                .toList();
    }

    private List<String> reportHeads() {
        return Stream.of(
                        "administration.import.row",
                        "administration.import.outcome",
                        "administration.person.id",
                        "administration.person.firstName",
                        "administration.person.lastName",
                        "administration.person.email",
                        "administration.person.municipalities",
                        "administration.person.roles",
                        "administration.import.password",
                        "administration.import.details")
                .map(this::text)
                .toList();
    }

    private List<String> cells(ImportLine line) {
        return List.of(
                String.valueOf(line.row()),
                text("administration.import.did." + line.outcome()),
                line.id(),
                line.firstName(),
                line.lastName(),
                line.email(),
                line.municipalities(),
                line.roles(),
                line.password(),
                String.join(" · ", line.details()));
    }

    private String text(String key) {
        return texts.get(key);
    }
}
