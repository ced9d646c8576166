package org.uyum.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What administrators keep about a person. Who holds no role is out of service: nobody signs in by that name, which
 * stays readable in all that the person did.
 */
public record Account(
        String id, String firstName, String lastName, String email, Set<String> municipalities, Set<Role> roles) {

    public Account {
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
        email = email == null ? "" : email;
        municipalities = Set.copyOf(municipalities);
        roles = Set.copyOf(roles);
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public boolean inService() {
        return !roles.isEmpty();
    }

    /** Code of the municipality that the person works for; none for auditors, and for who is an administrator only. */
    public Optional<String> municipality() {
        return municipalities.size() == 1 && !has(Role.AUDITOR)
                ? municipalities.stream().findFirst()
                : Optional.empty();
    }

    /** The person out of service. */
    public Account withoutRights() {
        return new Account(id, firstName, lastName, email, Set.of(), Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Another one as soon as anything about the account is another: by it a page knows that it shows what is so. */
    public String state() {
        String all = List.of(id, firstName, lastName, email, new TreeSet<>(municipalities), new TreeSet<>(roles))
                .toString();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
