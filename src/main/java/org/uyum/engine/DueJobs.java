package org.uyum.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/** Runs the jobs of a case at once that would otherwise wait for the job executor's next look; timers only when due. */
@Component
public class DueJobs {

    private final ManagementService management;
    private final Processes processes;
    private final CurrentPerson currentPerson;

    DueJobs(@Lazy ManagementService management, Processes processes, CurrentPerson currentPerson) {
        this.management = management;
        this.processes = processes;
        this.currentPerson = currentPerson;
    }

    /** Runs jobs until none is due in the case; fails with the first job that fails. */
    public void run(String caseNumber) {
        currentPerson.withoutEngineLogin(() -> {
            for (List<Job> due = due(caseNumber); !due.isEmpty(); due = due(caseNumber)) {
                due.forEach(this::run);
            }
            return null;
        });
    }

    private List<Job> due(String caseNumber) {
        return processes.instancesOf(caseNumber).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).executable().list().stream())
                .toList();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException | NullValueException takenByTheJobExecutor) {
            // it is done or being done there; the next look tells
        }
    }
}
