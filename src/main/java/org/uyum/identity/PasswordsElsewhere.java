package org.uyum.identity;

import java.util.Optional;

/** Names and passwords kept outside: whoever has no local account may be known there. */
public interface PasswordsElsewhere {

    /**
     * Signs in, and keeps the account here in step with what is known there.
     *
     * @return none where name or password is wrong
     * @throws SignInRefused where the password is right, but the person is not let in, or nobody can be asked
     */
    Optional<Person> signIn(String name, String password);
}
