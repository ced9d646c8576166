package org.uyum.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.web.Dates;

/**
 * One session of a training.
 *
 * @param minutes planned length
 * @param makeUp whether it makes up for minutes that participants missed; its minutes are not part of the plan's
 * @param heldOn the day on which it was held; null before
 * @param heldReportedAt when somebody said that it had been held; null if its time simply passed
 * @param attendanceRecordedAt when its attendance was complete; null before
 */
@Table("training_session")
public record TrainingSession(
        @Id Long id,
        Long training,
        Topic topic,
        Instant startsAt,
        int minutes,
        String trainer,
        String place,
        boolean makeUp,
        LocalDate heldOn,
        Instant heldReportedAt,
        Instant attendanceRecordedAt,
        boolean signedListKept,
        String attendanceNote) {

    static TrainingSession planned(Long id, Long training, NewSession entered, boolean makeUp) {
        return new TrainingSession(
                id,
                training,
                entered.topic(),
                entered.startsAt(),
                entered.minutes(),
                entered.trainer().strip(),
                entered.place().strip(),
                makeUp,
                null,
                null,
                null,
                false,
                null);
    }

    public LocalDate date() {
        return start().toLocalDate();
    }

    public LocalTime time() {
        return start().toLocalTime();
    }

    public Instant endsAt() {
        return startsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    /** Whether its attendance is complete. */
    public boolean isRecorded() {
        return attendanceRecordedAt != null;
    }

    /** Whether it was entered as held only after the day on which it took place. */
    public boolean isRecordedAfterwards() {
        return heldOn != null
                && heldReportedAt != null
                && heldOn.isBefore(LocalDate.ofInstant(heldReportedAt, Dates.ISTANBUL));
    }

    boolean overlaps(Instant otherStart, Instant otherEnd) {
        return startsAt.isBefore(otherEnd) && otherStart.isBefore(endsAt());
    }

    private LocalDateTime start() {
        return LocalDateTime.ofInstant(startsAt, Dates.ISTANBUL);
    }
}
