package org.uyum.databank;

import java.util.Set;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/**
 * What somebody may see of the data bank: the interviews that their municipalities held, and all of the programmes that
 * these lead.
 *
 * @param municipalities codes
 * @param own code of the municipality that they work for; null for auditors
 * @param readsInterviews whether they read single interviews; who does not sees counts
 */
public record BankReader(Set<String> municipalities, String own, boolean readsInterviews) {

    static BankReader of(Person person) {
        boolean reads = person.hasAny(Role.STAFF, Role.MANAGER, Role.AUDITOR);
        return new BankReader(
                reads || person.works() ? person.municipalities() : Set.of(), person.municipality(), reads);
    }

    /** Who reads counts alone compares none that are narrowed down differently: small numbers would follow. */
    public boolean narrows() {
        return readsInterviews;
    }

    /** Answers classed as personal are shown only in the municipality that asked them. */
    boolean readsPersonal(String municipality) {
        return municipality.equals(own);
    }
}
