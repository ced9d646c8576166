package org.uyum.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that concerns who may come in and do what: signing in, a refusal, a change of roles or deputies, an export.
 * Details hold codes and ids, never a password and never what was typed for a name that nobody has: people type their
 * passwords there.
 *
 * @param person whom it concerns, where that is not the one who does it; may be null
 * @param municipality code of the municipality whose auditors read it; null for those that concern the installation
 */
public record AccessEvent(Kind kind, String person, String municipality, Map<String, Object> details) {

    /** What can happen. Each has its words in the message bundles, as {@code identity.accessEvent.<kind>}. */
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        LOCKED_OUT,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_ISSUED,
        MUNICIPALITY_ADDED,
        MUNICIPALITY_CHANGED,
        PERSON_ADDED,
        PERSON_CHANGED,
        PERSON_REMOVED,
        PEOPLE_IMPORTED,
        DEPUTY_NAMED,
        DEPUTY_ENDED,
        REFUSED,
        EXPORTED
    }

    public static AccessEvent of(Kind kind) {
        return new AccessEvent(kind, null, null, Map.of());
    }

    public AccessEvent concerning(String personId) {
        return new AccessEvent(kind, personId, municipality, details);
    }

    public AccessEvent municipality(String code) {
        return new AccessEvent(kind, person, code, details);
    }

    public AccessEvent detail(String name, Object detail) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, detail);
        return new AccessEvent(kind, person, municipality, more);
    }
}
