package org.uyum;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Gives every session on PostgreSQL its limits, so that nothing waits for ever; H2 knows no such settings. A limit that
 * was reached is told apart from other failures.
 */
@Configuration
class DatabaseSessions {

    /**
     * @param statementTimeout longest time for one statement
     * @param lockTimeout longest wait for what another transaction has locked
     * @param idleInTransactionTimeout after so long in which a transaction does nothing its session is ended
     * @param networkTimeout longest wait for an answer of the server
     */
    record Limits(
            Duration statementTimeout,
            Duration lockTimeout,
            Duration idleInTransactionTimeout,
            Duration networkTimeout) {}

    @Bean
    static BeanPostProcessor limitedSessions(Environment environment) {
        Limits limits = Binder.get(environment).bindOrCreate("uyum.database", Limits.class);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
                    limit(pool, limits);
                }
                return bean;
            }
        };
    }

    /** A wait for a lock that PostgreSQL ends has a state of its own, which Spring does not know for what it is. */
    @Bean
    SQLExceptionTranslator lockTimeouts() {
        SQLExceptionTranslator stock = new SQLExceptionSubclassTranslator();
        return (task, sql, failure) -> "55P03".equals(failure.getSQLState())
                ? new CannotAcquireLockException(task, failure)
                : stock.translate(task, sql, failure);
    }

    private static void limit(HikariDataSource pool, Limits limits) {
        pool.addDataSourceProperty("ApplicationName", "uyum");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // an error's detail quotes what a person entered, and errors are logged
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty(
                "socketTimeout", String.valueOf(limits.networkTimeout().toSeconds()));
        pool.addDataSourceProperty(
                "options",
                // what a page costs that is not read in order, on disks without moving parts: the default is of 1996
                // and has
                // the tasks of a whole municipality read where a few of a group are asked for
                "-c random_page_cost=1.1 -c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(
                                limits.statementTimeout().toMillis(),
                                limits.lockTimeout().toMillis(),
                                limits.idleInTransactionTimeout().toMillis()));
    }
}
