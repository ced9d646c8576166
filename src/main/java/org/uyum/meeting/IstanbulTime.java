package org.uyum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Meetings are announced in Istanbul's time and kept as instants. */
public final class IstanbulTime {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private IstanbulTime() {}

    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ISTANBUL).toInstant();
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ISTANBUL);
    }

    public static LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }
}
