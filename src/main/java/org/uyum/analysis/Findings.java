package org.uyum.analysis;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The findings of all reports. */
interface Findings extends ListCrudRepository<FindingRow, Long> {

    List<FindingRow> findByReportAndVersionOrderByNumberGiven(Long report, int version);

    @Query("select coalesce(max(number_given), 0) from finding where report = :report")
    int lastNumber(Long report);
}
