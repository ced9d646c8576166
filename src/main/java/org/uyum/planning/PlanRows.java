package org.uyum.planning;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows of plans, each kind in the order in which it was entered. */
final class PlanRows {

    private PlanRows() {}

    interface Aims extends ListCrudRepository<Aim, Long> {

        List<Aim> findByPlanOrderById(Long plan);
    }

    interface Objectives extends ListCrudRepository<Objective, Long> {

        @Query(
                """
                select o.* from plan_objective o join plan_aim a on a.id = o.aim
                where a.plan = :plan order by o.id""")
        List<Objective> ofPlan(Long plan);
    }

    interface Indicators extends ListCrudRepository<Indicator, Long> {

        @Query(
                """
                select i.* from plan_indicator i join plan_objective o on o.id = i.objective
                join plan_aim a on a.id = o.aim where a.plan = :plan order by i.id""")
        List<Indicator> ofPlan(Long plan);
    }

    interface Activities extends ListCrudRepository<Activity, Long> {

        @Query(
                """
                select f.* from plan_activity f join plan_objective o on o.id = f.objective
                join plan_aim a on a.id = o.aim where a.plan = :plan order by f.id""")
        List<Activity> ofPlan(Long plan);
    }
}
