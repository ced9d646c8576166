package org.uyum.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** The tests before and after the training, entered by whoever works on {@code recordTestScores}. */
@Service
public class TestService {

    private final TrainingService trainingService;
    private final TestScores scores;
    private final OpenTasks openTasks;
    private final Contributions contributions;
    private final Recorder recorder;

    TestService(
            TrainingService trainingService,
            TestScores scores,
            OpenTasks openTasks,
            Contributions contributions,
            Recorder recorder) {
        this.trainingService = trainingService;
        this.scores = scores;
        this.openTasks = openTasks;
        this.contributions = contributions;
        this.recorder = recorder;
    }

    public List<TestScore> of(Long training) {
        return scores.of(training);
    }

    /** What was gained in each topic. */
    public List<TopicGain> gains(Long training) {
        List<TestScore> all = of(training);
        return Arrays.stream(Topic.values())
                .map(topic -> TopicGain.of(topic, all))
                .toList();
    }

    /** Stores all scores of a training; refused as a whole if one cannot be. What is not named was not taken. */
    @Transactional
    public void record(Long training, List<TestScore> entered) {
        openTasks.requireWorkOn(trainingService.byId(training).processInstanceId(), TrainingProcess.RECORD_TEST_SCORES);
        List<TestScore> complete = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (TrainingParticipant participant : trainingService.participants(training)) {
            for (Topic topic : Topic.values()) {
                TestScore score = entered.stream()
                        .filter(each -> each.participant().equals(participant.id()) && each.topic() == topic)
                        .findFirst()
                        .orElse(new TestScore(participant.id(), topic, null, null));
                if (!score.isWithinRange()) {
                    problems.add(Problem.of(
                            null,
                            "training.scores.outOfRange." + topic.name(),
                            participant.fullName(),
                            TestScore.MOST));
                }
                complete.add(score);
            }
        }
        Refused.ifAny(problems);
        scores.replace(training, complete);
        contributions.add(TrainingProcess.certificates(training));
        recorder.fact(trainingService.byId(training).fact("testScoresEntered"));
    }

    /** The participants without a score of the training as a whole. */
    public List<TrainingParticipant> withoutScore(Long training) {
        List<TestScore> all = of(training);
        return trainingService.participants(training).stream()
                .filter(participant -> score(all, participant.id()).isEmpty())
                .toList();
    }

    /** The scores are complete; refused before every participant was dealt with, or with gaps that nobody confirmed. */
    @Transactional
    public void complete(Long training, boolean missingConfirmed) {
        Set<Long> dealtWith = of(training).stream().map(TestScore::participant).collect(Collectors.toSet());
        if (trainingService.participants(training).stream().anyMatch(each -> !dealtWith.contains(each.id()))) {
            throw Refused.because("training.scores.notEntered");
        }
        int missing = withoutScore(training).size();
        if (missing > 0 && !missingConfirmed) {
            throw Refused.all(List.of(Problem.of("missingConfirmed", "training.scores.confirmMissing", missing)));
        }
        recorder.fact(trainingService
                .byId(training)
                .fact("testScoresRecorded")
                .detail("participants", dealtWith.size())
                .detail("withoutScore", missing));
    }

    /**
     * The score of the training as a whole: the mean of the post-tests of all topics, rounded down. None for whoever left
     * out the post-test of a topic.
     */
    static Optional<BigDecimal> score(List<TestScore> all, Long participant) {
        List<Integer> posts = all.stream()
                .filter(score -> score.participant().equals(participant))
                .map(TestScore::post)
                .filter(Objects::nonNull)
                .toList();
        int topics = Topic.values().length;
        return posts.size() < topics
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                                posts.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(topics), 2, RoundingMode.DOWN));
    }
}
