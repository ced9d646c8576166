package org.uyum.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.casework.CaseworkFixtures;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** The ways into a task that are closed to the wrong person, tried on {@code planProgramme}, a manager's task. */
@UyumTest
class TaskGuardTest {

    private static final String STEP = "planProgramme";

    @Autowired
    private Walk walk;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Recorder recorder;

    private String number;

    private Task task;

    @BeforeEach
    void open() {
        number = walk.openProgramme("zbManager", "Korunan program");
        task = walk.task(number, STEP);
    }

    @Test
    void people_see_the_people_of_their_own_municipality() {
        for (String person : List.of("zbStaff1", "zbManager", "zbMayor")) {
            assertThat(seenBy(person)).contains("zbStaff2", "zbManager").doesNotContain("bgStaff1", "admin");
            walk.as(person).run(() -> {
                assertThat(identityService.createUserQuery().userId("bgStaff1").count())
                        .isZero();
                assertThat(identityService
                                .createUserQuery()
                                .memberOfTenant("bagcilar")
                                .count())
                        .isZero();
            });
        }
        assertThat(seenBy("auditor")).containsExactly("auditor");
        assertThat(seenBy("admin")).contains("zbStaff2", "bgStaff1", "auditor");
    }

    private Task heldByStaff() {
        walk.as("zbManager").complete(task, CaseworkFixtures.plan("bagcilar"));
        walk.jobs();
        walk.as("zbStaff1").claim(number, "planTraining");
        return walk.task(number, "planTraining");
    }

    @Test
    void who_works_sees_how_roles_are_called_and_not_who_elsewhere_holds_them() {
        walk.as("zbManager").run(() -> {
            assertThat(identityService.createGroupQuery().groupId("staff").singleResult())
                    .isNotNull();
            assertThat(identityService
                            .createGroupQuery()
                            .groupMember("bgStaff1")
                            .count())
                    .isZero();
        });
        walk.as("auditor").run(() -> assertThat(
                        identityService.createGroupQuery().groupId("staff").count())
                .isZero());
    }

    private List<String> seenBy(String person) {
        return walk.as(person).ask(() -> identityService.createUserQuery().listPage(0, 500).stream()
                .map(User::getId)
                .toList());
    }

    @Test
    void staff_cannot_claim_a_managers_task() {
        assertRefused("zbStaff1", () -> tasks.claim(task.getId(), "zbStaff1"), "rolüne verilmemiş");
    }

    @Test
    void another_municipality_cannot_claim_or_see_it() {
        walk.as("bgManager").run(() -> {
            assertNotThere(() -> tasks.claim(task.getId(), "bgManager"));
            assertNotThere(() -> tasks.setAssignee(task.getId(), "bgManager"));
            assertNotThere(() -> tasks.complete(task.getId()));
            assertNotThere(() -> forms.getTaskFormVariables(task.getId()));
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        });
    }

    @Test
    void nobody_claims_for_somebody_else() {
        assertRefused("zbManager", () -> tasks.claim(task.getId(), "zbStaff1"), "kendi adına");
    }

    @Test
    void a_manager_cannot_assign_it_to_someone_who_may_not_do_it() {
        assertRefused("zbManager", () -> tasks.setAssignee(task.getId(), "zbStaff1"), "rolüne verilmemiş");
        assertRefused("zbManager", () -> tasks.setAssignee(task.getId(), "bgManager"), "başka bir belediyenin");
        assertRefused("zbManager", () -> tasks.setAssignee(task.getId(), "nobody"), "Böyle bir kişi yok");
    }

    @Test
    void nobody_but_a_manager_takes_a_task_from_a_colleague_of_the_same_role_or_gives_it_to_one() {
        Task held = heldByStaff();
        for (String other : List.of("zbStaff3", "zbStaff1")) {
            assertRefused(other, () -> tasks.setAssignee(held.getId(), "zbStaff3"), "yalnızca atanan kişi bırakabilir");
            walk.as(other).run(() -> {
                Task read = tasks.createTaskQuery().taskId(held.getId()).singleResult();
                read.setAssignee("zbStaff3");
                assertThatThrownBy(() -> tasks.saveTask(read))
                        .isInstanceOf(AuthorizationException.class)
                        .hasMessageContaining("yalnızca atanan kişi bırakabilir");
            });
            assertThat(walk.task(number, "planTraining").getAssignee()).isEqualTo("zbStaff1");
        }
        walk.as("zbManager").run(() -> tasks.setAssignee(held.getId(), "zbStaff3"));
        assertThat(walk.task(number, "planTraining").getAssignee()).isEqualTo("zbStaff3");
        walk.as("zbStaff3").run(() -> tasks.setAssignee(held.getId(), null));
        assertThat(walk.task(number, "planTraining").getAssignee()).isNull();
    }

