package org.uyum;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Holds decision 012 in every test of the whole program: once it has started, a thread that asks the main pool for a
 * second connection fails, since as many such threads as the pool has connections would wait for one another.
 */
@TestComponent
class OneConnectionPerThread implements BeanPostProcessor, ApplicationListener<ApplicationStartedEvent> {

    private final AtomicBoolean started = new AtomicBoolean();
    private final ThreadLocal<Boolean> holds = ThreadLocal.withInitial(() -> false);

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        started.set(true);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && name.equals("dataSource") ? watched(pool) : bean;
    }

    private DataSource watched(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                if (started.get() && holds.get()) {
                    throw new IllegalStateException("a second connection in one thread");
                }
                Connection connection = super.getConnection();
                holds.set(true);
                return returning(connection);
            }
        };
    }

    /** The connection, which tells when it is given back. */
    private Connection returning(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        holds.set(false);
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
