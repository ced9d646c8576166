package org.uyum.identity.outside;

import java.util.Set;
import org.uyum.identity.Account;

/**
 * What a provider says of somebody who has just proved to it who they are.
 *
 * @param provider as it stands with accounts
 * @param subject who it is, for good: never given to somebody else
 * @param name by which people know the account there; it may change, and be given to somebody else
 * @param groups that may stand for roles here
 * @param municipalities what it says of where the person works or audits, in its own words
 */
record OutsidePerson(
        String provider,
        String subject,
        String name,
        String firstName,
        String lastName,
        String email,
        Set<String> groups,
        Set<String> municipalities) {

    private static final int LONGEST = 100;

    OutsidePerson {
        firstName = tidy(firstName);
        lastName = tidy(lastName);
        email = email == null || email.strip().length() > LONGEST || !email.contains("@") ? "" : tidy(email);
        groups = Set.copyOf(groups);
        municipalities = Set.copyOf(municipalities);
    }

    /** The account as it should be. Who has no names there is called by the account's id. */
    Account account(String id, Rights rights) {
        boolean nameless = firstName.isEmpty() && lastName.isEmpty();
        return new Account(id, nameless ? id : firstName, lastName, email, rights.municipalities(), rights.roles());
    }

    private static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    }
}
