package org.uyum.directory;

import org.uyum.web.Spelling;

/** What is entered about an organisation; associationType is empty for what is no association. */
public record NewOrganisation(
        String name,
        Organisation.Kind kind,
        String associationType,
        String municipality,
        String district,
        String neighbourhood,
        String registryNumber,
        Integer foundedYear,
        String notes) {

    /** With what is always known. */
    public NewOrganisation(
            String name,
            Organisation.Kind kind,
            String associationType,
            String municipality,
            String neighbourhood,
            String registryNumber) {
        this(name, kind, associationType, municipality, null, neighbourhood, registryNumber, null, null);
    }

    /**
     * Without blanks around and with null for what was left empty; a registry number with its groups divided by
     * hyphens.
     */
    NewOrganisation tidied() {
        return new NewOrganisation(
                oneLine(name),
                kind,
                kind == Organisation.Kind.ASSOCIATION ? oneLine(associationType) : null,
                oneLine(municipality),
                oneLine(district),
                oneLine(neighbourhood),
                registryNumber == null ? null : hyphened(registryNumber),
                foundedYear,
                tidy(notes));
    }

    private static String hyphened(String number) {
        String tidy = oneLine(number);
        return tidy == null ? null : tidy.replaceAll("[ ./-]+", "-");
    }

    private static String oneLine(String text) {
        return text == null ? null : tidy(text.replaceAll("\\s+", " "));
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : Spelling.composed(text.strip());
    }
}
