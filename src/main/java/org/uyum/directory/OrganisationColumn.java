package org.uyum.directory;

import java.util.List;
import java.util.stream.Stream;
import org.uyum.document.ListColumn;

/** A column of a list of organisations. There is none for contacts: they are entered one by one. */
public enum OrganisationColumn implements ListColumn {
    NAME("name"),
    KIND("kind"),
    ASSOCIATION_TYPE("associationType"),
    MUNICIPALITY("municipality"),
    DISTRICT("district"),
    NEIGHBOURHOOD("neighbourhood"),
    REGISTRY_NUMBER("registryNumber"),
    FOUNDED_YEAR("foundedYear"),
    NOTES("notes");

    private final String field;

    OrganisationColumn(String field) {
        this.field = field;
    }

    /** Those of an empty list: a list is always for one's own municipality. */
    public static List<OrganisationColumn> ofTemplate() {
        return Stream.of(values()).filter(column -> column != MUNICIPALITY).toList();
    }

    /** The field of {@link NewOrganisation}. */
    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isRequired() {
        return this == NAME || this == KIND;
    }

    @Override
    public String labelKey() {
        return "directory." + field;
    }

    @Override
    public int longest() {
        return this == NOTES ? EntryCheck.LONGEST_NOTES + 1 : 300;
    }
}
