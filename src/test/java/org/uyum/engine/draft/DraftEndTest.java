package org.uyum.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.UyumTest;
import org.uyum.casework.CaseworkFixtures;

/** A draft ends with its task, however that ends, and leaves nothing behind. */
@UyumTest
class DraftEndTest extends DraftTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DraftService drafts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_drafts_go_when_the_task_is_done_and_stay_when_it_is_refused() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        long revision = draft.revision();
        assertThatThrownBy(() -> walk.as("zbManager").complete(number, STEP, Map.of("team", List.of("nobody"))))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(draft.count()).isEqualTo(1);
        walk.as("zbManager").complete(number, STEP, CaseworkFixtures.plan("bagcilar"));
        assertThat(draft.count()).isZero();
        draft.save("zbManager", "{\"trainingStart\": \"2026-02-02\"}", revision).andExpect(status().isNotFound());
        mvc.perform(get(draft.path()).with(user("zbManager"))).andExpect(status().isNotFound());
        assertThat(draft.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_drafts_go_when_the_case_is_removed(boolean pastListeners) throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "test", pastListeners);
        assertThat(draft.count()).isZero();
    }

    @Test
    void the_drafts_go_when_the_course_leaves_the_task() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity(STEP)
                .startBeforeActivity("closeProgramme")
                .execute();
        assertThat(draft.count()).isZero();
    }

    @Test
    void a_draft_saved_just_before_the_task_is_done_does_not_outlive_it() throws Exception {
        Future<?> complete = duringTransaction(
                () -> walk.as("zbManager").run(() -> drafts.save(task.getId(), Optional.empty(), Map.of())),
                () -> walk.as("zbManager").complete(task, CaseworkFixtures.plan("bagcilar")));
        complete.get();
        assertThat(draft.count()).isZero();
    }

    @Test
    void a_draft_saved_while_the_task_is_being_done_comes_too_late() throws Exception {
        Future<?> save = duringTransaction(
                () -> walk.as("zbManager").complete(task, CaseworkFixtures.plan("bagcilar")),
                () -> walk.as("zbManager").run(() -> drafts.save(task.getId(), Optional.empty(), Map.of())));
        assertThatThrownBy(save::get).hasCauseInstanceOf(ResponseStatusException.class);
        assertThat(draft.count()).isZero();
    }

    /** Does the first thing in a transaction and, before it is committed, begins the second, which has to wait. */
    private Future<?> duringTransaction(Runnable first, Runnable second) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return new TransactionTemplate(transactions).execute(transaction -> {
                first.run();
                Future<?> begun = other.submit(second);
                assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            });
        } finally {
            other.shutdown();
        }
    }

    @Test
    void what_was_answered_is_never_recorded() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"gizli-yanit\"}");
        walk.as("zbManager").complete(number, STEP, CaseworkFixtures.plan("bagcilar"));
        assertThat(jdbc.sql("select count(*) from record_entry where details like '%gizli-yanit%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
