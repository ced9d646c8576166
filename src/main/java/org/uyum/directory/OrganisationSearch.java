package org.uyum.directory;

import java.util.stream.Stream;
import org.uyum.web.Spelling;

/**
 * What somebody looks for in the register.
 *
 * @param municipality code, kind, type of association, in use or not: null for all
 * @param search words of name, district, neighbourhood or registry number, on whichever keyboard; null for all
 */
public record OrganisationSearch(
        String municipality, Organisation.Kind kind, String associationType, Boolean active, String search) {

    boolean fits(Organisation organisation) {
        return (municipality == null || municipality.equals(organisation.municipality()))
                && (kind == null || kind == organisation.kind())
                && (associationType == null || associationType.equals(organisation.associationType()))
                && (active == null || active == organisation.active())
                && (search == null || search.isBlank() || hasAllWords(organisation));
    }

    private boolean hasAllWords(Organisation organisation) {
        String text = Stream.of(
                        organisation.name(),
                        organisation.district(),
                        organisation.neighbourhood(),
                        organisation.registryNumber())
                .filter(part -> part != null)
                .map(Spelling::plain)
                .reduce("", (before, part) -> before + " " + part);
        return Stream.of(Spelling.plain(search).split(" ")).allMatch(text::contains);
    }
}
