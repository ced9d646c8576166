package org.uyum.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.uyum.web.Dates;
import org.uyum.web.Problem;

/** What is entered for a session, in the time of Istanbul; whatever is missing is null. */
public record NewSession(Topic topic, LocalDate date, LocalTime time, Integer minutes, String trainer, String place) {

    /** A session shorter than this teaches nothing; a longer one than the second is a slip. */
    static final int FEWEST_MINUTES = 15;

    static final int MOST_MINUTES = 600;

    /** A typed year outside of these is a slip. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final int LONGEST_NAME = 200;

    /** Everything that is wrong with it, beside the other sessions of the training; nothing if it is sound. */
    List<Problem> problems(List<TrainingSession> others) {
        List<Problem> problems = new ArrayList<>();
        if (topic == null) {
            problems.add(Problem.of("topic", "training.session.topic.missing"));
        }
        if (date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            problems.add(Problem.of("date", "training.session.date.wrong"));
        }
        if (time == null) {
            problems.add(Problem.of("time", "training.session.time.missing"));
        }
        if (minutes == null || minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            problems.add(Problem.of("minutes", "training.session.minutes.wrong", FEWEST_MINUTES, MOST_MINUTES));
        }
        name("trainer", trainer, problems);
        name("place", place, problems);
        if (problems.isEmpty()) {
            others.stream()
                    .filter(other -> other.overlaps(startsAt(), endsAt()))
                    .forEach(other -> problems.add(Problem.of("time", "training.session.overlaps", other.trainer())));
        }
        return problems;
    }

    Instant startsAt() {
        return date.atTime(time).atZone(Dates.ISTANBUL).toInstant();
    }

    private Instant endsAt() {
        return startsAt().plus(minutes, ChronoUnit.MINUTES);
    }

    private static void name(String field, String text, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.of(field, "training.session." + field + ".missing"));
        } else if (text.strip().length() > LONGEST_NAME) {
            problems.add(Problem.of(field, "training.text.tooLong", LONGEST_NAME));
        }
    }
}
