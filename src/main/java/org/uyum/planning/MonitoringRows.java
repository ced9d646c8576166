package org.uyum.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What the monitoring of plans keeps. */
final class MonitoringRows {

    private MonitoringRows() {}

    interface Monitorings extends ListCrudRepository<PlanMonitoring, Long> {

        Optional<PlanMonitoring> findByProcessInstanceId(String processInstanceId);

        List<PlanMonitoring> findByPlanOrderById(Long plan);
    }

    interface Periods extends ListCrudRepository<MonitoringPeriod, Long> {

        List<MonitoringPeriod> findByMonitoringOrderById(Long monitoring);
    }

    interface Reports extends ListCrudRepository<Progress, Long> {

        List<Progress> findByPeriodOrderById(Long period);

        List<Progress> findByPeriodAndActivityOrderById(Long period, Long activity);

        @Query(
                """
                select p.* from plan_progress p join monitoring_period m on m.id = p.period
                where m.monitoring = :monitoring order by p.id""")
        List<Progress> ofMonitoring(Long monitoring);
    }
}
