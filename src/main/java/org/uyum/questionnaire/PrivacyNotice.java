package org.uyum.questionnaire;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of a privacy notice (aydınlatma metni, KVKK art. 10); it never changes.
 *
 * @param versionNo counted from 1 among those with the same title
 * @param createdBy id of its author; null for texts that came from a needs analysis of an earlier program
 * @param texts by language, plain with line breaks; at least one
 */
public record PrivacyNotice(
        Long id, String title, int versionNo, String createdBy, Instant createdAt, Map<String, String> texts) {

    /** The language in which each notice is written, whatever others it has. */
    public static final String TURKISH = "tr";

    public PrivacyNotice {
        texts = new TreeMap<>(texts);
    }

    /** The language in which it is shown to who reads this one: that, else Turkish, else any. */
    public String languageFor(String language) {
        if (texts.containsKey(language)) {
            return language;
        }
        return texts.containsKey(TURKISH) ? TURKISH : texts.keySet().iterator().next();
    }

    public String textIn(String language) {
        return texts.get(languageFor(language));
    }

    public String url() {
        return "/questionnaires/notices/" + id;
    }

    boolean says(Map<String, String> other) {
        return texts.equals(other);
    }
}
