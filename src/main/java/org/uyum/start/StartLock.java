package org.uyum.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node at a time start on a PostgreSQL: neither the engine's tables nor its first deployments, filters and
 * rights can be made by two at once. The lock is the session's, so that it goes with a process that dies.
 */
final class StartLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** "uyum" as a number; Flyway and others use other ones. */
    private static final long KEY = 0x7579756dL;

    private static final Duration LONGEST_START_OF_ANOTHER = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Connection connection;

    private StartLock(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other node starts. The connection is the lock's from then on. */
    static StartLock take(Connection connection) throws SQLException {
        long waited = 0;
        while (!tried(connection)) {
            if (waited == 0) {
                LOG.info(StartTexts.both("start.anotherStarts"));
            }
            if (waited > LONGEST_START_OF_ANOTHER.toMillis()) {
                throw new UnsafeStart(java.util.List.of(
                        new StartProblem("start.unsafe.anotherStarts", LONGEST_START_OF_ANOTHER.toMinutes())));
            }
            waited += PAUSE.toMillis();
            pause();
        }
        return new StartLock(connection);
    }

    private static boolean tried(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another node starts", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection that held the lock of the start was gone", e);
        }
    }
}
