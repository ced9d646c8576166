package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Contributions;

/** A plan's year: two half-years, a returned report, the reports of both halves and the evaluation. */
@UyumTest
class PlanMonitoringTest {

    private static final Map<String, Object> ACCEPT = Map.of("decision", "accept");

    @Autowired
    Walk walk;

    @Autowired
    PlanningFixtures fixtures;

    @Autowired
    MonitoringService monitoring;

    @Autowired
    ProgressFigures figures;

    @Autowired
    PlanDocuments documents;

    @Autowired
    Contributions contributions;

    @Autowired
    HistoryService history;

    private Plan plan;
    private String instance;
    private PlanMonitoring held;

    @BeforeEach
    void begin() {
        plan = fixtures.plan();
        instance = fixtures.monitoring(plan);
        held = monitoring.ofPlan(plan.id()).orElseThrow();
    }

    private void openReporting() {
        walk.as("zbStaff1").correlate(PlanningProcess.REPORTING_OPENED, instance);
    }

    private static Map<String, Object> onTime(int percent, int actual) {
        return Map.of("percent", percent, "done", "Kurslar açıldı.", "actual", actual);
    }

    @Test
    void year_is_reported_in_two_halves_and_evaluated() {
        openReporting();
        walk.as("zbStaff1").complete(instance, "reportProgress", onTime(50, 80));
        walk.as("zbManager")
                .complete(
                        instance, "reviewProgress", Map.of("decision", "return", "returnReason", "Sayıyı açıklayın."));
        assertThat(walk.as("zbStaff1")
                        .formOf(instance, "reportProgress")
                        .get("earlierReports")
                        .toString())
                .contains("Sayıyı açıklayın.");
        walk.as("zbStaff1").complete(instance, "reportProgress", onTime(50, 90));
        walk.as("zbManager").complete(instance, "reviewProgress", ACCEPT);
        walk.jobs();
        walk.as("zbStaff1")
                .complete(instance, "compileMonitoringReport", Map.of("summary", "Planlandığı gibi ilerledi."));

        MonitoringPeriod first = monitoring.periodsOf(held.id()).get(0);
        assertThat(first.compiledBy()).isEqualTo("zbStaff1");
        assertThat(documents.ofPeriod(first.id()).orElseThrow().content())
                .contains("Planlandığı gibi ilerledi.", "Sayıyı açıklayın.", "İzleme raporu");
        List<ProgressLine> lines = figures.linesOf(held, first);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).reports()).extracting(Progress::round).containsExactly(1, 2);

        walk.timer(instance);
        for (int activity = 0; activity < 2; activity++) {
            Map<String, Object> shown = walk.as("zbStaff1").formOf(instance, "reportProgress");
            boolean measured = Boolean.TRUE.equals(shown.get("hasIndicator"));
            walk.as("zbStaff1")
                    .complete(
                            instance,
                            "reportProgress",
                            measured ? onTime(100, 60) : Map.of("percent", 100, "done", "Tamamlandı."));
            walk.as("zbManager").complete(instance, "reviewProgress", ACCEPT);
        }
        walk.jobs();
        walk.as("zbStaff1")
                .complete(
                        instance,
                        "compileMonitoringReport",
                        Map.of("summary", "Yıl tamamlandı.", "measures", "Sonraki yıl kurs sayısı artırılacak."));
        walk.as("zbManager")
                .complete(
                        instance,
                        "evaluateYear",
                        Map.of(
                                "achievement",
                                "partly",
                                "evaluation",
                                "Hedefin dörtte üçüne ulaşıldı.",
                                "recommendations",
                                "Akşam kursları."));

        assertThat(monitoring.byId(held.id()).achievement()).isEqualTo(PlanMonitoring.Achievement.PARTLY);
        IndicatorLine indicator = figures.indicatorsOf(held).get(0);
        assertThat(indicator.value()).isEqualByComparingTo(new BigDecimal("150"));
        assertThat(indicator.reachedPercent()).isEqualTo(75);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("planPeriodEnded");
    }

    @Test
    void being_behind_the_plan_needs_a_reason() {
        openReporting();

        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "reportProgress", onTime(10, 5)))
                .hasMessageContaining("Sapma nedeni");
        walk.as("zbStaff1")
                .complete(
                        instance,
                        "reportProgress",
                        Map.of(
                                "percent",
                                10,
                                "done",
                                "Yer arandı.",
                                "actual",
                                5,
                                "deviationReason",
                                "Salon bulunamadı."));

        Progress report = figures.linesOf(held, monitoring.currentPeriod(held.id()))
                .get(0)
                .latest();
        assertThat(report.isBehind()).isTrue();
        assertThat(report.deviationReason()).isEqualTo("Salon bulunamadı.");
    }

    @Test
    void whoever_reported_cannot_review() {
        openReporting();
        walk.as("zbStaff1").complete(instance, "reportProgress", onTime(60, 80));
        Progress report = figures.linesOf(held, monitoring.currentPeriod(held.id()))
                .get(0)
                .latest();
        walk.as("zbManager").run(() -> contributions.add(PlanningProcess.thing(report)));

        assertThatThrownBy(() -> walk.as("zbManager").complete(instance, "reviewProgress", ACCEPT))
                .isInstanceOf(AuthorizationException.class);
        assertThat(walk.isOpen(instance, "reviewProgress")).isTrue();
    }

    @Test
    void completed_activity_is_not_asked_for_again() {
        openReporting();
        walk.as("zbStaff1").complete(instance, "reportProgress", onTime(100, 200));
        walk.as("zbManager").complete(instance, "reviewProgress", ACCEPT);
        walk.jobs();
        walk.as("zbStaff1").complete(instance, "compileMonitoringReport", Map.of("summary", "Erken bitti."));

        MonitoringPeriod second = monitoring.currentPeriod(held.id());
        assertThat(second.label()).endsWith("/2");
        assertThat(figures.linesOf(held, second))
                .extracting(line -> line.leaf().code())
                .containsExactly("F1.1.2");
    }
}
