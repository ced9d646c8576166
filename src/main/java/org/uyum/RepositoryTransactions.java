package org.uyum;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Puts every call of a repository into a transaction. Spring Data does so for what all repositories can do, not for
 * queries of our own: those would read the rows of an aggregate's parts over a second connection while the first is
 * held, and as many pages at once as the pool has connections would wait for one another (docs/decisions/012).
 */
@Configuration
class RepositoryTransactions {

    @Bean
    static BeanPostProcessor repositoriesInTransactions(ObjectProvider<TransactionManager> transactions) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
                    repository.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                            (proxy, information) -> proxy.addAdvice(new TransactionInterceptor(
                                    transactions.getObject(), new MatchAlwaysTransactionAttributeSource()))));
                }
                return bean;
            }
        };
    }
}
