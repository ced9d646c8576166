package org.uyum.directory.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.directory.OrganisationImportPreview;
import org.uyum.directory.OrganisationRow;
import org.uyum.directory.OrganisationRow.Outcome;
import org.uyum.web.Texts;

/** Says in words what the import of a list would do, or did, with its rows. */
@Component
class OrganisationImportWords {

    /** What is to be decided stands first. */
    private static final List<Outcome> ORDER =
            List.of(Outcome.REFUSED, Outcome.DUPLICATE, Outcome.CHANGED, Outcome.ADDED, Outcome.UNCHANGED);

    private final Texts texts;

    OrganisationImportWords(Texts texts) {
        this.texts = texts;
    }

    /** By what is done with them. */
    Map<Outcome, List<OrganisationLine>> lines(OrganisationImportPreview preview) {
        Map<Outcome, List<OrganisationLine>> lines = new LinkedHashMap<>();
        ORDER.forEach(outcome -> lines.put(outcome, new ArrayList<>()));
        for (OrganisationRow row : preview.rows()) {
            lines.get(row.outcome())
                    .add(new OrganisationLine(
                            row,
                            kind(row.entry()),
                            Stream.concat(
                                            row.objections().stream().map(this::sentence),
                                            row.changes().stream().map(this::sentence))
                                    .toList(),
                            preview.moved().contains(row.row())));
        }
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    private String kind(NewOrganisation entry) {
        String type = entry.associationType();
        return Stream.of(
                        entry.kind() == null ? "" : texts.get(entry.kind().messageKey()),
                        type == null ? "" : texts.get("directory.associationType." + type))
                .filter(text -> !text.isEmpty())
                .reduce((kind, ofType) -> kind + " · " + ofType)
                .orElse("");
    }

    private String sentence(OrganisationRow.Objection objection) {
        return texts.get(
                "directory.import.problem", texts.get("directory." + objection.field()), texts.of(objection.problem()));
    }

    private String sentence(OrganisationRow.Change change) {
        return texts.get(
                "directory.import.change",
                texts.get("directory." + change.field()),
                word(change.field(), change.before()),
                word(change.field(), change.after()));
    }

    private String word(String field, String code) {
        if (code == null) {
            return "–";
        }
        return switch (field) {
            case "kind" -> texts.get(Organisation.Kind.valueOf(code).messageKey());
            case "associationType" -> texts.get("directory.associationType." + code);
            default -> code;
        };
    }
}
