package org.uyum.engine.config;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that carry out jobs. A stop waits for jobs under way: the engine's own threads would be cut off, and a job
 * cut off stays locked for five minutes.
 */
@Configuration
class JobThreads {

    /** The engine looks for this name. */
    @Bean("camundaTaskExecutor")
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
    TaskExecutor camundaTaskExecutor(CamundaBpmProperties engine, LifecycleProperties stop) {
        JobExecutionProperty jobs = engine.getJobExecution();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("job-");
        threads.setCorePoolSize(jobs.getCorePoolSize());
        threads.setMaxPoolSize(jobs.getMaxPoolSize());
        threads.setQueueCapacity(jobs.getQueueCapacity());
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationMillis(stop.getTimeoutPerShutdownPhase().toMillis());
        return threads;
    }
}
