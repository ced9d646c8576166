package org.uyum.engine.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.AtOnce;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.casework.CaseworkFixtures;
import org.uyum.engine.Offer;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.Deputies;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Role;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** A manager's deputy, who is not a manager, takes over {@code planProgramme}: when that works, and when it ends. */
@UyumTest
class TakingOverTest {

    private static final String STEP = "planProgramme";
    private static final String PRINCIPAL = "zbManager";
    private static final String DEPUTY = "zbStaff3";

    @Autowired
    private Walk walk;

    @Autowired
    private TestDeputies named;

    @Autowired
    private Deputies deputies;

    @Autowired
    private DeputyshipSweep sweep;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TakingOver takingOver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Recorder recorder;

    @Autowired
    private JdbcClient jdbc;

    private String number;
    private Task task;

    @BeforeEach
    void open() {
        number = walk.openProgramme(PRINCIPAL, "Vekâletle yürüyen program");
        task = walk.task(number, STEP);
    }

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void what_a_deputy_does_with_a_task_is_done_for_the_principal() {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        assertThat(stored()).isEqualTo(tuple(DEPUTY, PRINCIPAL));

        walk.as(DEPUTY).complete(walk.task(number, STEP), CaseworkFixtures.plan("bagcilar"));

        assertThat(walk.isOpen(number, STEP)).isFalse();
        assertThat(recorder.latestOf(number, 30))
                .filteredOn(entry ->
                        List.of("taskAssigned", "stepDone").contains(entry.kind()) && STEP.equals(entry.subject()))
                .extracting(RecordEntry::kind, RecordEntry::actor, RecordEntry::actingFor)
                .containsExactlyInAnyOrder(
                        tuple("taskAssigned", DEPUTY, PRINCIPAL), tuple("stepDone", DEPUTY, PRINCIPAL));
        assertThat(jdbc.sql("select person, acting_for from form_submission where case_number = ? and step_id = ?")
                        .params(number, STEP)
                        .query()
                        .singleRow())
                .containsEntry("person", DEPUTY)
                .containsEntry("acting_for", PRINCIPAL);
        assertThat(recorder.latestOf(walk.openProgramme(DEPUTY, "Kendi adına"), 1))
                .allSatisfy(entry -> assertThat(entry.actingFor()).isNull());
    }

    @Test
    void the_way_of_the_engine_takes_it_in_ones_own_name_only() {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        refused(DEPUTY, () -> tasks.claim(task.getId(), DEPUTY), "rolüne verilmemiş");
        refused(PRINCIPAL, () -> tasks.setAssignee(task.getId(), DEPUTY), "rolüne verilmemiş");

        String manager = named.person("vekilMudur", "zeytinburnu", Role.MANAGER);
        named.name(PRINCIPAL, manager, Role.MANAGER);
        walk.as(manager).claim(number, STEP);
        assertThat(stored()).isEqualTo(tuple(manager, null));
        refused(manager, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "kendi adınıza");

        walk.as(manager).run(() -> tasks.setAssignee(task.getId(), null));
        takeOver(manager, PRINCIPAL);
        assertThat(stored()).isEqualTo(tuple(manager, PRINCIPAL));
    }

