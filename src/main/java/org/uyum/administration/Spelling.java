package org.uyum.administration;

import java.text.Normalizer;
import java.util.Locale;

/** What people write without minding capitals: İ, I, ı and i are one letter then, in whichever language they write. */
final class Spelling {

    private Spelling() {}

    static String of(String written) {
        return composed(written)
                .replace('İ', 'i')
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Letters with their dots and tails as one character each: some computers write two. */
    static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }
}
