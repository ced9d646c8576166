package org.uyum.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uyum.training.TrainingWalk.MANAGER;
import static org.uyum.training.TrainingWalk.PLANNER;
import static org.uyum.training.TrainingWalk.RECORDER;
import static org.uyum.training.TrainingWalk.RULES;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.engine.Contributions;

/** Whoever prepared the plan or what the certificates rest on may not approve it; the guard asks for these. */
@UyumTest
class FourEyesTest {

    @Autowired
    TrainingWalk training;

    @Autowired
    Contributions contributions;

    @Test
    void who_enters_a_session_on_the_page_contributes_to_the_plan_also_after_its_return() {
        Training returned = training.begin();
        training.claim(PLANNER, returned, "planTraining");
        training.enterSessions(returned, LocalDate.of(2026, 2, 10));
        assertThat(contributions.contributed(TrainingProcess.plan(returned.id()), PLANNER))
                .isTrue();

        training.complete(PLANNER, returned, "planTraining", RULES);
        training.complete(
                MANAGER, returned, "approveTraining", Map.of("decision", "return", "returnReason", "Yer değişsin"));
        training.complete(RECORDER, returned, "planTraining", RULES);

        assertThat(contributions.contributed(TrainingProcess.plan(returned.id()), PLANNER))
                .isTrue();
        assertThat(contributions.contributed(TrainingProcess.plan(returned.id()), RECORDER))
                .isTrue();
        assertThat(contributions.contributed(TrainingProcess.plan(returned.id()), MANAGER))
                .isFalse();
    }

    @Test
    void who_records_attendance_or_scores_contributes_to_the_certificates() {
        Training ended = training.held(participant -> 240);

        assertThat(contributions.contributed(TrainingProcess.certificates(ended.id()), RECORDER))
                .isTrue();
        assertThat(contributions.contributed(TrainingProcess.certificates(ended.id()), PLANNER))
                .isFalse();
        assertThat(contributions.contributed(TrainingProcess.certificates(ended.id()), MANAGER))
                .isFalse();
    }

    @Test
    void a_manager_who_had_a_part_in_the_plan_can_neither_claim_nor_complete_its_approval() {
        Training submitted = training.begin();
        training.claim(PLANNER, submitted, "planTraining");
        training.enterSessions(submitted, LocalDate.of(2026, 2, 10));
        training.complete(PLANNER, submitted, "planTraining", RULES);
        training.as(MANAGER, () -> contributions.add(TrainingProcess.plan(submitted.id())));

        assertThatThrownBy(() -> training.claim(MANAGER, submitted, "approveTraining"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("dört göz");
        assertThat(training.isOpen(submitted, "approveTraining")).isTrue();
    }

    @Test
    void a_manager_who_had_a_part_in_attendance_or_scores_cannot_approve_the_certificates() {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> 80);
        training.claim(MANAGER, ended, "approveCertificates");
        training.as(MANAGER, () -> contributions.add(TrainingProcess.certificates(ended.id())));

        assertThatThrownBy(() -> training.complete(MANAGER, ended, "approveCertificates", TrainingWalk.APPROVED))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("dört göz");
        assertThat(training.isOpen(ended, "approveCertificates")).isTrue();
    }
}
