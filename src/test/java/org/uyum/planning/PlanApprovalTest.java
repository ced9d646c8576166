package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Contributions;
import org.uyum.engine.Processes;
import org.uyum.identity.Role;
import org.uyum.planning.PlanApproval.Outcome;

/** The ways through planApproval, one test for each way out. */
@UyumTest
class PlanApprovalTest {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    private static final Map<String, Object> RETURN = Map.of("decision", "return", "reason", "Bütçe gerekçesi eksik.");

    @Autowired
    Walk walk;

    @Autowired
    PlanningFixtures fixtures;

    @Autowired
    PlanningService planning;

    @Autowired
    ApprovalRounds rounds;

    @Autowired
    Contributions contributions;

    @Autowired
    HistoryService history;

    @Autowired
    TestDeputies named;

    @Autowired
    Processes processes;

    @Autowired
    PlanFile planFile;

    private Plan plan;
    private String instance;

    @BeforeEach
    void open() {
        plan = fixtures.plan();
        instance = fixtures.approval(plan);
    }

    private void initial() {
        walk.as("zbManager")
                .complete(
                        instance,
                        "initialPlan",
                        Map.of("decision", "approve", "ebysNumber", "E-45", "ebysDate", "2026-11-01"));
    }

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void mayors_deputy_approves_for_the_mayor_and_the_round_says_so() {
        initial();
        conform();
        named.name("zbMayor", "zbCouncil", Role.MAYOR);
        String approval = walk.task(instance, "approvePlan").getId();
        walk.as("zbCouncil").run(() -> processes.takeOver(approval, "zbMayor"));
        walk.as("zbCouncil").complete(instance, "approvePlan", Map.of("decision", "approve", "councilRequired", "yes"));

        assertThat(rounds.roundsOf(plan.id()).get(0).steps())
                .last()
                .extracting(ApprovalStep::person, ApprovalStep::actingFor)
                .containsExactly("zbCouncil", "zbMayor");
        assertThat(planFile.of(planning.byId(plan.id())).get("decisions").toString())
                .contains("Meclis Kâtibi (Zeytinburnu) (Belediye Başkanı (Zeytinburnu) adına vekâleten)");
    }

    private void conform() {
        walk.as("zbStrategy").complete(instance, "giveConformityOpinion", APPROVE);
    }

    private void referToCouncil() {
        initial();
        conform();
        walk.as("zbMayor").complete(instance, "approvePlan", Map.of("decision", "approve", "councilRequired", "yes"));
        walk.as("zbCouncil")
                .complete(
                        instance,
                        "recordCouncilReferral",
                        Map.of("referralDate", "2026-11-02", "referralNumber", "M-12"));
        walk.as("zbCouncil")
                .complete(
                        instance,
                        "recordCommissionReport",
                        Map.of("reportDate", "2026-11-06", "reportNumber", "K-3", "opinion", "favourable"));
    }

