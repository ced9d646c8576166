package org.uyum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, UNREACHABLE",
        "08001, UNREACHABLE",
        "57P01, UNREACHABLE",
        "57P03, UNREACHABLE",
        "53300, UNREACHABLE",
        "25P03, UNREACHABLE",
        "57014, BUSY",
        "55P03, BUSY",
        "HYT00, BUSY"
    })
    void the_state_says_what_happened_however_deep_it_lies(String state, Outage outage) {
        Throwable deep = new IllegalStateException(new RuntimeException(new SQLException("", state)));
        assertThat(Outage.of(deep)).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42601", "22001", "40001"})
    void what_is_wrong_with_the_statement_is_no_outage(String state) {
        assertThat(Outage.of(new RuntimeException(new SQLException("", state)))).isEmpty();
    }

    @Test
    void a_pool_whose_connections_are_all_in_use_is_busy_and_one_that_gets_none_cannot_reach_the_database() {
        assertThat(Outage.of(
                        new CannotCreateTransactionException("", new SQLTransientConnectionException("timed out"))))
                .contains(Outage.BUSY);
        assertThat(Outage.of(new CannotCreateTransactionException(
                        "", new SQLTransientConnectionException("timed out", new SQLException("refused", "08001")))))
                .contains(Outage.UNREACHABLE);
    }

    @Test
    void a_connection_lost_while_storing_leaves_it_open_whether_it_was_stored() {
        assertThat(Outage.of(
                        new DataAccessResourceFailureException("JDBC commit; gone", new SQLException("", "08006"))))
                .contains(Outage.UNKNOWN);
        assertThat(Outage.of(
                        new TransactionSystemException("JDBC commit failed", new SQLException("Connection is closed"))))
                .contains(Outage.UNKNOWN);
    }

    @Test
    void what_cannot_be_rolled_back_was_not_stored_unless_the_commit_came_before() {
        TransactionSystemException afterWork = rollbackFailed();
        afterWork.initApplicationException(new DataAccessResourceFailureException("insert into x"));
        assertThat(Outage.of(afterWork)).contains(Outage.UNREACHABLE);
        assertThat(Outage.of(rollbackFailed())).contains(Outage.UNKNOWN);
    }

    private static TransactionSystemException rollbackFailed() {
        return new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
    }

    @Test
    void a_circle_of_causes_ends() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);
        assertThat(Outage.of(first)).isEmpty();
    }
}