    @Test
    void changing_the_task_itself_opens_no_back_door() {
        walk.as("zbManager").run(() -> {
            Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            changed.setAssignee("zbStaff1");
            assertThatThrownBy(() -> tasks.saveTask(changed)).isInstanceOf(AuthorizationException.class);
            Task owned = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            owned.setOwner("zbStaff1");
            assertThatThrownBy(() -> tasks.saveTask(owned)).isInstanceOf(AuthorizationException.class);
            Task renamed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            renamed.setName("Programı bitir");
            assertThatThrownBy(() -> tasks.saveTask(renamed)).isInstanceOf(AuthorizationException.class);
            Task postponed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            postponed.setDueDate(new Date());
            tasks.saveTask(postponed);
        });
    }

    @Test
    void who_does_a_task_says_neither_when_it_is_due_nor_how_urgent_it_is() {
        Task held = heldByStaff();
        walk.as("zbStaff1").run(() -> {
            Task postponed = tasks.createTaskQuery().taskId(held.getId()).singleResult();
            postponed.setDueDate(new Date());
            assertThatThrownBy(() -> tasks.saveTask(postponed))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("son tarihini");
            Task urgent = tasks.createTaskQuery().taskId(held.getId()).singleResult();
            urgent.setPriority(99);
            assertThatThrownBy(() -> tasks.saveTask(urgent)).isInstanceOf(AuthorizationException.class);
            Task later = tasks.createTaskQuery().taskId(held.getId()).singleResult();
            later.setFollowUpDate(new Date(0));
            tasks.saveTask(later);
        });
        Task kept = tasks.createTaskQuery().taskId(held.getId()).singleResult();
        assertThat(kept.getPriority()).isEqualTo(held.getPriority());
        assertThat(kept.getFollowUpDate()).hasTime(0);
    }

    @Test
    void delegation_candidates_errors_and_escalations_are_closed() {
        walk.as("zbManager").claim(number, STEP);
        Stream.<Runnable>of(
                        () -> tasks.delegateTask(task.getId(), "zbStaff1"),
                        () -> tasks.resolveTask(task.getId()),
                        () -> tasks.resolveTask(task.getId(), Map.of("title", "x")),
                        () -> tasks.addCandidateUser(task.getId(), "zbStaff1"),
                        () -> tasks.addCandidateGroup(task.getId(), "staff"),
                        () -> tasks.addUserIdentityLink(task.getId(), "zbStaff1", "candidate"),
                        () -> tasks.setOwner(task.getId(), "zbStaff1"),
                        () -> tasks.handleBpmnError(task.getId(), "x"),
                        () -> tasks.handleEscalation(task.getId(), "x"))
                .forEach(way -> walk.as("zbManager")
                        .run(() -> assertThatThrownBy(way::run).isInstanceOf(AuthorizationException.class)));
    }

    @Test
    void only_the_assignee_completes_it() {
        walk.as("zbManager").claim(number, STEP);
        assertRefused("zbStaff1", () -> tasks.complete(task.getId(), Map.of()), "atanmış");
        assertRefused("zbStaff1", () -> forms.submitTaskForm(task.getId(), Map.of()), "atanmış");
    }

    @Test
    void a_task_that_nobody_claimed_is_not_completed() {
        assertRefused("zbManager", () -> tasks.complete(task.getId(), Map.of()), "önce üstlenin");
        assertRefused("zbManager", () -> forms.submitTaskForm(task.getId(), Map.of()), "önce üstlenin");
    }

