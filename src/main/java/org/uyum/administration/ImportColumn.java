package org.uyum.administration;

import java.util.List;
import org.uyum.document.ListColumn;

/** A column of a list of people. */
public enum ImportColumn implements ListColumn {
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

    /** The field of {@link PersonEntry}. */
    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> headKeys() {
        return this == MUNICIPALITIES
                ? List.of(labelKey(), "administration.person.municipalities", "administration.person.municipality")
                : List.of(labelKey());
    }

    @Override
    public String labelKey() {
        return this == MUNICIPALITIES ? "administration.import.municipalityCode" : "administration.person." + field;
    }
}
