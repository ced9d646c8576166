package org.uyum.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uyum.directory.OrganisationRow.Objection;
import org.uyum.document.FileLimits;
import org.uyum.document.ListReader;
import org.uyum.document.ReadList;
import org.uyum.document.UnreadableCell;
import org.uyum.identity.Municipalities;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;
import org.uyum.web.Texts;

/** Reads a list of organisations from a table, where kinds and types stand as codes or names, on whichever keyboard. */
@Component
class OrganisationListReader {

    private static final FileLimits LIMITS = new FileLimits(1024 * 1024, 16 * 1024 * 1024, 2_000);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Municipalities municipalities;
    private final Texts texts;
    private final ListReader<OrganisationColumn> lists;

    OrganisationListReader(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
        lists = new ListReader<>(List.of(OrganisationColumn.values()), LIMITS, texts);
    }

    /** @param municipality code of the one in whose register the organisations are to be */
    OrganisationList read(byte[] file, String municipality) {
        ReadList<OrganisationColumn> read = lists.read(file, "directory.import.noOrganisations");
        Map<String, Organisation.Kind> kinds = kinds();
        Map<String, String> types = types();
        return new OrganisationList(
                read.encoding(),
                read.ignored(),
                read.rows().stream()
                        .map(row -> organisation(row, municipality, kinds, types))
                        .toList());
    }

    private ListedOrganisation organisation(
            ReadList.Row<OrganisationColumn> row,
            String municipality,
            Map<String, Organisation.Kind> kinds,
            Map<String, String> types) {
        Map<OrganisationColumn, String> said = row.said();
        List<Objection> objections = new ArrayList<>();
        row.unreadable().stream()
                .map(UnreadableCell::problem)
                .map(Objection::of)
                .forEach(objections::add);
        String kind = said.get(OrganisationColumn.KIND);
        if (kind != null && !kinds.containsKey(Spelling.plain(kind))) {
            objections.add(objection("kind", "directory.import.unknownKind", kind));
        }
        String type = said.get(OrganisationColumn.ASSOCIATION_TYPE);
        if (type != null && !types.containsKey(Spelling.plain(type))) {
            objections.add(objection("associationType", "directory.import.unknownType", type));
        }
        String year = said.get(OrganisationColumn.FOUNDED_YEAR);
        if (year != null && !YEAR.matcher(year).matches()) {
            objections.add(objection("foundedYear", "directory.import.noYear", year));
        }
        String place = said.get(OrganisationColumn.MUNICIPALITY);
        if (place != null && !means(place, municipality)) {
            objections.add(objection("municipality", "directory.import.elsewhere", place));
        }
        NewOrganisation entry = new NewOrganisation(
                        said.get(OrganisationColumn.NAME),
                        kind == null ? null : kinds.get(Spelling.plain(kind)),
                        type == null ? null : types.get(Spelling.plain(type)),
                        municipality,
                        said.get(OrganisationColumn.DISTRICT),
                        said.get(OrganisationColumn.NEIGHBOURHOOD),
                        said.get(OrganisationColumn.REGISTRY_NUMBER),
                        year != null && YEAR.matcher(year).matches() ? Integer.valueOf(year) : null,
                        said.get(OrganisationColumn.NOTES))
                .tidied();
        return new ListedOrganisation(row.number(), entry, objections);
    }

    private static Objection objection(String field, String messageKey, String said) {
        return Objection.of(Problem.of(field, messageKey, said));
    }

    private boolean means(String place, String municipality) {
        return List.of(municipality, municipalities.nameOf(municipality)).stream()
                .anyMatch(word -> Spelling.plain(word).equals(Spelling.plain(place)));
    }

    private Map<String, Organisation.Kind> kinds() {
        Map<String, Organisation.Kind> kinds = new HashMap<>();
        Arrays.stream(Organisation.Kind.values()).forEach(kind -> {
            kinds.put(Spelling.plain(kind.name()), kind);
            texts.inEachLanguage(kind.messageKey()).forEach(name -> kinds.put(Spelling.plain(name), kind));
        });
        return kinds;
    }

    private Map<String, String> types() {
        Map<String, String> types = new HashMap<>();
        Organisation.ASSOCIATION_TYPES.forEach(type -> {
            types.put(Spelling.plain(type), type);
            texts.inEachLanguage("directory.associationType." + type)
                    .forEach(name -> types.put(Spelling.plain(name), type));
        });
        return types;
    }
}
