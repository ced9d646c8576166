package org.uyum.identity.outside;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes an account's id, which has English letters and digits only, of a provider's name for somebody: always the same id
 * of the same name, and never another account's by a second try. Different names may give the same id; whom the account
 * belongs to is decided by the provider's subject, never by the id.
 */
final class AccountNames {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final boolean keepDomain;

    /** @param keepDomain whether what stands behind an at sign is part of the id: where people of several domains sign in */
    AccountNames(boolean keepDomain) {
        this.keepDomain = keepDomain;
    }

    /** None where too little or too much is left of the name. */
    Optional<String> id(String name) {
        if (name == null) {
            return Optional.empty();
        }
        int at = name.indexOf('@');
        String kept = at > 0 && !keepDomain ? name.substring(0, at) : name;
        String letters = Normalizer.normalize(kept.replace('ı', 'i'), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l");
        // a letter that is left over is of a script or a kind that has no English ones: nothing is guessed
        if (letters.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && c > 127)) {
            return Optional.empty();
        }
        String id = letters.replaceAll("[^a-z0-9]", "");
        return id.length() < SHORTEST || id.length() > LONGEST ? Optional.empty() : Optional.of(id);
    }
}
