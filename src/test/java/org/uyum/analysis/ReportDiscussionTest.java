package org.uyum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.UyumTest;
import org.uyum.Walk;

/** The discussion of the report until it is accepted. */
@UyumTest
class ReportDiscussionTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    ReportService reports;

    @Autowired
    ReportEditing editing;

    @Autowired
    ReportDocument documents;

    @Autowired
    DiscussionService discussions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private AnalysisWalk analysis;
    private String instance;
    private Long discussion;

    @BeforeEach
    void start() {
        analysis = new AnalysisWalk(beans).approved();
        instance = analysis.discussion();
        discussion = discussions.of(analysis.report()).orElseThrow().id();
        walk.as("zbStaff1")
                .complete(
                        instance,
                        "planDiscussion",
                        Map.of("meetingsPlanned", 1, "stakeholderGroups", List.of("NGO", "ACADEMIC")));
        holdMeeting();
        walk.as("zbStaff1").claim(instance, "consolidateFeedback");
    }

    /** The meeting's own steps have tests of their own; here it only counts that it was held. */
    private void holdMeeting() {
        String meeting = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .singleResult()
                .getId();
        jdbc.sql("update meeting set state = 'SIGNED' where process_instance_id = ?")
                .param(meeting)
                .update();
        runtime.createProcessInstanceModification(meeting)
                .cancelAllForActivity("prepareMeeting")
                .startBeforeActivity("minutesSigned")
                .execute();
    }

    @Test
    void report_that_everybody_agrees_with_is_accepted_as_it_is() {
        assertThatThrownBy(() ->
                        walk.as("zbStaff1").complete(instance, "consolidateFeedback", Map.of("feedbackComplete", true)))
                .hasMessageContaining("B1 için görüş girilmedi");
        walk.as("zbStaff1").run(() -> discussions.agreeToRest(discussion));
        walk.as("zbStaff1").complete(instance, "consolidateFeedback", Map.of("feedbackComplete", true));
        walk.as("zbManager").complete(instance, "acceptNeedsReport", Map.of("decision", "accept"));

        NeedsReport report = analysis.report();
        assertThat(report.state()).isEqualTo(NeedsReport.State.ACCEPTED);
        assertThat(report.version()).isEqualTo(1);
        assertThat(documents.frozen(report)).hasSize(2);
        walk.process(instance).isEnded().hasPassed("needsReportAccepted");
    }

    @Test
    void changed_dropped_and_added_findings_come_into_a_new_version_that_is_revised_and_accepted() {
        List<Finding> before = reports.findings(analysis.report());
        walk.as("zbStaff1").run(() -> {
            discussions.judge(discussion, 1, Feedback.Verdict.CHANGED, "Yeni metin", true, "Dernekler istedi");
            discussions.judge(discussion, 2, Feedback.Verdict.DROPPED, null, false, "Tekrar");
            discussions.agreeToRest(discussion);
            discussions.add(discussion, "Eklenen bulgu", false, "Akademisyenler");
        });
        walk.as("zbStaff1").complete(instance, "consolidateFeedback", Map.of("feedbackComplete", true));

        NeedsReport second = analysis.report();
        assertThat(second.version()).isEqualTo(2);
        assertThat(reports.findings(second))
                .extracting(Finding::code)
                .doesNotContain("B2")
                .hasSize(before.size());
        assertThat(reports.findings(second)).extracting(Finding::text).contains("Yeni metin", "Eklenen bulgu");
        walk.as("zbStaff1").complete(instance, "reviseNeedsReport", Map.of("reportComplete", true));
        walk.as("zbManager")
                .complete(instance, "acceptNeedsReport", Map.of("decision", "return", "remark", "Özet eski kalmış"));

        assertThat(analysis.report().version()).isEqualTo(3);
        walk.as("zbStaff2").claim(instance, "reviseNeedsReport");
        walk.as("zbStaff2").run(() -> editing.write(analysis.report().id(), Map.of(ReportPart.SUMMARY, "Yeni özet")));
        walk.as("zbStaff2").complete(instance, "reviseNeedsReport", Map.of("reportComplete", true));
        walk.as("zbManager").complete(instance, "acceptNeedsReport", Map.of("decision", "accept"));

        NeedsReport accepted = analysis.report();
        assertThat(accepted.state()).isEqualTo(NeedsReport.State.ACCEPTED);
        assertThat(documents.frozen(accepted).get(0).content())
                .contains("Yeni özet")
                .contains("Eklenen bulgu");
        walk.process(instance).isEnded().hasPassed("needsReportAccepted");
    }

    @Test
    void everything_but_agreement_needs_a_reason() {
        assertThatThrownBy(() -> walk.as("zbStaff1")
                        .run(() -> discussions.judge(discussion, 1, Feedback.Verdict.DROPPED, null, false, " ")))
                .hasMessageContaining("analysis.feedback.reasonMissing");
    }
}