    @Test
    void completing_without_the_form_is_checked_like_the_form() {
        walk.as("zbManager").claim(number, STEP);
        walk.as("zbManager")
                .run(() -> assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("reportApproved", true)))
                        .isInstanceOf(FormFieldValidationException.class)
                        .hasMessageContaining("reportApproved")
                        .hasMessageContaining("zorunlu"));
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("reportApproved");
        assertThat(walk.isOpen(number, STEP)).isTrue();
    }

    @Test
    void variables_of_the_process_are_not_set_from_outside() {
        walk.as("zbManager").claim(number, STEP);
        walk.as("zbManager").run(() -> {
            assertThatThrownBy(() -> tasks.setVariable(task.getId(), "municipalitiesReady", true))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> runtime.setVariable(task.getProcessInstanceId(), "municipalitiesReady", true))
                    .isInstanceOf(AuthorizationException.class);
        });
    }

    @Test
    void an_administrator_changes_no_case_past_its_steps_either() {
        String instance = task.getProcessInstanceId();
        Stream.<Runnable>of(
                        () -> runtime.setVariable(instance, "municipalitiesReady", true),
                        () -> tasks.setVariable(task.getId(), "municipalitiesReady", true),
                        () -> tasks.deleteTask(task.getId()),
                        () -> runtime.deleteProcessInstance(instance, "x"),
                        () -> runtime.createProcessInstanceModification(instance)
                                .startBeforeActivity("closeProgramme")
                                .execute(),
                        () -> forms.submitStartForm(task.getProcessDefinitionId(), Map.of()))
                .forEach(way -> walk.as("admin")
                        .run(() -> assertThatThrownBy(way::run).isInstanceOf(AuthorizationException.class)));
        assertThat(walk.isOpen(number, STEP)).isTrue();
    }

    @Test
    void comments_come_from_the_tasks_municipality_and_stay() {
        walk.as("zbStaff1").run(() -> {
            String comment = tasks.createComment(task.getId(), null, "Ekip yarın belli olur.")
                    .getId();
            assertThatThrownBy(() -> tasks.deleteTaskComment(task.getId(), comment))
                    .isInstanceOf(AuthorizationException.class);
        });
        walk.as("bgStaff1").run(() -> assertNotThere(() -> tasks.createComment(task.getId(), null, "x")));
        Stream.of("auditor", "admin").forEach(person -> walk.as(person)
                .run(() -> assertThatThrownBy(() -> tasks.createComment(task.getId(), null, "x"))
                        .isInstanceOf(AuthorizationException.class)));
        assertThat(tasks.getTaskComments(task.getId())).hasSize(1);
    }

    @Test
    void a_process_is_not_started_past_its_form() {
        walk.as("zbManager").run(() -> assertThatThrownBy(() -> runtime.startProcessInstanceByKey("establishUnit"))
                .isInstanceOf(AuthorizationException.class));
    }

    @Test
    void what_is_taken_can_be_given_back() {
        walk.as("zbManager").claim(number, STEP);
        walk.as("zbManager").run(() -> tasks.setAssignee(task.getId(), null));
        assertThat(walk.task(number, STEP).getAssignee()).isNull();
    }

    @Test
    void a_refusal_is_recorded_although_everything_else_is_rolled_back() {
        assertRefused("zbStaff1", () -> tasks.claim(task.getId(), "zbStaff1"), "rolüne verilmemiş");
        assertThat(recorder.latestOf(number, 5))
                .extracting(RecordEntry::kind, RecordEntry::actor, RecordEntry::subject)
                .contains(org.assertj.core.groups.Tuple.tuple("refused", "zbStaff1", STEP));
    }

    @Test
    void of_two_submissions_at_once_one_is_accepted_and_one_is_told_so() throws Exception {
        String closing = walk.openProgramme("zbManager", "İki kez");
        Task contested = walk.task(closing, STEP);
        walk.as("zbManager").claim(closing, STEP);
        Map<String, Object> answers = CaseworkFixtures.plan("bagcilar");
        CyclicBarrier barrier = new CyclicBarrier(2);
        Callable<Throwable> submit = () -> {
            barrier.await();
            return catchThrowable(
                    () -> walk.as("zbManager").run(() -> forms.submitTaskForm(contested.getId(), answers)));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Throwable>> results = two.invokeAll(List.of(submit, submit));
            Throwable first = results.get(0).get();
            Throwable second = results.get(1).get();
            assertThat(Stream.of(first == null, second == null).filter(Boolean::booleanValue))
                    .as("%s and %s", first, second)
                    .hasSize(1);
            assertThat(first == null ? second : first)
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("tamamlanmış");
        } finally {
            two.shutdownNow();
        }
    }

    private static void assertNotThere(ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOf(NotFoundException.class).hasMessageContaining("Böyle bir kayıt yok");
    }

    private void assertRefused(String person, Runnable way, String why) {
        walk.as(person).run(() -> assertThatThrownBy(way::run)
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining(why));
    }
}
