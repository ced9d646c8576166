package org.uyum.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people write, as it is compared with what others write: in whichever language, on whichever keyboard. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Spelling() {}

    /** Without minding capitals: İ, I, ı and i are one letter then. */
    public static String of(String written) {
        return BLANKS.matcher(composed(written)
                        .replace('İ', 'i')
                        .replace('ı', 'i')
                        .toLowerCase(Locale.ROOT)
                        .strip())
                .replaceAll(" ");
    }

    /** As on a keyboard without Turkish letters, without punctuation: {@code sisli mah} for "ŞİŞLİ Mah.". */
    public static String plain(String written) {
        String words = APOSTROPHES.matcher(letters(written)).replaceAll("");
        return BETWEEN_WORDS.matcher(words).replaceAll(" ").strip();
    }

    /** As on a keyboard without Turkish letters: no marks, punctuation as it is. */
    public static String letters(String written) {
        return MARKS.matcher(Normalizer.normalize(of(written), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** Letters with their dots and tails as one character each: some computers write two. */
    public static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }
}
