package org.uyum.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of the planned training a participant attended. Minutes of a make-up session count towards its topic, but
 * nobody gets more than the planned minutes of a topic: who missed management cannot make up for it in another topic.
 */
record AttendanceCredit(TrainingPlan plan, Map<Long, TrainingSession> sessions, List<Attendance> attendance) {

    static AttendanceCredit of(List<TrainingSession> sessions, List<Attendance> attendance) {
        return new AttendanceCredit(
                new TrainingPlan(sessions),
                sessions.stream().collect(Collectors.toMap(TrainingSession::id, Function.identity())),
                attendance);
    }

    int minutesOf(Long participant) {
        return Arrays.stream(Topic.values())
                .mapToInt(topic -> Math.min(plan.minutesOf(topic), present(participant, topic)))
                .sum();
    }

    /** Rounded down, so that nobody is shown with the threshold who misses it. */
    BigDecimal percentOf(Long participant) {
        int planned = plan.totalMinutes();
        return planned == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * minutesOf(participant))
                        .divide(BigDecimal.valueOf(planned), 2, RoundingMode.DOWN);
    }

    /** The sessions in which the participant was present at all. */
    List<TrainingSession> attendedBy(Long participant) {
        return attendance.stream()
                .filter(entry -> entry.participant().equals(participant) && entry.minutes() > 0)
                .map(entry -> sessions.get(entry.session()))
                .toList();
    }

    private int present(Long participant, Topic topic) {
        return attendance.stream()
                .filter(entry -> entry.participant().equals(participant))
                .filter(entry -> sessions.get(entry.session()).topic() == topic)
                .mapToInt(Attendance::minutes)
                .sum();
    }
}
