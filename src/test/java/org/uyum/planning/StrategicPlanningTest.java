package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.web.Refused;

/** The ways through strategicPlanning, with its three meetings. */
@UyumTest
class StrategicPlanningTest {

    private static final String AUTHOR = PlanningFixtures.AUTHOR;

    @Autowired
    Walk walk;

    @Autowired
    PlanningFixtures fixtures;

    @Autowired
    PlanningService planning;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    ApprovalRounds rounds;

    @Autowired
    PlanDocuments documents;

    @Autowired
    HistoryService history;

    private Map<String, Object> accepting(Plan plan) {
        Map<String, Object> answers = new HashMap<>(PlanningFixtures.description(plan));
        answers.put("acceptWarnings", true);
        answers.put("warningReason", "Sonraki yıl ele alınacak.");
        return answers;
    }

    private void approve(String caseNumber) {
        walk.as("zbManager").complete(caseNumber, "initialPlan", Map.of("decision", "approve"));
        walk.as("zbStrategy").complete(caseNumber, "giveConformityOpinion", Map.of("decision", "approve"));
        walk.as("zbMayor").complete(caseNumber, "approvePlan", Map.of("decision", "approve", "councilRequired", "no"));
        walk.jobs();
    }

    private String endedAt(Plan plan) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(plan.processInstanceId())
                .singleResult()
                .getEndActivityId();
    }

    @Test
    void returned_plan_is_drafted_again_and_comes_into_force() {
        Plan plan = fixtures.draft();
        String caseNumber = plan.caseNumber();
        assertThatThrownBy(() -> walk.as(AUTHOR).complete(caseNumber, "draftPlan", PlanningFixtures.description(plan)))
                .hasMessageContaining("Planda amaç yok");
        fixtures.enterRows(plan);
        walk.as(AUTHOR).complete(caseNumber, "draftPlan", PlanningFixtures.description(plan));
        walk.as("zbManager")
                .complete(caseNumber, "initialPlan", Map.of("decision", "return", "reason", "Vizyonu kısaltın."));

        assertThat(walk.as(AUTHOR)
                        .formOf(caseNumber, "draftPlan")
                        .get("decisions")
                        .toString())
                .contains("Vizyonu kısaltın.");
        walk.as(AUTHOR).complete(caseNumber, "draftPlan", PlanningFixtures.description(plan));
        approve(caseNumber);

        Plan inForce = planning.byId(plan.id());
        assertThat(inForce.state()).isEqualTo(Plan.State.IN_FORCE);
        assertThat(inForce.round()).isEqualTo(2);
        assertThat(rounds.roundsOf(plan.id()))
                .extracting(round -> round.approval().outcome())
                .containsExactly(PlanApproval.Outcome.RETURNED, PlanApproval.Outcome.APPROVED);
        StoredDocument document = documents.inForce(plan.id()).orElseThrow();
        assertThat(document.content()).contains("Birlikte yaşayan bir kent.", "PG1.1.1", "Ö1.1", "Vizyonu kısaltın.");
        assertThat(document.sha256()).isEqualTo(Documents.sha256(document.content()));
        assertThat(documents.ofRound(plan.id(), 1)).isPresent();
        assertThat(endedAt(plan)).isEqualTo("planInForce");
    }

    @Test
    void rejected_plan_ends_the_planning() {
        Plan plan = fixtures.draft();
        String caseNumber = plan.caseNumber();
        fixtures.enterRows(plan);
        walk.as(AUTHOR).complete(caseNumber, "draftPlan", PlanningFixtures.description(plan));
        walk.as("zbManager").complete(caseNumber, "initialPlan", Map.of("decision", "approve"));
        walk.as("zbStrategy").complete(caseNumber, "giveConformityOpinion", Map.of("decision", "approve"));
        walk.as("zbMayor").complete(caseNumber, "approvePlan", Map.of("decision", "reject", "reason", "Kaynak yok."));

        assertThat(planning.byId(plan.id()).state()).isEqualTo(Plan.State.REJECTED);
        assertThat(endedAt(plan)).isEqualTo("planRejected");
    }

    @Test
    void warnings_bring_the_plan_back_until_they_are_accepted_with_a_reason() {
        Plan plan = fixtures.draft();
        String caseNumber = plan.caseNumber();
        fixtures.enterRows(plan);
        walk.as(AUTHOR).run(() -> {
            Aim aim = planning.tree(plan.id()).aims().get(0).aim();
            drafting.save(plan.id(), new Aim(aim.id(), null, aim.text(), ""));
        });

        walk.as(AUTHOR).complete(caseNumber, "draftPlan", PlanningFixtures.description(plan));
        assertThat(walk.isOpen(caseNumber, "draftPlan")).isTrue();
        walk.as(AUTHOR).complete(caseNumber, "draftPlan", accepting(plan));

        assertThat(planning.byId(plan.id()).state()).isEqualTo(Plan.State.IN_APPROVAL);
        assertThat(walk.as("zbManager").formOf(caseNumber, "initialPlan").get("acceptedReason"))
                .isEqualTo("Sonraki yıl ele alınacak.");
    }

    @Test
    void rows_are_changed_only_by_whoever_has_the_task() {
        Plan plan = fixtures.draft();
        Aim aim = new Aim(null, null, "Amaç", "");

        assertThatThrownBy(() -> walk.as("zbStaff2").run(() -> drafting.save(plan.id(), aim)))
                .isInstanceOf(Refused.class);
        assertThat(planning.tree(plan.id()).aims()).isEmpty();
    }

    @Test
    void row_of_another_plan_is_not_touched() {
        Plan other = fixtures.plan();
        Aim foreign = planning.tree(other.id()).aims().get(0).aim();
        Plan plan = fixtures.draft();

        assertThatThrownBy(() -> walk.as(AUTHOR)
                        .run(() -> drafting.save(plan.id(), new Aim(foreign.id(), null, "Ele geçirildi", ""))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> walk.as(AUTHOR).run(() -> drafting.removeAim(plan.id(), foreign.id())))
                .isInstanceOf(Refused.class);
        assertThat(planning.tree(other.id()).aims().get(0).aim()).isEqualTo(foreign);
    }
}
