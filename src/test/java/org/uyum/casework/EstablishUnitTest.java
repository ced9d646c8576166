package org.uyum.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Processes;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.programme.Stage;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** The programme as a whole, from its opening to its closing; the stages have tests of their own. */
@UyumTest
class EstablishUnitTest {

    @Autowired
    Processes processes;

    @Autowired
    private Walk walk;

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private Recorder recorder;

    @Autowired
    private RuntimeService runtime;

    private String number;

    @BeforeEach
    void openProgramme() {
        number = walk.openProgramme("zbStaff1", "Uyum programı");
    }

    @Test
    void programme_gets_its_number_and_its_lead_from_whoever_opens_it() {
        assertThat(number).matches("\\d{4}-ZB-\\d{3}");
        assertThat(programme().lead()).isEqualTo("zeytinburnu");
        assertThat(programme().openedBy()).isEqualTo("zbStaff1");
        assertThat(kinds()).contains("programmeOpened", "stepDone");
        assertThat(walk.isOpen(number, "planProgramme")).isTrue();
    }

    @Test
    void plan_proposes_an_even_share_of_the_period_for_each_stage() {
        Map<String, Object> form = walk.as("zbManager").formOf(number, "planProgramme");
        assertThat(form).containsEntry("trainingStart", "2026-01-01").containsEntry("monitoringEnd", "2026-12-31");
        assertThat(form.get("municipalityOptions").toString())
                .contains("bagcilar")
                .doesNotContain("zeytinburnu");
        assertThat(form.get("personOptions").toString()).contains("zbStaff1").doesNotContain("bgStaff1");
        assertThat(form.get("pairsWithoutTwo")).isEqualTo("");
    }

    @Test
    void plan_warns_of_approvals_for_which_two_people_are_missing() {
        String small = walk.openProgramme("pzManager", "Küçük belediyenin programı");
        Object warning = walk.as("pzManager").formOf(small, "planProgramme").get("pairsWithoutTwo");
        assertThat(warning.toString())
                .contains("Planın belediye başkanınca onayı", "Strateji geliştirmenin uygunluk görüşü")
                .doesNotContain("Eğitim planının onayı", "Görüşme yanıtlarının");
    }

    @Test
    void planned_programme_begins_its_training() {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar", "fatih"));
        assertThat(programme().partners()).containsExactlyInAnyOrder("bagcilar", "fatih");
        assertThat(programme().team())
                .extracting(Programme.TeamMember::person)
                .containsExactlyInAnyOrder("zbStaff1", "zbStaff2");
        assertThat(programme().stages())
                .contains(new Programme.StagePlan(
                        Stage.NEEDS_ANALYSIS, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 28)));
        assertThat(walk.isOpen(number, "planTraining")).isTrue();
    }

    @Test
    void stage_that_ends_before_it_starts_is_refused_with_its_field() {
        Map<String, Object> plan = new HashMap<>(CaseworkFixtures.plan("bagcilar"));
        plan.put("discussionEnd", "2026-01-01");
        assertThatThrownBy(() -> walk.as("zbManager").complete(number, "planProgramme", plan))
                .hasMessageContaining("Raporun tartışılması");
        assertThat(programme().stages()).isEmpty();
        assertThat(walk.isOpen(number, "planProgramme")).isTrue();
    }

    @Test
    void partner_and_team_are_chosen_from_those_offered() {
        Map<String, Object> stranger = new HashMap<>(CaseworkFixtures.plan("ankara"));
        stranger.put("team", List.of("bgStaff1"));
        assertThatThrownBy(() -> walk.as("zbManager").complete(number, "planProgramme", stranger))
                .hasMessageContaining("«Ortak belediyeler»")
                .hasMessageContaining("«Program ekibi»");
    }

    @Test
    void municipality_without_certified_manager_leaves_the_decision_to_the_manager() {
        checkReadiness();
        assertThat(kinds()).contains("readinessChecked");
        assertThat(walk.as("zbManager")
                        .formOf(number, "decideReadiness")
                        .get("readiness")
                        .toString())
                .contains("Zeytinburnu Belediyesi", "Hazır değil");
    }

    @Test
    void readiness_is_overridden_with_a_reason() {
        checkReadiness();
        assertThatThrownBy(
                        () -> walk.as("zbManager").complete(number, "decideReadiness", Map.of("decision", "override")))
                .hasMessageContaining("«Gerekçe»");
        walk.as("zbManager")
                .complete(
                        number,
                        "decideReadiness",
                        Map.of("decision", "override", "reason", "Bağcılar'ın yöneticisi hazirana dek izinli."));
        assertThat(kinds()).contains("readinessOverridden");
        assertThat(walk.isOpen(number, "prepareQuestionnaire")).isTrue();
    }

    @Test
    void further_training_begins_anew() {
        checkReadiness();
        walk.as("zbManager").complete(number, "decideReadiness", Map.of("decision", "train"));
        assertThat(kinds()).contains("trainingRepeated");
        assertThat(walk.isOpen(number, "planTraining")).isTrue();
    }

    @Test
    void programme_with_other_open_tasks_is_not_closed() {
        goTo("closeProgramme");
        walk.as("zbManager")
                .run(() -> processes.start(
                        "managerTraining",
                        number,
                        "zeytinburnu",
                        Map.of(ProgrammeProcess.PROGRAMME_ID, programme().id())));
        assertThatThrownBy(() -> walk.as("zbManager")
                        .complete(number, "closeProgramme", Map.of("closingNote", "Birim kuruldu; program bitti.")))
                .hasMessageContaining("başka 1 görevi");
        assertThat(programme().status()).isEqualTo(Programme.Status.OPEN);
    }

    @Test
    void programme_closes_with_an_assessment() {
        goTo("closeProgramme");
        String instance = programme().processInstanceId();
        walk.as("zbManager")
                .complete(
                        number,
                        "closeProgramme",
                        Map.of("closingNote", "Birim kuruldu; izleme olağan işler arasına alındı."));
        assertThat(programme().status()).isEqualTo(Programme.Status.CLOSED);
        assertThat(programme().closingNote()).startsWith("Birim kuruldu");
        assertThat(kinds()).contains("programmeClosed", "processEnded");
        walk.process(instance).isEnded().hasPassed("programmeClosed");
    }

    private void checkReadiness() {
        walk.as("zbManager").complete(number, "planProgramme", CaseworkFixtures.plan("bagcilar"));
        goTo("checkReadiness");
    }

    /** Goes straight to a box, whatever lies between. */
    private void goTo(String box) {
        String instance = programme().processInstanceId();
        ProcessInstanceModificationBuilder jump = runtime.createProcessInstanceModification(instance);
        runtime.getActiveActivityIds(instance).forEach(jump::cancelAllForActivity);
        jump.startBeforeActivity(box).execute();
    }

    private Programme programme() {
        return programmes.byNumber(number);
    }

    private List<String> kinds() {
        return recorder.latestOf(number, 50).stream().map(RecordEntry::kind).toList();
    }
}
