package org.uyum.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Whom one reaches in an organisation, and how; each but the name may be null. */
@Table("organisation_contact")
public record Contact(
        @Id Long id,
        Long organisation,
        String name,
        String position,
        String phone,
        String email,
        String address,
        @Version Integer version) {

    static Contact of(Long organisation, ContactEntry entered) {
        return new Contact(
                null,
                organisation,
                entered.name(),
                entered.position(),
                entered.phone(),
                entered.email(),
                entered.address(),
                null);
    }

    Contact changed(ContactEntry entered) {
        return new Contact(
                id,
                organisation,
                entered.name(),
                entered.position(),
                entered.phone(),
                entered.email(),
                entered.address(),
                version);
    }

    /** Without what nobody is to find in a log. */
    @Override
    public String toString() {
        return "contact " + id + " of organisation " + organisation;
    }
}
