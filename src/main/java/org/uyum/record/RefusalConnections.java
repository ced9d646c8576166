package org.uyum.record;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A few connections that record refusals and nothing else. A refusal is recorded while its request holds a connection
 * of the main pool; were the second one taken from there too, as many refusals at once as the pool has connections
 * would wait for one another (docs/decisions/012).
 */
@Configuration
class RefusalConnections {

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("uyum.refusals.pool")
    HikariDataSource refusalPool(DataSourceProperties database) {
        return database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }
}
