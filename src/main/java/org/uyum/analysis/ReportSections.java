package org.uyum.analysis;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The texts of all reports. */
interface ReportSections extends ListCrudRepository<ReportSection, Long> {

    List<ReportSection> findByReportAndVersion(Long report, int version);

    @Modifying
    @Query("delete from report_section where report = :report and version = :version")
    void clear(Long report, int version);
}
