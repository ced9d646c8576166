package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** What holds for every session with the database, of people and of refusals alike. */
@UyumTest
class DatabaseSessionsTest {

    @Autowired
    private DataSource pool;

    @Autowired
    @Qualifier("refusalPool")
    private HikariDataSource refusals;

    @Autowired
    private SQLExceptionTranslator failures;

    @Test
    void this_run_is_on_the_database_that_it_says() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void each_reads_what_is_committed() throws SQLException {
        for (DataSource source : List.of(pool, refusals)) {
            try (Connection connection = source.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Test
    void none_waits_for_ever_on_postgresql() throws SQLException {
        assumeThat(TestDatabase.isPostgres()).isTrue();
        for (DataSource source : List.of(pool, refusals)) {
            assertThat(shown(source, "statement_timeout")).isEqualTo("1min");
            assertThat(shown(source, "lock_timeout")).isEqualTo("10s");
            assertThat(shown(source, "idle_in_transaction_session_timeout")).isEqualTo("2min");
            assertThat(shown(source, "application_name")).isEqualTo("uyum");
            assertThat(shown(source, "random_page_cost")).isEqualTo("1.1");
        }
    }

    @Test
    void a_wait_for_a_lock_that_was_ended_is_told_apart() {
        assertThat(failures.translate("test", null, new SQLException("", "55P03")))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    private static String shown(DataSource source, String setting) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
