package org.uyum.planning;

/**
 * What an activity can answer: a finding of the needs-analysis report or a recommendation of a meeting.
 *
 * @param reference stable, {@code finding/<id>} or {@code recommendation/<id>}
 * @param code short name to show, for example B3
 * @param severe whether it is a finding rated severe, which some activity should answer
 * @param url the page on which it stands
 */
public record Evidence(String reference, String code, String text, boolean severe, String url) {

    static final String FINDING = "finding/";
    static final String RECOMMENDATION = "recommendation/";

    public boolean isFinding() {
        return reference.startsWith(FINDING);
    }

    /** Code and text in one line. */
    public String label() {
        return code + " · " + text;
    }
}
