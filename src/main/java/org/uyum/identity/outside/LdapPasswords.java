package org.uyum.identity.outside;

import java.util.Optional;
import java.util.function.Function;
import org.uyum.identity.PasswordsElsewhere;
import org.uyum.identity.Person;

/** Passwords that a directory keeps; it is not asked while the name is locked. */
final class LdapPasswords implements PasswordsElsewhere {

    private final LdapDirectory directory;
    private final NameLocks locks;
    private final Function<OutsidePerson, Person> admit;

    LdapPasswords(LdapDirectory directory, NameLocks locks, Function<OutsidePerson, Person> admit) {
        this.directory = directory;
        this.locks = locks;
        this.admit = admit;
    }

    @Override
    public Optional<Person> signIn(String name, String password) {
        if (locks.isLocked(name)) {
            return Optional.empty();
        }
        Optional<OutsidePerson> known = directory.find(name, password);
        if (known.isEmpty()) {
            locks.failed(name);
            return Optional.empty();
        }
        locks.succeeded(name);
        return known.map(admit);
    }
}
