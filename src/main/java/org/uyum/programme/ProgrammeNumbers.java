package org.uyum.programme;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives running case numbers per municipality and calendar year; a number is given once, also to two at once. */
@Repository
class ProgrammeNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    ProgrammeNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The next number, for example {@code 2026-ZB-001}. */
    String next(String prefix, int calendarYear) {
        if (increment(prefix, calendarYear) == 0 && !begin(prefix, calendarYear)) {
            increment(prefix, calendarYear);
        }
        int taken = jdbc.sql("select last_taken from programme_number where prefix = ? and calendar = ?")
                .params(prefix, calendarYear)
                .query(Integer.class)
                .single();
        return "%d-%s-%03d".formatted(calendarYear, prefix, taken);
    }

    /**
     * Takes the first number of a year; false if somebody else took it at the same time and has kept it. The failure
     * goes back to a savepoint: PostgreSQL does nothing more in a transaction after one.
     */
    private boolean begin(String prefix, int calendarYear) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into programme_number (prefix, calendar, last_taken) values (?, ?, 1)")
                            .params(prefix, calendarYear)
                            .update());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private int increment(String prefix, int calendarYear) {
        return jdbc.sql("update programme_number set last_taken = last_taken + 1 where prefix = ? and calendar = ?")
                .params(prefix, calendarYear)
                .update();
    }
}
