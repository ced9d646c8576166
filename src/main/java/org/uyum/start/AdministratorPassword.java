package org.uyum.start;

import java.util.Locale;
import java.util.Set;
import org.uyum.identity.PasswordRules;

/**
 * What the first administrator's password must keep: long, of different characters, and nothing that others would try
 * first. Length counts more than a mixture of kinds of characters (NIST SP 800-63B, 5.1.1.2).
 */
final class AdministratorPassword {

    static final int SHORTEST = PasswordRules.SHORTEST;
    static final int FEWEST_DIFFERENT = 5;

    private static final Set<String> TRIED_FIRST =
            Set.of("uyum", "admin", "password", "parola", "sifre", "şifre", "qwerty", "123456", "changeme", "welcome");

    private AdministratorPassword() {}

    static boolean isWeak(String name, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return password.codePointCount(0, password.length()) < SHORTEST
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || (!name.isEmpty() && lower.contains(name.toLowerCase(Locale.ROOT)))
                || TRIED_FIRST.stream().anyMatch(lower::contains);
    }
}