    @Test
    void nobody_takes_over_without_a_deputyship_for_this_role_on_this_day() {
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "geçerli olan bir vekâleti yok");
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        refused("zbStaff2", () -> takingOver.takeOver(task.getId(), PRINCIPAL), "geçerli olan bir vekâleti yok");
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), "zbMayor"), "geçerli olan bir vekâleti yok");
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), "zbManager' or '1'='1"), "vekâleti yok");
        named.move(deputyship, -9, -1);
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "geçerli olan bir vekâleti yok");
        named.move(deputyship, 1, 9);
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "geçerli olan bir vekâleti yok");
        assertThat(stored()).isEqualTo(tuple(null, null));
        named.move(deputyship, 0, 0);
        takeOver(DEPUTY, PRINCIPAL);
    }

    @Test
    void a_role_that_the_deputyship_is_not_for_stays_closed() {
        String both = named.person("ikiRollu", "zeytinburnu", Role.STAFF, Role.MANAGER);
        named.name(both, DEPUTY, Role.STAFF);
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), both), "geçerli olan bir vekâleti yok");
    }

    @Test
    void it_ends_with_the_role_the_municipality_or_the_person() {
        String principal = named.person("ayrilanMudur", "zeytinburnu", Role.MANAGER);
        named.name(principal, DEPUTY, true, Role.MANAGER);
        takeOver(DEPUTY, principal);
        identityService.deleteMembership(principal, Role.MANAGER.group());
        refused(DEPUTY, () -> tasks.complete(task.getId(), Map.of()), "artık geçerli değil");
        identityService.createMembership(principal, Role.MANAGER.group());
        identityService.deleteTenantUserMembership("zeytinburnu", principal);
        identityService.createTenantUserMembership("bagcilar", principal);
        refused(DEPUTY, () -> tasks.complete(task.getId(), Map.of()), "artık geçerli değil");
        sweep.sweep();
        assertThat(stored()).isEqualTo(tuple(null, null));
    }

    @Test
    void another_municipalitys_task_is_not_there() {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        String elsewhere = walk.openProgramme("bgManager", "Başka belediye");
        String foreign = walk.task(elsewhere, STEP).getId();
        walk.as(DEPUTY).run(() -> {
            assertThatThrownBy(() -> takingOver.takeOver(foreign, PRINCIPAL))
                    .isInstanceOf(ResponseStatusException.class);
            assertThat(takingOver.offers(foreign)).isEmpty();
        });
    }

    @Test
    void a_task_that_the_principal_has_begun_is_taken_over_and_their_draft_stays_theirs() {
        walk.as(PRINCIPAL).claim(number, STEP);
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        jdbc.sql(
                        """
                        insert into task_draft (task_id, person, form_id, form_version, answers, revision, saved_at)
                        values (?, ?, ?, 1, '{"trainingStart":"2026-05-05"}', 1, current_timestamp)""")
                .params(task.getId(), PRINCIPAL, STEP)
                .update();
        takeOver(DEPUTY, PRINCIPAL);
        assertThat(walk.as(DEPUTY).formOf(number, STEP).values()).doesNotContain("2026-05-05");
        refused(PRINCIPAL, () -> tasks.complete(task.getId(), Map.of()), "atanmış");

        walk.as(PRINCIPAL).run(() -> tasks.setAssignee(task.getId(), PRINCIPAL));
        assertThat(stored()).isEqualTo(tuple(PRINCIPAL, null));
        assertThat(walk.as(PRINCIPAL).formOf(number, STEP).values()).contains("2026-05-05");
        refused(DEPUTY, () -> tasks.complete(task.getId(), Map.of()), "atanmış");
    }

    @Test
    void a_task_that_somebody_else_has_is_not_taken_from_them() {
        String manager = named.person("digerMudur", "zeytinburnu", Role.MANAGER);
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        walk.as(manager).claim(number, STEP);
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "kişiye atanmış");
        walk.as(DEPUTY).run(() -> assertThat(takingOver.offers(task.getId())).isEmpty());
    }

    @Test
    void a_second_click_and_a_second_deputy_are_told() {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        named.name(PRINCIPAL, "zbStaff2", Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        refused(DEPUTY, () -> takingOver.takeOver(task.getId(), PRINCIPAL), "zaten üstlendiniz");
        refused("zbStaff2", () -> takingOver.takeOver(task.getId(), PRINCIPAL), "kişiye atanmış");
        assertThat(recorder.latestOf(number, 5))
                .extracting(RecordEntry::kind, RecordEntry::actor)
                .contains(tuple("refused", "zbStaff2"));
    }

    @Test
    void of_two_deputies_at_once_one_gets_it() throws Exception {
        List<String> two = List.of(DEPUTY, "zbStaff2");
        two.forEach(deputy -> named.name(PRINCIPAL, deputy, Role.MANAGER));
        List<Boolean> taken =
                AtOnce.of(two.size(), number -> catchThrowable(() -> takeOver(two.get(number), PRINCIPAL)) == null);
        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(two.get(taken.indexOf(true)));
    }

    @Test
    void giving_back_and_reassigning_end_it() {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        walk.as(DEPUTY).run(() -> tasks.setAssignee(task.getId(), null));
        assertThat(stored()).isEqualTo(tuple(null, null));
        assertThat(recorder.latestOf(number, 1))
                .extracting(RecordEntry::kind, RecordEntry::actor)
                .containsExactly(tuple("taskGivenBack", DEPUTY));

        takeOver(DEPUTY, PRINCIPAL);
        String manager = named.person("yeniMudur", "zeytinburnu", Role.MANAGER);
        walk.as(manager).run(() -> tasks.setAssignee(task.getId(), manager));
        assertThat(stored()).isEqualTo(tuple(manager, null));

        walk.as(manager).run(() -> tasks.setAssignee(task.getId(), null));
        takeOver(DEPUTY, PRINCIPAL);
        walk.as(manager).run(() -> {
            Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            changed.setAssignee(manager);
            tasks.saveTask(changed);
        });
        assertThat(stored()).isEqualTo(tuple(manager, null));
    }

    @Test
    void a_deputyship_that_is_over_lets_nobody_act_also_before_anything_was_swept() {
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        named.move(deputyship, -9, -1);

        refused(DEPUTY, () -> tasks.complete(task.getId(), CaseworkFixtures.plan("bagcilar")), "artık geçerli değil");
        refused(DEPUTY, () -> forms.submitTaskForm(task.getId(), CaseworkFixtures.plan("bagcilar")), "vekâlet artık");
        OpenTask open = openTasks.openTasks(number).get(0);
        walk.as(DEPUTY).run(() -> assertThat(openTasks.isMine(open)).isFalse());

        sweep.sweep();
        assertThat(stored()).isEqualTo(tuple(PRINCIPAL, null));
        assertThat(filtersOf(DEPUTY)).isEmpty();
    }

    @Test
    void what_was_taken_over_may_be_finished_if_that_was_chosen() {
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, true, Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        named.move(deputyship, -9, -1);
        sweep.sweep();
        assertThat(stored()).isEqualTo(tuple(DEPUTY, PRINCIPAL));
        assertThat(filtersOf(DEPUTY)).isEmpty();
        String next = walk.openProgramme(PRINCIPAL, "Sonraki program");
        refused(DEPUTY, () -> takingOver.takeOver(walk.task(next, STEP).getId(), PRINCIPAL), "vekâleti yok");

        walk.as(DEPUTY).complete(walk.task(number, STEP), CaseworkFixtures.plan("bagcilar"));
        assertThat(recorder.latestOf(number, 30))
                .filteredOn(entry -> entry.kind().equals("stepDone"))
                .extracting(RecordEntry::actingFor)
                .contains(PRINCIPAL);
    }

    @Test
    void ended_before_its_last_day_it_gives_back_at_once() {
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        takeOver(DEPUTY, PRINCIPAL);
        walk.as(PRINCIPAL).run(() -> deputies.end(deputyship.id()));
        assertThat(stored()).isEqualTo(tuple(PRINCIPAL, null));
        assertThat(filtersOf(DEPUTY)).isEmpty();
    }

    @Test
    void the_deputy_alone_has_a_filter_with_what_can_be_taken_over() {
        String other = walk.openProgramme(PRINCIPAL, "Müdürün üstlendiği");
        walk.as(PRINCIPAL).claim(other, STEP);
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);

        assertThat(filtersOf(DEPUTY)).singleElement().satisfies(filter -> {
            assertThat(filter.getName()).isEqualTo("Vekâlet: Birim Müdürü (Zeytinburnu)");
            assertThat(walk.as(DEPUTY).<List<Task>>ask(() -> filters.list(filter.getId())))
                    .extracting(Task::getProcessInstanceId)
                    .contains(
                            task.getProcessInstanceId(), walk.task(other, STEP).getProcessInstanceId());
        });
        assertThat(filtersOf(PRINCIPAL)).isEmpty();
        assertThat(filtersOf("zbStaff2")).isEmpty();
        assertThat(walk.as(DEPUTY).ask(openTasks::offers))
                .extracting(offer -> offer.task().caseNumber(), Offer::principal)
                .contains(tuple(number, PRINCIPAL), tuple(other, PRINCIPAL));
        sweep.sweep();
        assertThat(filtersOf(DEPUTY)).hasSize(1);

        named.move(deputyship, 3, 4);
        sweep.sweep();
        assertThat(filtersOf(DEPUTY)).isEmpty();
        named.move(deputyship, 0, 4);
        sweep.sweep();
        assertThat(filtersOf(DEPUTY)).hasSize(1);
    }

    @Test
    void several_nodes_that_look_at_the_same_moment_make_one_filter() throws Exception {
        Deputyship deputyship = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        named.move(deputyship, 3, 4);
        sweep.sweep();
        named.move(deputyship, 0, 4);
        AtOnce.of(4, node -> {
            sweep.sweep();
            return node;
        });
        assertThat(filtersOf(DEPUTY)).hasSize(1);
    }

    private void takeOver(String deputy, String principal) {
        walk.as(deputy).run(() -> takingOver.takeOver(task.getId(), principal));
    }

    private org.assertj.core.groups.Tuple stored() {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        return tuple(now.getAssignee(), now.getOwner());
    }

    private List<Filter> filtersOf(String person) {
        return walk.as(person).ask(() -> filters.createTaskFilterQuery().list().stream()
                .filter(filter ->
                        Objects.equals("deputy", filter.getProperties().get("key")))
                .toList());
    }

    private void refused(String person, Runnable way, String why) {
        walk.as(person).run(() -> assertThatThrownBy(way::run)
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining(why));
    }
}
