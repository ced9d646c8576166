package org.uyum.databank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.uyum.web.Spelling;

/**
 * Takes texts apart into words that are found however they were typed: as {@link Spelling#letters} has them, letters and
 * digits alone.
 */
final class Folding {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The words of texts, each once, in the order in which they came first. */
    static Set<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : BETWEEN_WORDS.split(Spelling.letters(text))) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
