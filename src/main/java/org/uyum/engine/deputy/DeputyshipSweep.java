package org.uyum.engine.deputy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.engine.guard.Suitability;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Deputyship;
import org.uyum.identity.DeputyshipChanged;

/**
 * Lets the Tasklist follow the deputyships: makes a filter for each that has begun, removes it when it is over, and gives
 * back what was taken over and may not be finished any more. At every start, every few minutes, and at once when a
 * deputyship is named or ended. Nobody gains anything by its being late: whoever acts is looked at when they do.
 */
@Component
@EnableScheduling
class DeputyshipSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeputyshipSweep.class);

    private final Deputies deputies;
    private final DeputyFilters filters;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final Suitability suitability;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transaction;

    DeputyshipSweep(
            Deputies deputies,
            DeputyFilters filters,
            TaskService tasks,
            ProcessEngine engine,
            Suitability suitability,
            CurrentPerson currentPerson,
            TransactionTemplate transaction) {
        this.deputies = deputies;
        this.filters = filters;
        this.tasks = tasks;
        this.engine = engine;
        this.suitability = suitability;
        this.currentPerson = currentPerson;
        this.transaction = transaction;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(initialDelayString = "${uyum.deputies.look-every}", fixedDelayString = "${uyum.deputies.look-every}")
    public void sweep() {
        deputies.inEffect().forEach(each -> carefully(() -> settle(each.id())));
        Set<Long> inEffect = deputies.inEffect().stream().map(Deputyship::id).collect(Collectors.toSet());
        filters.provided().stream().filter(id -> !inEffect.contains(id)).forEach(id -> carefully(() -> settle(id)));
        held().forEach(task -> carefully(() -> giveBackIfOver(task)));
    }

    @EventListener
    public void changed(DeputyshipChanged change) {
        Deputyship deputyship = change.deputyship();
        settle(deputyship.id());
        held().stream()
                .filter(task -> deputyship.deputy().equals(task.getAssignee())
                        && deputyship.principal().equals(task.getOwner()))
                .forEach(this::giveBackIfOver);
    }

    /** On several nodes, of those who make the filter of a deputyship at the same moment the second finds it there. */
    private void settle(Long id) {
        inTransaction(() -> {
            deputies.find(id).ifPresent(deputies::hold);
            Optional<Deputyship> inEffect = deputies.inEffect().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            inEffect.ifPresentOrElse(filters::provide, () -> filters.remove(id));
            return id;
        });
    }

    private List<Task> held() {
        return currentPerson.withoutEngineLogin(() -> tasks.createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK where OWNER_ is not null and ASSIGNEE_ is not null")
                .list());
    }

    private void giveBackIfOver(Task task) {
        inTransaction(() -> {
            taker(task.getId()).ifPresent(next -> tasks.setAssignee(task.getId(), next.orElse(null)));
            return task;
        });
    }

    /** To whom a task goes back: the principal, or nobody in particular; nothing if it stays or is gone. */
    private Optional<Optional<String>> taker(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                        .filter(task -> task.getOwner() != null && !suitability.mayStay(task))
                        .map(this::principalIfSuitable));
    }

    private Optional<String> principalIfSuitable(TaskEntity task) {
        return Optional.of(task.getOwner()).filter(principal -> suitability.isSuitable(task, principal));
    }

    private <T> void inTransaction(Supplier<T> work) {
        currentPerson.withoutEngineLogin(() -> transaction.execute(status -> work.get()));
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("something of a deputyship could not be settled; it is tried again", failure);
        }
    }
}
