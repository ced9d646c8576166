package org.uyum.training;

/**
 * What a participant scored before and after the training in one topic.
 *
 * @param pre points of 100; null if the participant did not take the test
 * @param post points of 100; null if the participant did not take the test
 */
public record TestScore(Long participant, Topic topic, Integer pre, Integer post) {

    /** Most points of a test. */
    public static final int MOST = 100;

    boolean isWithinRange() {
        return isWithinRange(pre) && isWithinRange(post);
    }

    private static boolean isWithinRange(Integer score) {
        return score == null || (score >= 0 && score <= MOST);
    }
}
