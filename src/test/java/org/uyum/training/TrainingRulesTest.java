package org.uyum.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.training.TrainingWalk.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uyum.web.Problem;

class TrainingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void plan_of_exactly_twelve_hours_over_three_topics_is_sound() {
        assertThat(new TrainingPlan(threeTimes(240)).isSound()).isTrue();
        assertThat(keys(new TrainingPlan(threeTimes(239)).problems())).containsExactly("training.plan.tooShort");
    }

    @Test
    void make_up_sessions_are_no_part_of_the_plan() {
        List<TrainingSession> sessions = new ArrayList<>(threeTimes(200));
        sessions.add(TrainingSession.planned(9L, 1L, session(Topic.MANAGEMENT, DAY.plusDays(9), 240), true));

        TrainingPlan plan = new TrainingPlan(sessions);

        assertThat(plan.totalMinutes()).isEqualTo(600);
        assertThat(plan.missingTopics()).isEmpty();
    }

    @Test
    void session_with_everything_wrong_says_so_in_every_field() {
        NewSession wrong = new NewSession(null, LocalDate.of(26, 1, 1), null, 5, " ", null);

        assertThat(wrong.problems(List.of()))
                .extracting(Problem::field)
                .containsExactly("topic", "date", "time", "minutes", "trainer", "place");
    }

    @Test
    void sessions_may_follow_each_other_and_not_overlap() {
        TrainingSession morning = TrainingSession.planned(1L, 1L, session(Topic.MANAGEMENT, DAY, 180), false);

        assertThat(at(LocalTime.of(12, 0)).problems(List.of(morning))).isEmpty();
        assertThat(keys(at(LocalTime.of(11, 59)).problems(List.of(morning))))
                .containsExactly("training.session.overlaps");
    }

    @Test
    void percentage_is_rounded_down_so_that_nobody_is_shown_with_the_threshold_who_misses_it() {
        List<TrainingSession> sessions = threeTimes(245);
        AttendanceCredit credit = AttendanceCredit.of(
                sessions,
                List.of(new Attendance(0L, 7L, 245), new Attendance(1L, 7L, 245), new Attendance(2L, 7L, 97)));

        assertThat(credit.minutesOf(7L)).isEqualTo(587);
        assertThat(credit.percentOf(7L)).isEqualByComparingTo("79.86");
    }

    @Test
    void nobody_gets_more_than_the_planned_minutes_of_a_topic() {
        List<TrainingSession> sessions = new ArrayList<>(threeTimes(240));
        sessions.add(TrainingSession.planned(9L, 1L, session(Topic.MANAGEMENT, DAY.plusDays(9), 240), true));
        AttendanceCredit credit = AttendanceCredit.of(
                sessions,
                List.of(new Attendance(0L, 7L, 240), new Attendance(1L, 7L, 200), new Attendance(9L, 7L, 240)));

        assertThat(credit.minutesOf(7L)).isEqualTo(480);
        assertThat(credit.percentOf(8L)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void score_needs_the_post_test_of_every_topic() {
        List<TestScore> scores = List.of(
                new TestScore(1L, Topic.STRATEGIC_PLANNING, null, 70),
                new TestScore(1L, Topic.MANAGEMENT, 10, 70),
                new TestScore(1L, Topic.PROJECT_MANAGEMENT, 20, 69),
                new TestScore(2L, Topic.STRATEGIC_PLANNING, 50, 90),
                new TestScore(2L, Topic.MANAGEMENT, 50, 90),
                new TestScore(2L, Topic.PROJECT_MANAGEMENT, 50, null));

        assertThat(TestService.score(scores, 1L)).get().isEqualTo(new BigDecimal("69.66"));
        assertThat(TestService.score(scores, 2L)).isEmpty();
    }

    @Test
    void gain_counts_only_those_who_took_both_tests() {
        List<TestScore> scores = List.of(
                new TestScore(1L, Topic.MANAGEMENT, 40, 75),
                new TestScore(2L, Topic.MANAGEMENT, 50, 60),
                new TestScore(3L, Topic.MANAGEMENT, null, 100));

        TopicGain gain = TopicGain.of(Topic.MANAGEMENT, scores);

        assertThat(gain.participants()).isEqualTo(2);
        assertThat(gain.gain()).isEqualByComparingTo("22.5");
        assertThat(TopicGain.of(Topic.PROJECT_MANAGEMENT, scores).gain()).isNull();
    }

    @Test
    void participant_comes_from_a_participating_municipality_and_only_once() {
        TrainingParticipant there = new NewParticipant("İnci Ilgaz", "bagcilar", "Müdür", true, null, null).of(1L, 1L);

        assertThat(keys(new NewParticipant("İNCİ ILGAZ", "bagcilar", "Müdür", true, "a@b", null)
                        .problems(Set.of("bagcilar"), List.of(there))))
                .containsExactly("training.participant.email.wrong", "training.participant.twice");
        assertThat(keys(new NewParticipant(null, "fatih", " ", true, null, null)
                        .problems(Set.of("bagcilar"), List.of(there))))
                .containsExactly(
                        "training.participant.fullName.missing",
                        "training.participant.title.missing",
                        "training.participant.municipality.wrong");
    }

    private static List<TrainingSession> threeTimes(int minutes) {
        return Arrays.stream(Topic.values())
                .map(topic -> TrainingSession.planned(
                        (long) topic.ordinal(), 1L, session(topic, DAY.plusDays(topic.ordinal()), minutes), false))
                .toList();
    }

    private static NewSession at(LocalTime time) {
        return new NewSession(Topic.MANAGEMENT, DAY, time, 60, "Eğitici", "Salon");
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::messageKey).toList();
    }
}
