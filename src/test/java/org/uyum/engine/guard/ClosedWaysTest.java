package org.uyum.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Processes;
import org.uyum.pilot.CasePilot;

/** Nobody changes when a case goes on, past its steps. */
@UyumTest
class ClosedWaysTest {

    @Autowired
    CasePilot pilot;

    @Autowired
    Walk walk;

    @Autowired
    Processes processes;

    @Autowired
    ManagementService management;

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "admin"})
    void timer_is_not_moved_along_with_its_tries(String person) {
        String number = pilot.openUntilWaitingFor("sessionHeld");
        Job timer = processes.instancesOf(number).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> walk.as(person).run(() -> management
                        .setJobRetries(5)
                        .jobId(timer.getId())
                        .dueDate(new Date(0))
                        .execute()))
                .isInstanceOf(AuthorizationException.class);
        assertThat(management
                        .createJobQuery()
                        .jobId(timer.getId())
                        .singleResult()
                        .getDuedate())
                .isEqualTo(timer.getDuedate());
    }
}
