package org.uyum.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How much was learned in a topic (level 2 after Kirkpatrick): the means of those who took both tests.
 *
 * @param participants how many took both tests; the means are null if nobody did
 */
public record TopicGain(Topic topic, int participants, BigDecimal meanPre, BigDecimal meanPost) {

    static TopicGain of(Topic topic, List<TestScore> scores) {
        List<TestScore> both = scores.stream()
                .filter(score -> score.topic() == topic && score.pre() != null && score.post() != null)
                .toList();
        return new TopicGain(topic, both.size(), mean(both, TestScore::pre), mean(both, TestScore::post));
    }

    /** Points gained on average; null if nobody took both tests. */
    public BigDecimal gain() {
        return participants == 0 ? null : meanPost.subtract(meanPre);
    }

    private static BigDecimal mean(List<TestScore> scores, Function<TestScore, Integer> points) {
        if (scores.isEmpty()) {
            return null;
        }
        int sum = scores.stream().map(points).mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }
}
