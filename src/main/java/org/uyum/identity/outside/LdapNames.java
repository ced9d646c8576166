package org.uyum.identity.outside;

import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Names as a directory writes them, which makes no difference of case, nor of spaces between the parts. */
final class LdapNames {

    private LdapNames() {}

    /** The same text for what is the same name. */
    static String same(String name) {
        // made anew of its parts: as it was read, it keeps its spaces
        return parsed(name)
                .map(parts -> new LdapName(parts.getRdns()).toString())
                .orElse(name.strip())
                .toLowerCase(Locale.ROOT);
    }

    /** The first part's value of a name that lies at or below the base: of cn=clerks,ou=groups it is clerks. */
    static Optional<String> shortName(String name, String base) {
        Optional<LdapName> whole = parsed(name);
        Optional<LdapName> above = parsed(base);
        // LdapName compares without regard to case
        return whole.isPresent()
                        && above.isPresent()
                        && whole.get().startsWith(above.get())
                        && whole.get().size() > above.get().size()
                ? Optional.of(String.valueOf(
                        whole.get().getRdn(whole.get().size() - 1).getValue()))
                : Optional.empty();
    }

    private static Optional<LdapName> parsed(String name) {
        try {
            return name.contains("=") ? Optional.of(new LdapName(name)) : Optional.empty();
        } catch (InvalidNameException noDistinguishedName) {
            return Optional.empty();
        }
    }
}
