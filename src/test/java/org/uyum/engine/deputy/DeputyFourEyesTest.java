package org.uyum.engine.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Role;
import org.uyum.training.TrainingWalk;

/**
 * A training plan is prepared by staff and approved by a manager. Somebody who is both, and a deputy of theirs: neither
 * approves what one of the two prepared, in whatever name it was done.
 */
@UyumTest
class DeputyFourEyesTest {

    private static final String PREPARE = "planTraining";
    private static final String APPROVE = "approveTraining";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Autowired
    private Walk walk;

    @Autowired
    private TrainingWalk training;

    @Autowired
    private TestDeputies named;

    @Autowired
    private TakingOver takingOver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private String principal;
    private String deputy;
    private String number;

    @BeforeEach
    void people() {
        principal = named.person("ikiRollu", "zeytinburnu", Role.STAFF, Role.MANAGER);
        deputy = named.person("vekilPersonel", "zeytinburnu", Role.STAFF, Role.MANAGER);
        number = training.beginTraining();
    }

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void deputy_does_not_approve_for_the_principal_what_the_principal_prepared() {
        prepare(principal, () -> walk.as(principal).claim(number, PREPARE));
        named.name(principal, deputy, Role.MANAGER);

        refused(deputy, () -> takeOver(APPROVE), "onun vekili de onaylayamaz");
        walk.as(deputy).claim(number, APPROVE);
    }

    @Test
    void deputy_does_not_approve_for_the_principal_what_the_deputy_prepared() {
        prepare(deputy, () -> walk.as(deputy).claim(number, PREPARE));
        named.name(principal, deputy, Role.MANAGER);

        refused(deputy, () -> takeOver(APPROVE), "hazırlayan kişi onaylayamaz");
        refused(deputy, () -> walk.as(deputy).claim(number, APPROVE), "hazırlayan kişi onaylayamaz");
        walk.as(principal).claim(number, APPROVE);
    }

    @Test
    void what_the_deputy_prepared_for_the_principal_is_approved_by_neither_in_any_name() {
        Deputyship deputyship = named.name(principal, deputy, Role.STAFF, Role.MANAGER);
        prepare(deputy, () -> walk.as(deputy).run(() -> takeOver(PREPARE)));
        assertThat(jdbc.sql("select count(*) from contribution where person = ? and acting_for = ?")
                        .params(deputy, principal)
                        .query(Integer.class)
                        .single())
                .isPositive();

        refused(principal, () -> walk.as(principal).claim(number, APPROVE), "hazırlayan kişi onaylayamaz");
        refused(deputy, () -> walk.as(deputy).claim(number, APPROVE), "hazırlayan kişi onaylayamaz");
        refused(deputy, () -> takeOver(APPROVE), "hazırlayan kişi onaylayamaz");
        String other = named.person("ikinciVekil", "zeytinburnu", Role.STAFF);
        named.name(principal, other, Role.MANAGER);
        refused(other, () -> takeOver(APPROVE), "onun vekili de onaylayamaz");
        named.move(deputyship, -9, -1);
        refused(principal, () -> walk.as(principal).claim(number, APPROVE), "hazırlayan kişi onaylayamaz");
        walk.as("zbManager").claim(number, APPROVE);
    }

    @Test
    void a_part_in_it_that_came_after_the_taking_over_counts_as_well() {
        prepare("zbStaff1", () -> walk.as("zbStaff1").claim(number, PREPARE));
        named.name(principal, deputy, Role.MANAGER);
        walk.as(deputy).run(() -> takeOver(APPROVE));
        walk.as(principal).run(() -> training.contributeToPlan(number));

        Task approval = walk.task(number, APPROVE);
        refused(
                deputy,
                () -> tasks.complete(approval.getId(), java.util.Map.of("decision", "approve")),
                "onun vekili de onaylayamaz");
        assertThat(walk.isOpen(number, APPROVE)).isTrue();
    }

    @Test
    void what_somebody_else_prepared_is_approved_for_the_principal() {
        prepare("zbStaff1", () -> walk.as("zbStaff1").claim(number, PREPARE));
        named.name(principal, deputy, Role.MANAGER);
        walk.as(deputy).run(() -> takeOver(APPROVE));
        walk.as(deputy).complete(walk.task(number, APPROVE), java.util.Map.of("decision", "approve"));
        assertThat(walk.isOpen(number, APPROVE)).isFalse();
    }

    /** Enters the sessions on the page and submits the plan, by whoever got the task in some way. */
    private void prepare(String person, Runnable getting) {
        getting.run();
        training.submitPlan(person, number, DAY);
    }

    private void takeOver(String step) {
        takingOver.takeOver(walk.task(number, step).getId(), principal);
    }

    private void refused(String person, Runnable way, String why) {
        walk.as(person).run(() -> assertThatThrownBy(way::run)
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining(why));
    }
}
