package org.uyum.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** That the database did not do what was asked, through no fault of whoever asked; and what that means for them. */
public enum Outage {
    /** It cannot be reached; nothing was stored. */
    UNREACHABLE("web.outage.unreachable"),
    /** The connection was lost while it was storing: nobody knows whether it did. */
    UNKNOWN("web.outage.unknown"),
    /** It is reached, but others are before one, longer than one waits; nothing was stored. */
    BUSY("web.outage.busy");

    private static final int FARTHEST_CAUSE = 30;

    /** Login not possible now, shutting down, crashed, starting, too many connections. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P03");

    /** Statement or lock took longer than the session's limit; H2's words for it. */
    private static final Set<String> TOO_LONG = Set.of("57014", "55P03", "HYT00");

    private final String messageKey;

    Outage(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Key of the sentence that says what happened, what became of the entry, and what to do. */
    public String messageKey() {
        return messageKey;
    }

    /** Whether a failure comes from such an outage, and which. */
    public static Optional<Outage> of(Throwable failure) {
        boolean storing = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < FARTHEST_CAUSE; depth++, cause = cause.getCause()) {
            // Spring says in the message only what it was about to do
            String message = String.valueOf(cause.getMessage());
            storing |= message.startsWith("JDBC commit");
            if (cause instanceof TransactionSystemException transaction && message.startsWith("JDBC rollback")) {
                // the connection is gone, and Spring hides why: behind the work that failed, or behind a commit
                return Optional.of(transaction.getApplicationException() == null ? UNKNOWN : UNREACHABLE);
            }
            if (cause instanceof SQLException sql) {
                Optional<Outage> outage = of(sql);
                if (outage.isPresent()) {
                    return storing && outage.get() == UNREACHABLE ? Optional.of(UNKNOWN) : outage;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Outage> of(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        if (state.startsWith("08") || GONE.contains(state) || isClosed(sql)) {
            return Optional.of(UNREACHABLE);
        }
        if (TOO_LONG.contains(state)) {
            return Optional.of(BUSY);
        }
        if (sql instanceof SQLTransientConnectionException) {
            // the pool gave no connection: behind it stands why, or nothing if all of them are in use
            return Optional.of(sql.getCause() == null ? BUSY : UNREACHABLE);
        }
        return Optional.empty();
    }

    /** What the pool says of a connection that broke before; it has no state. */
    private static boolean isClosed(SQLException sql) {
        return sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }
}
