package org.uyum.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uyum.web.Problem;

/**
 * The sessions of a training seen as a plan: at least 12 hours in all, every topic taught, as in the description of the
 * original project. Make-up sessions are no part of it.
 */
public record TrainingPlan(List<TrainingSession> sessions) {

    /** Twelve hours. */
    public static final int LEAST_MINUTES = 720;

    public TrainingPlan {
        sessions = sessions.stream().filter(session -> !session.makeUp()).toList();
    }

    public int totalMinutes() {
        return sessions.stream().mapToInt(TrainingSession::minutes).sum();
    }

    public int minutesOf(Topic topic) {
        return sessions.stream()
                .filter(session -> session.topic() == topic)
                .mapToInt(TrainingSession::minutes)
                .sum();
    }

    public List<Topic> missingTopics() {
        return Arrays.stream(Topic.values())
                .filter(topic -> minutesOf(topic) == 0)
                .toList();
    }

    public boolean isSound() {
        return problems().isEmpty();
    }

    /** Why the plan cannot be submitted; nothing if it can. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (totalMinutes() < LEAST_MINUTES) {
            problems.add(Problem.of(null, "training.plan.tooShort", LEAST_MINUTES, totalMinutes()));
        }
        missingTopics().forEach(topic -> problems.add(Problem.of(null, "training.plan.topicMissing." + topic.name())));
        return problems;
    }
}
