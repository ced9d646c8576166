package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.ACTIVITY_IDS;
import static org.uyum.planning.PlanningProcess.MONITORING_ID;
import static org.uyum.planning.PlanningProcess.PERIOD_END;

import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.MonitoringPeriod;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.ProgressFigures;
import org.uyum.web.Dates;

/** Opens the next half-year: reporting begins when it is over, or when someone opens it earlier. */
@Component("openMonitoringPeriod")
class OpenMonitoringPeriod implements ServiceStep {

    private final MonitoringService monitoring;
    private final ProgressFigures figures;

    OpenMonitoringPeriod(MonitoringService monitoring, ProgressFigures figures) {
        this.monitoring = monitoring;
        this.figures = figures;
    }

    @Override
    public void perform(Step step) {
        Long monitoringId = step.get(MONITORING_ID);
        MonitoringPeriod period = monitoring.openPeriod(monitoringId);
        Instant over = period.end().plusDays(1).atStartOfDay(Dates.ISTANBUL).toInstant();
        step.set(PERIOD_END, Date.from(over));
        step.setIds(
                ACTIVITY_IDS,
                figures.linesOf(monitoring.byId(monitoringId), period).stream()
                        .map(line -> line.leaf().activity().id())
                        .toList());
    }
}
