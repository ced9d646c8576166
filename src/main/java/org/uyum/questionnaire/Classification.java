package org.uyum.questionnaire;

/**
 * What the further columns of our questionnaires say about a question; empty where a file has no such columns.
 *
 * @param section the part of the data bank, for example {@code B_ihtiyac_ve_sorunlar}
 * @param dataClass {@code none}, {@code personal}, {@code protected}, {@code special_proxy} or {@code free_text}
 * @param analysis how the answers are analysed
 */
public record Classification(String section, String dataClass, String analysis) {

    /** Whether asking it needs a written legal basis (KVKK, special categories). */
    public boolean isSpecialCategory() {
        return dataClass.equals("protected") || dataClass.equals("special_proxy");
    }

    /** Whether its answers are about a person; they are shown only in the municipality that asked. */
    public boolean isPersonal() {
        return dataClass.equals("personal");
    }

    /** Whether its answers stay in the program: contacts that are no part of what was asked for the data bank. */
    public boolean staysInside() {
        return analysis.startsWith("never exported");
    }

    /** Whether its figures are not for publication. */
    public boolean isInternal() {
        return analysis.contains("internal");
    }
}
