package org.uyum.directory;

/** What is entered to add an organisation; associationType is empty for what is no association. */
public record NewOrganisation(
        String name,
        Organisation.Kind kind,
        String associationType,
        String municipality,
        String neighbourhood,
        String registryNumber) {

    /** Without blanks around and with null for what was left empty. */
    NewOrganisation tidied() {
        return new NewOrganisation(
                tidy(name),
                kind,
                kind == Organisation.Kind.ASSOCIATION ? tidy(associationType) : null,
                tidy(municipality),
                tidy(neighbourhood),
                tidy(registryNumber));
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
