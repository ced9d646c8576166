package org.uyum.directory;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An organisation that a municipality deals with.
 *
 * @param associationType one of {@link #ASSOCIATION_TYPES} for an association, null for every other kind
 * @param municipality code of the municipality whose register it stands in
 * @param district where it has its seat, if that is not the municipality's own district; may be null
 * @param neighbourhood may be null
 * @param registryNumber number in the register of associations, unique in the municipality; may be null
 * @param foundedYear may be null
 * @param notes read by everybody who sees the register, so without contacts; may be null
 * @param active whether it still exists and is offered for new interviews and invitations
 */
@Table("organisation")
public record Organisation(
        @Id Long id,
        String name,
        Kind kind,
        String associationType,
        String municipality,
        String district,
        String neighbourhood,
        String registryNumber,
        Integer foundedYear,
        String notes,
        boolean active,
        @Version Integer version) {

    /** The codes of the questionnaire's choice list {@code assoc_type}, so that answers and directory agree. */
    public static final List<String> ASSOCIATION_TYPES =
            List.of("hometown", "solidarity", "migrant", "foundation", "federation", "culture", "informal", "other");

    /** What sort of organisation it is, after the stakeholder groups of the meetings. */
    public enum Kind {
        ASSOCIATION,
        NGO,
        PUBLIC_AGENCY,
        LOCAL_GOVERNMENT,
        UNIVERSITY,
        INTERNATIONAL,
        OTHER;

        /** Key of the kind's name in the message bundles. */
        public String messageKey() {
            return "directory.kind." + name();
        }
    }

    static Organisation of(NewOrganisation entered) {
        return new Organisation(
                null,
                entered.name(),
                entered.kind(),
                entered.associationType(),
                entered.municipality(),
                entered.district(),
                entered.neighbourhood(),
                entered.registryNumber(),
                entered.foundedYear(),
                entered.notes(),
                true,
                null);
    }

    /** Key of the association type's name in the message bundles; of an empty text where there is none. */
    public String associationTypeKey() {
        return associationType == null
                ? "directory.associationType.none"
                : "directory.associationType." + associationType;
    }

    /** As it would be entered anew. */
    public NewOrganisation asEntered() {
        return new NewOrganisation(
                name, kind, associationType, municipality, district, neighbourhood, registryNumber, foundedYear, notes);
    }

    Organisation changed(NewOrganisation entered) {
        return new Organisation(
                id,
                entered.name(),
                entered.kind(),
                entered.associationType(),
                municipality,
                entered.district(),
                entered.neighbourhood(),
                entered.registryNumber(),
                entered.foundedYear(),
                entered.notes(),
                active,
                version);
    }

    Organisation withActive(boolean nowActive) {
        return new Organisation(
                id,
                name,
                kind,
                associationType,
                municipality,
                district,
                neighbourhood,
                registryNumber,
                foundedYear,
                notes,
                nowActive,
                version);
    }
}