    private String endedAt() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getEndActivityId();
    }

    private Object decision() {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("planDecision")
                .singleResult()
                .getValue();
    }

    private void assertReturned(int stepsKept) {
        Plan returned = planning.byId(plan.id());
        assertThat(returned.state()).isEqualTo(Plan.State.DRAFT);
        assertThat(returned.round()).isEqualTo(2);
        ApprovalRounds.Round first = rounds.roundsOf(plan.id()).get(0);
        assertThat(first.approval().outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(first.steps()).hasSize(stepsKept);
        assertThat(first.steps().get(stepsKept - 1).reason()).isEqualTo("Bütçe gerekçesi eksik.");
        assertThat(decision()).isEqualTo("returned");
        assertThat(endedAt()).isEqualTo("planReturned");
    }

    @Test
    void plan_initialled_found_conformable_and_approved_by_the_mayor_needs_no_council() {
        initial();
        conform();
        walk.as("zbMayor").complete(instance, "approvePlan", Map.of("decision", "approve", "councilRequired", "no"));

        assertThat(planning.byId(plan.id()).state()).isEqualTo(Plan.State.IN_APPROVAL);
        List<ApprovalStep> steps = rounds.roundsOf(plan.id()).get(0).steps();
        assertThat(steps)
                .extracting(ApprovalStep::step)
                .containsExactly("initialPlan", "giveConformityOpinion", "approvePlan");
        assertThat(steps.get(0).documentNumber()).isEqualTo("E-45");
        assertThat(steps.get(0).person()).isEqualTo("zbManager");
        assertThat(decision()).isEqualTo("approved");
        assertThat(endedAt()).isEqualTo("planApproved");
    }

    @Test
    void plan_adopted_by_the_council_is_sent_to_the_civil_authority() {
        referToCouncil();
        walk.as("zbCouncil")
                .complete(instance, "recordCouncilDecision", PlanningFixtures.councilVotes(20, 10, "approve"));
        walk.as("zbCouncil")
                .complete(
                        instance,
                        "sendToCivilAuthority",
                        Map.of("authority", "districtGovernor", "sentDate", "2026-11-17", "ebysNumber", "E-99"));

        List<ApprovalStep> steps = rounds.roundsOf(plan.id()).get(0).steps();
        assertThat(steps).hasSize(7);
        assertThat(steps.get(5).votes()).isEqualTo(new Votes(37, 30, 20, 10, 0));
        assertThat(decision()).isEqualTo("approved");
        assertThat(endedAt()).isEqualTo("planApproved");
    }

    @Test
    void sending_later_than_seven_days_needs_a_reason() {
        referToCouncil();
        walk.as("zbCouncil")
                .complete(instance, "recordCouncilDecision", PlanningFixtures.councilVotes(20, 10, "approve"));
        Map<String, Object> late = Map.of("authority", "governor", "sentDate", "2026-11-18", "ebysNumber", "E-99");

        assertThatThrownBy(() -> walk.as("zbCouncil").complete(instance, "sendToCivilAuthority", late))
                .hasMessageContaining("Gecikme gerekçesi");
        assertThatThrownBy(() -> walk.as("zbCouncil")
                        .complete(
                                instance,
                                "sendToCivilAuthority",
                                Map.of("authority", "governor", "sentDate", "2026-11-09", "ebysNumber", "E-99")))
                .hasMessageContaining("Meclis kararı");
        walk.as("zbCouncil")
                .complete(
                        instance,
                        "sendToCivilAuthority",
                        Map.of(
                                "authority",
                                "governor",
                                "sentDate",
                                "2026-11-18",
                                "ebysNumber",
                                "E-99",
                                "lateReason",
                                "Resmî tatil"));

        assertThat(endedAt()).isEqualTo("planApproved");
    }

    @Test
    void manager_returns_the_plan() {
        walk.as("zbManager").complete(instance, "initialPlan", RETURN);

        assertReturned(1);
    }

    @Test
    void strategy_department_returns_the_plan() {
        initial();
        walk.as("zbStrategy").complete(instance, "giveConformityOpinion", RETURN);

        assertReturned(2);
    }

    @Test
    void mayor_returns_the_plan() {
        initial();
        conform();
        walk.as("zbMayor").complete(instance, "approvePlan", RETURN);

        assertReturned(3);
    }

    @Test
    void council_returns_the_plan() {
        referToCouncil();
        Map<String, Object> answers = new HashMap<>(PlanningFixtures.councilVotes(20, 10, "return"));
        answers.put("reason", "Bütçe gerekçesi eksik.");
        walk.as("zbCouncil").complete(instance, "recordCouncilDecision", answers);

        assertReturned(6);
    }

    @Test
    void mayor_rejects_the_plan() {
        initial();
        conform();
        walk.as("zbMayor")
                .complete(instance, "approvePlan", Map.of("decision", "reject", "reason", "Önceliğimiz değil."));

        assertThat(rounds.roundsOf(plan.id()).get(0).approval().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decision()).isEqualTo("rejected");
        assertThat(endedAt()).isEqualTo("planRefused");
    }

    @Test
    void council_rejects_the_plan() {
        referToCouncil();
        Map<String, Object> answers = new HashMap<>(PlanningFixtures.councilVotes(5, 25, "reject"));
        answers.put("reason", "Bütçe yetersiz.");
        walk.as("zbCouncil").complete(instance, "recordCouncilDecision", answers);

        assertThat(rounds.roundsOf(plan.id()).get(0).approval().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(endedAt()).isEqualTo("planRefused");
    }

    @Test
    void council_decision_that_its_votes_do_not_bear_out_is_refused() {
        referToCouncil();

        assertThatThrownBy(() -> walk.as("zbCouncil")
                        .complete(instance, "recordCouncilDecision", PlanningFixtures.councilVotes(14, 16, "approve")))
                .hasMessageContaining("md. 22");
        assertThat(walk.isOpen(instance, "recordCouncilDecision")).isTrue();
        assertThat(rounds.roundsOf(plan.id()).get(0).steps()).hasSize(5);
    }

    @Test
    void return_without_a_reason_is_refused() {
        assertThatThrownBy(() -> walk.as("zbManager").complete(instance, "initialPlan", Map.of("decision", "return")))
                .hasMessageContaining("İade gerekçesi");
        assertThat(rounds.roundsOf(plan.id()).get(0).steps()).isEmpty();
    }

    @Test
    void whoever_worked_on_the_plan_cannot_approve_it() {
        walk.as("zbManager").run(() -> contributions.add(PlanningProcess.thing(planning.byId(plan.id()))));
        walk.as("zbMayor").run(() -> contributions.add(PlanningProcess.thing(planning.byId(plan.id()))));

        assertThatThrownBy(() -> walk.as("zbManager").complete(instance, "initialPlan", APPROVE))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("dört göz");
        assertThat(walk.isOpen(instance, "initialPlan")).isTrue();
    }

    @Test
    void approver_sees_the_plan_and_what_was_decided_before() {
        initial();

        Map<String, Object> form = walk.as("zbStrategy").formOf(instance, "giveConformityOpinion");

        assertThat(form.get("planCounts").toString()).contains("1 amaç", "2 faaliyet", "500.001,00");
        assertThat(form.get("decisions").toString()).contains("Paraf", "Birim Müdürü");
        assertThat(form.get("planRows").toString()).contains("F1.1.2");
    }
}
