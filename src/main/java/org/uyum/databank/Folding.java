package org.uyum.databank;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes words so that they are found however they were typed: small letters, no marks, and one i for İ, I, ı and i, which
 * people and keyboards mix. What remains are letters and digits.
 */
final class Folding {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    static String folded(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(TURKISH);
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('ı', 'i');
    }

    /** The words of texts, each once, in the order in which they came first. */
    static Set<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : BETWEEN_WORDS.split(folded(text))) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
