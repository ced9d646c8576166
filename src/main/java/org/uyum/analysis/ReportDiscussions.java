package org.uyum.analysis;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The discussions of all reports. */
interface ReportDiscussions extends ListCrudRepository<ReportDiscussion, Long> {

    Optional<ReportDiscussion> findByProcessInstanceId(String processInstanceId);

    Optional<ReportDiscussion> findFirstByReportOrderByIdDesc(Long report);

    @Modifying
    @Query(
            """
            update report_discussion set meetings_planned = :meetings, stakeholder_groups = :groups, plan_note = :note
            where id = :id""")
    void plan(Long id, int meetings, String groups, String note);
}
