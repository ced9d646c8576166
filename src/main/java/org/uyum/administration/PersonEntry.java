package org.uyum.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.uyum.identity.Account;
import org.uyum.identity.Role;

/**
 * A person as an administrator enters them; nothing in it is checked yet.
 *
 * @param roles the engine's groups, as they stand in the page's form
 */
public record PersonEntry(
        String id, String firstName, String lastName, String email, List<String> municipalities, List<String> roles) {

    public PersonEntry {
        id = tidy(id);
        firstName = tidy(firstName);
        lastName = tidy(lastName);
        email = tidy(email);
        municipalities = municipalities == null
                ? List.of()
                : municipalities.stream()
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
        roles = roles == null
                ? List.of()
                : roles.stream().filter(group -> !group.isBlank()).distinct().toList();
    }

    public static PersonEntry empty() {
        return new PersonEntry("", "", "", "", List.of(), List.of());
    }

    public static PersonEntry of(Account account) {
        return new PersonEntry(
                account.id(),
                account.firstName(),
                account.lastName(),
                account.email(),
                List.copyOf(account.municipalities()),
                account.roles().stream().map(Role::group).toList());
    }

    PersonEntry named(String personId) {
        return new PersonEntry(personId, firstName, lastName, email, municipalities, roles);
    }

    PersonEntry reachedAt(String address) {
        return new PersonEntry(id, firstName, lastName, address, municipalities, roles);
    }

    /** The account that is meant; only once it is known to be without problems. */
    Account account() {
        return new Account(
                id,
                firstName,
                lastName,
                email,
                municipalities.stream().collect(Collectors.toSet()),
                roles.stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toSet()));
    }

    private static String tidy(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
