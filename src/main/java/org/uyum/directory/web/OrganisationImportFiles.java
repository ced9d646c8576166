package org.uyum.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.directory.OrganisationColumn;
import org.uyum.directory.OrganisationRow;
import org.uyum.document.CsvText;
import org.uyum.document.XlsxText;
import org.uyum.web.Texts;

/** The files that go with the import of organisations: an empty list to be filled in, and the report. */
@Component
class OrganisationImportFiles {

    private final Texts texts;

    OrganisationImportFiles(Texts texts) {
        this.texts = texts;
    }

    /** Heads to write organisations below; what may stand in two of the columns is on sheets of its own. */
    byte[] template() {
        List<List<String>> kinds = Stream.concat(
                        Stream.of(List.of(texts.get("directory.kind"))),
                        Arrays.stream(Organisation.Kind.values()).map(kind -> List.of(texts.get(kind.messageKey()))))
                .toList();
        List<List<String>> types = Stream.concat(
                        Stream.of(List.of(texts.get("directory.associationType"))),
                        Organisation.ASSOCIATION_TYPES.stream()
                                .map(type -> List.of(texts.get("directory.associationType." + type))))
                .toList();
        return XlsxText.of(List.of(
                new XlsxText.Sheet(texts.get("directory.import.sheet"), List.of(heads())),
                new XlsxText.Sheet(texts.get("directory.kind"), kinds),
                new XlsxText.Sheet(texts.get("directory.associationType"), types)));
    }

    byte[] templateAsCsv() {
        return csv(Stream.of(heads()));
    }

    byte[] report(Map<OrganisationRow.Outcome, List<OrganisationLine>> lines) {
        return XlsxText.of(List.of(new XlsxText.Sheet(
                texts.get("directory.import.sheet"), reportRows(lines).toList())));
    }

    byte[] reportAsCsv(Map<OrganisationRow.Outcome, List<OrganisationLine>> lines) {
        return csv(reportRows(lines));
    }

    private static byte[] csv(Stream<List<String>> rows) {
        return (CsvText.MARK + rows.map(CsvText::of).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heads() {
        return OrganisationColumn.ofTemplate().stream()
                .map(column -> texts.get(column.labelKey()))
                .toList();
    }

    private Stream<List<String>> reportRows(Map<OrganisationRow.Outcome, List<OrganisationLine>> lines) {
        List<String> heads = Stream.of(
                        "directory.import.row",
                        "directory.import.outcome",
                        "directory.name",
                        "directory.kind",
                        "directory.neighbourhood",
                        "directory.registryNumber",
                        "directory.import.details")
                .map(texts::get)
                .toList();
        return Stream.concat(
                Stream.of(heads), lines.values().stream().flatMap(List::stream).map(this::cells));
    }

    private List<String> cells(OrganisationLine line) {
        NewOrganisation entry = line.row().entry();
        return List.of(
                String.valueOf(line.row().row()),
                texts.get("directory.import.did." + line.row().outcome()),
                orNothing(entry.name()),
                line.kind(),
                orNothing(entry.neighbourhood()),
                orNothing(entry.registryNumber()),
                Stream.concat(
                                line.details().stream(),
                                line.row().alike().stream()
                                        .map(other -> texts.get("directory.import.mayBe", other.name())))
                        .collect(Collectors.joining(" · ")));
    }

    private static String orNothing(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
