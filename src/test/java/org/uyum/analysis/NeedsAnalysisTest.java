package org.uyum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.analysis.figures.Figures;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.InterviewFixtures;
import org.uyum.databank.InterviewState;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.PrivacyNoticeService;

/** The needs analysis from the questionnaire to the approved report. */
@UyumTest
class NeedsAnalysisTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    PrivacyNoticeService notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportService reports;

    @Autowired
    ReportEditing editing;

    @Autowired
    ReportDocument documents;

    @Autowired
    AnalysisService analyses;

    @Autowired
    DatabankService databank;

    @Autowired
    InterviewClosing closing;

    private AnalysisWalk analysis;
    private String instance;

    @BeforeEach
    void start() {
        analysis = new AnalysisWalk(beans);
        instance = analysis.fixtures.analysis;
    }

    @Test
    void report_is_written_from_the_interviews_and_frozen_when_it_is_approved() {
        analysis.approved();

        NeedsReport report = analysis.report();
        assertThat(report.state()).isEqualTo(NeedsReport.State.APPROVED);
        Figures figures = reports.figures(report);
        assertThat(figures.interviews()).isEqualTo(2);
        assertThat(figures.coverage().total().invited()).isEqualTo(2);
        assertThat(figures.severity()).hasSize(12).allSatisfy(domain -> assertThat(domain.n())
                .isEqualTo(2));
        List<StoredDocument> frozen = documents.frozen(report);
        assertThat(frozen).hasSize(1);
        assertThat(frozen.get(0).sha256())
                .isEqualTo(Documents.sha256(frozen.get(0).content()))
                .hasSize(64);
        assertThat(frozen.get(0).content())
                .contains(analysis.fixtures.programme.number())
                .contains("Barınma")
                .doesNotContain("??");
        assertThat(analyses.findings(analysis.fixtures.programme.number()))
                .isNotEmpty()
                .first()
                .extracting(Finding::code)
                .isEqualTo("B1");
        walk.process(instance).isEnded().hasPassed("needsReportApproved");
    }

    @Test
    void returned_questionnaire_goes_back_to_its_preparer_with_the_remark() {
        walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", analysis.fixtures.prepared());
        assertThat(walk.as("zbManager").formOf(instance, "approveQuestionnaire").get("legalBasisShown"))
                .asString()
                .contains("6698");
        walk.as("zbManager")
                .complete(
                        instance,
                        "approveQuestionnaire",
                        Map.of("decision", "return", "remark", "Dayanak eksik yazılmış"));

        assertThat(walk.as("zbStaff1").formOf(instance, "prepareQuestionnaire"))
                .containsEntry("returnRemark", "Dayanak eksik yazılmış")
                .containsEntry("returned", true);
    }

    @Test
    void special_categories_of_data_are_asked_on_a_written_legal_basis_only() {
        Map<String, Object> prepared = new HashMap<>(analysis.fixtures.prepared());
        for (String nothing : new String[] {null, "  "}) {
            prepared.put("legalBasis", nothing);
            assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", prepared))
                    .hasMessageContaining("Hukuki dayanak")
                    .hasMessageContaining("hukuki dayanağı yazılmadan onaylanamaz");
        }
        assertThat(walk.isOpen(instance, "prepareQuestionnaire")).isTrue();
    }

    @Test
    void a_questionnaire_goes_with_a_privacy_notice_that_exists_and_has_its_languages() {
        Map<String, Object> prepared = new HashMap<>(analysis.fixtures.prepared());
        prepared.put("privacyNotice", "999999");
        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", prepared))
                .hasMessageContaining("Aydınlatma metni");
        prepared.remove("privacyNotice");
        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", prepared))
                .hasMessageContaining("Aydınlatma metni");
        PrivacyNotice turkish = walk.as("zbStaff1")
                .ask(() -> notices.write(
                        "Yalnızca Türkçe", Map.of("tr", "Bu görüşmede kişiler değil, gözlemler sorulur. " + instance)));
        prepared.put("privacyNotice", String.valueOf(turkish.id()));
        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", prepared))
                .hasMessageContaining("«Yalnızca Türkçe, sürüm")
                .hasMessageContaining("İngilizce");
        assertThat(walk.isOpen(instance, "prepareQuestionnaire")).isTrue();
    }

    @Test
    void nobody_approves_a_questionnaire_whose_privacy_notice_is_not_there() {
        walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", analysis.fixtures.prepared());
        // as an earlier version of the program left it, had nobody written a text
        jdbc.sql("update needs_analysis set notice = null where process_instance_id = ?")
                .param(instance)
                .update();
        assertThatThrownBy(() ->
                        walk.as("zbManager").complete(instance, "approveQuestionnaire", Map.of("decision", "approve")))
                .hasMessageContaining("Aydınlatma metni seçilmemiş");
        walk.as("zbManager")
                .complete(
                        instance,
                        "approveQuestionnaire",
                        Map.of("decision", "return", "remark", "Aydınlatma metnini seçin"));
        assertThat(walk.isOpen(instance, "prepareQuestionnaire")).isTrue();
    }

    @Test
    void whoever_approves_reads_the_privacy_notice_and_interviews_are_held_under_it() {
        walk.as("zbStaff1").complete(instance, "prepareQuestionnaire", analysis.fixtures.prepared());
        assertThat(walk.as("zbManager").formOf(instance, "approveQuestionnaire").get("privacyNoticeShown"))
                .asString()
                .contains("derneğin gözlemleri sorulur", "/questionnaires/notices/");
        walk.as("zbManager").complete(instance, "approveQuestionnaire", Map.of("decision", "approve"));

        assertThat(analysis.fixtures.fieldwork().notice()).isNotNull();
    }

    @Test
    void interviews_are_not_started_while_none_is_assigned_or_a_municipality_is_left_out_without_a_reason() {
        analysis.fixtures.withQuestionnaire();
        assertThatThrownBy(() -> walk.as("zbStaff1")
                        .complete(instance, "assignInterviews", Map.of("uncoveredReason", "Dernek bulunamadı")))
                .hasMessageContaining("Hiçbir görüşme atanmadı");

        analysis.fixtures.withInterview("zeytinburnu", null);
        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "assignInterviews", Map.of()))
                .hasMessageContaining("Gerekçe");
        walk.as("zbStaff1").complete(instance, "assignInterviews", Map.of("uncoveredReason", "Dernek bulunamadı"));

        assertThat(analysis.fixtures.interviews())
                .singleElement()
                .extracting(Interview::state)
                .isEqualTo(InterviewState.STARTED);
        assertThat(walk.task(analysis.fixtures.interviews().get(0).processInstanceId(), "scheduleInterview")
                        .getAssignee())
                .isNull();
    }

    @Test
    void manager_closes_early_what_was_held_goes_on_uncounted_and_the_rest_is_withdrawn() {
        analysis.fixtures
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .withInterview("bagcilar", "bgStaff2")
                .started();
        List<Interview> all = analysis.fixtures.interviews();
        Long fieldwork = analysis.fixtures.fieldwork().id();
        assertThatThrownBy(() -> walk.as("zbManager").run(() -> closing.closeEarly(fieldwork, "Süre doldu")))
                .hasMessageContaining("databank.close.nothing");
        analysis.fixtures.store(all.get(0), "zbStaff2", "zbStaff3", InterviewFixtures.answers("zeytinburnu"));
        assertThatThrownBy(() -> walk.as("zbStaff1").run(() -> closing.closeEarly(fieldwork, "Süre doldu")))
                .hasMessageContaining("databank.close.notAllowed");
        String held = all.get(1).processInstanceId();
        String awaited = all.get(2).processInstanceId();
        walk.as("bgStaff1").complete(held, "scheduleInterview", InterviewFixtures.appointment());
        walk.jobs();
        walk.as("bgStaff1").complete(held, "conductInterview", InterviewFixtures.answers("bagcilar"));
        walk.as("zbManager").run(() -> closing.closeEarly(fieldwork, "Süre doldu"));
        assertThat(walk.isOpen(instance, "reviewDataBank")).isTrue();
        assertThat(walk.isOpen(awaited, "scheduleInterview")).isFalse();
        walk.process(awaited).isEnded().hasPassed("interviewEndedEarly");

        walk.as("bgManager").complete(held, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();

        assertThat(databank.interviews(fieldwork))
                .extracting(Interview::state)
                .containsExactly(InterviewState.STORED, InterviewState.STORED, InterviewState.WITHDRAWN);
        assertThat(databank.interviews(fieldwork).get(2).outcomeReason()).isEqualTo("Süre doldu");
        assertThat(databank.counted(fieldwork)).hasSize(1);
        assertThat(databank.coverage(fieldwork).total())
                .satisfies(total -> assertThat(total.interviewed()).isEqualTo(1))
                .satisfies(total -> assertThat(total.open()).isEqualTo(1))
                .satisfies(total -> assertThat(total.withdrawn()).isEqualTo(1));
    }

    @Test
    void of_two_interviews_that_end_at_once_exactly_one_closes_the_interviews() throws Exception {
        analysis.fixtures
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (Interview interview : analysis.fixtures.interviews()) {
                ends.add(two.submit(() -> {
                    together.await();
                    closing.end(interview.id(), InterviewState.REFUSED);
                    closing.end(interview.id(), InterviewState.REFUSED);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(30, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(analysis.fixtures.fieldwork().state()).isEqualTo(Fieldwork.State.CLOSED);
        assertThat(databank.coverage(analysis.fixtures.fieldwork().id()).total().refused())
                .isEqualTo(2);
        assertThat(walk.isOpen(instance, "reviewDataBank")).isTrue();
    }

    @Test
    void returned_report_goes_on_in_a_new_version_and_the_old_one_is_kept() {
        analysis.drafted();
        NeedsReport first = analysis.report();
        walk.as("zbStaff1").run(() -> editing.write(first.id(), Map.of(ReportPart.CONCLUSION, "İlk sonuç")));
        walk.as("zbStaff1").complete(instance, "editNeedsReport", Map.of("reportComplete", true));
        walk.as("zbManager")
                .complete(instance, "approveNeedsReport", Map.of("decision", "return", "remark", "Sonuç çok kısa"));

        NeedsReport second = analysis.report();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.returnRemark()).isEqualTo("Sonuç çok kısa");
        walk.as("zbStaff2").claim(instance, "editNeedsReport");
        walk.as("zbStaff2").run(() -> editing.write(second.id(), Map.of(ReportPart.CONCLUSION, "Uzun sonuç")));
        assertThat(reports.texts(first)).containsEntry(ReportPart.CONCLUSION, "İlk sonuç");
        assertThat(reports.texts(analysis.report())).containsEntry(ReportPart.CONCLUSION, "Uzun sonuç");
        assertThat(documents.frozen(second)).isEmpty();
    }

    @Test
    void report_without_findings_is_not_submitted() {
        analysis.drafted();
        NeedsReport report = analysis.report();
        walk.as("zbStaff1").run(() -> reports.findings(report).forEach(finding -> editing.removeFinding(finding.id())));
        assertThatThrownBy(
                        () -> walk.as("zbStaff1").complete(instance, "editNeedsReport", Map.of("reportComplete", true)))
                .hasMessageContaining("hiç bulgu yok");

        walk.as("zbStaff1").run(() -> editing.addFinding(report.id(), "Kurs yetersiz", true));
        int before = reports.findings(report).size();
        walk.as("zbStaff1").complete(instance, "editNeedsReport", Map.of("reportComplete", true));
        assertThat(before).isEqualTo(1);
        assertThat(analysis.report().state()).isEqualTo(NeedsReport.State.SUBMITTED);
    }

    @Test
    void report_is_edited_only_by_whoever_has_the_task() {
        analysis.drafted();
        NeedsReport report = analysis.report();
        assertThatThrownBy(() ->
                        walk.as("zbStaff2").run(() -> editing.write(report.id(), Map.of(ReportPart.SUMMARY, "Başka"))))
                .hasMessageContaining("engine.task.notYours");
    }

    @Test
    void managers_who_are_no_candidates_may_not_edit_nor_staff_approve() {
        analysis.drafted();
        walk.as("zbStaff1").complete(instance, "editNeedsReport", Map.of("reportComplete", true));
        assertThatThrownBy(() -> walk.as("zbStaff1").claim(instance, "approveNeedsReport"))
                .isInstanceOf(AuthorizationException.class);
    }
}
