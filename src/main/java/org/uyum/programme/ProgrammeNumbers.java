package org.uyum.programme;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives running case numbers per municipality and calendar year; a number is given once, also to two at once. */
@Repository
class ProgrammeNumbers {

    private final JdbcClient jdbc;

    ProgrammeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, for example {@code 2026-ZB-001}. */
    String next(String prefix, int calendarYear) {
        if (increment(prefix, calendarYear) == 0) {
            try {
                jdbc.sql("insert into programme_number (prefix, calendar, last_taken) values (?, ?, 1)")
                        .params(prefix, calendarYear)
                        .update();
            } catch (DuplicateKeyException e) {
                throw new org.springframework.dao.ConcurrencyFailureException("two programmes were opened at once", e);
            }
        }
        int taken = jdbc.sql("select last_taken from programme_number where prefix = ? and calendar = ?")
                .params(prefix, calendarYear)
                .query(Integer.class)
                .single();
        return "%d-%s-%03d".formatted(calendarYear, prefix, taken);
    }

    private int increment(String prefix, int calendarYear) {
        return jdbc.sql("update programme_number set last_taken = last_taken + 1 where prefix = ? and calendar = ?")
                .params(prefix, calendarYear)
                .update();
    }
}
