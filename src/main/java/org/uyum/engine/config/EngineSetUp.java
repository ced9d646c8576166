package org.uyum.engine.config;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.beans.factory.config.PropertiesFactoryBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.uyum.engine.StartPermit;
import org.uyum.engine.guard.GuardedFilterService;
import org.uyum.engine.guard.GuardedFormService;
import org.uyum.engine.guard.GuardedTaskService;
import org.uyum.engine.guard.NotThere;
import org.uyum.engine.guard.TaskGuard;
import org.uyum.identity.PasswordRules;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/** Puts our parts into the engine before it starts. */
@Configuration
class EngineSetUp {

    /** After the first wrong password it is three seconds, and twice as long after each further one. */
    private static final int LONGEST_LOCK_SECONDS = 15 * 60;

    /** What somebody signed in may have listed at once; the webapps ask for no more than this at a time. */
    private static final int MOST_RESULTS = 2000;

    /** Administrators may everything in the engine, by their group. */
    @Bean
    AdministratorAuthorizationPlugin administratorAuthorizations() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(Role.ADMINISTRATOR.group());
        return plugin;
    }

    /** First, because other plugins add functions to whatever evaluates expressions. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AbstractProcessEnginePlugin safeExpressions(ApplicationContext beans, Texts texts) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new QueryExpressions(beans, engine.getBeans(), texts));
            }
        };
    }

    /** Where cases go on that stand in a box which a release renamed or took away; see {@link ModelUpgrade}. */
    @Bean
    PropertiesFactoryBean movedBoxes() {
        PropertiesFactoryBean moved = new PropertiesFactoryBean();
        moved.setLocation(new ClassPathResource("processes/moved.properties"));
        return moved;
    }

    @Bean
    AbstractProcessEnginePlugin uyumParts(
            StepWiring wiring,
            HistoryRecorder recorder,
            MunicipalityTenancy tenancy,
            TaskGuard guard,
            StartPermit startPermit,
            PasswordRules passwordRules,
            Texts texts) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new NoScripts(), wiring)));
                engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(recorder)));
                engine.setCustomPreCommandInterceptorsTxRequired(
                        new ArrayList<>(List.of(new DatabaseFailures(texts), new RefusedPasswords(texts))));
                engine.setQueryMaxResultsLimit(MOST_RESULTS);
                engine.setEnablePasswordPolicy(true);
                engine.setPasswordPolicy(passwordRules);
                // a lock always ends by itself, or anybody could shut anybody out for good by typing nonsense
                engine.setLoginMaxAttempts(Integer.MAX_VALUE);
                engine.setLoginDelayMaxTime(LONGEST_LOCK_SECONDS);
                engine.setIdentityProviderSessionFactory(new Colleagues.Factory());
                engine.setTenantIdProvider(tenancy);
                engine.setResourceAuthorizationProvider(new SharedAuthorizations());
                engine.setTaskService(new GuardedTaskService(guard));
                engine.setFilterService(new GuardedFilterService(guard));
                // a refusal is no error of the program, and its text may name what a person entered
                engine.setEnableCmdExceptionLogging(false);
                engine.setFormService(new GuardedFormService(guard, startPermit));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                List<CommandChecker> checkers = engine.getCommandCheckers();
                checkers.removeIf(checker -> checker.getClass() == AuthorizationCommandChecker.class);
                checkers.replaceAll(checker ->
                        checker instanceof TenantCommandChecker ? NotThere.instead(checker, texts) : checker);
                // first, so that its refusals, which say who and why, come before the engine's own
                checkers.add(0, guard);
            }
        };
    }
}
