package org.uyum.administration;

import java.util.Arrays;
import java.util.List;

/** A column of a list of people. */
public enum ImportColumn {
    ID("id", true),
    FIRST_NAME("firstName", true),
    LAST_NAME("lastName", true),
    EMAIL("email", false),
    MUNICIPALITIES("municipalities", true),
    ROLES("roles", true);

    private final String field;
    private final boolean required;

    ImportColumn(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    /** The field of {@link PersonEntry}, by which problems name it. */
    public String field() {
        return field;
    }

    /** Whether a list without it is refused. */
    boolean isRequired() {
        return required;
    }

    /** Keys of the texts that are taken for its head. */
    List<String> headKeys() {
        return this == MUNICIPALITIES
                ? List.of(labelKey(), "administration.person.municipalities", "administration.person.municipality")
                : List.of(labelKey());
    }

    /** Key of the text that is its head in what we write. */
    public String labelKey() {
        return this == MUNICIPALITIES ? "administration.import.municipalityCode" : "administration.person." + field;
    }

    static List<ImportColumn> allRequired() {
        return Arrays.stream(values()).filter(ImportColumn::isRequired).toList();
    }
}
