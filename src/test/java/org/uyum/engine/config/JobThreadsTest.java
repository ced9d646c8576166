package org.uyum.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;

class JobThreadsTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LifecycleAutoConfiguration.class))
            .withBean(CamundaBpmProperties.class)
            .withUserConfiguration(JobThreads.class)
            .withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=20s");

    @Test
    void a_stop_waits_for_the_job_under_way_and_takes_no_more() {
        program.run(context -> {
            TaskExecutor threads = context.getBean("camundaTaskExecutor", TaskExecutor.class);
            CountDownLatch begun = new CountDownLatch(1);
            AtomicBoolean interrupted = new AtomicBoolean();
            AtomicBoolean done = new AtomicBoolean();
            threads.execute(() -> {
                begun.countDown();
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                done.set(true);
            });
            begun.await();
            context.close();
            assertThat(done).isTrue();
            assertThat(interrupted).isFalse();
            assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(TaskRejectedException.class);
        });
    }

    @Test
    void where_no_jobs_run_there_are_no_threads_for_them() {
        program.withPropertyValues("camunda.bpm.job-execution.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("camundaTaskExecutor"));
    }
}
