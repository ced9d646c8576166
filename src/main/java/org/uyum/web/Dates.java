package org.uyum.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as people read them, in the language at hand and in the time of Istanbul. Nothing for null. */
@Component("dates")
public class Dates {

    /** The time zone in which all dates and times are shown and entered. */
    public static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static final DateTimeFormatter DAY_TR = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Clock clock;

    Dates(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public String day(LocalDate day) {
        return day == null ? "" : day(day, texts.language());
    }

    static String day(LocalDate day, Locale language) {
        return day.format(language.equals(Locale.ENGLISH) ? DAY_EN : DAY_TR);
    }

    /** The day in Istanbul on which a moment fell. */
    public String day(Instant moment) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment, ISTANBUL));
    }

    public String time(LocalTime time) {
        return time == null ? "" : time.format(TIME);
    }

    /** Day and time, to the minute. */
    public String moment(Instant moment) {
        return moment == null ? "" : moment(LocalDateTime.ofInstant(moment, ISTANBUL));
    }

    public String moment(LocalDateTime moment) {
        return moment == null ? "" : day(moment.toLocalDate()) + " " + time(moment.toLocalTime());
    }

    /** A span of days, for example of a programme. */
    public String span(LocalDate first, LocalDate last) {
        return day(first) + " – " + day(last);
    }

    public boolean isPast(Instant moment) {
        return moment != null && moment.isBefore(Instant.now(clock));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ISTANBUL));
    }
}
