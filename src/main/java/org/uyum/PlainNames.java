package org.uyum;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

/**
 * Names of tables and columns are written without quotes, so that the same migration scripts serve H2, which folds them
 * to upper case, and PostgreSQL, which folds them to lower case.
 */
@Configuration
@EnableJdbcRepositories(considerNestedRepositories = true)
class PlainNames {

    @Bean
    static BeanPostProcessor unquotedNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RelationalMappingContext mapping) {
                    mapping.setForceQuote(false);
                }
                return bean;
            }
        };
    }
}
