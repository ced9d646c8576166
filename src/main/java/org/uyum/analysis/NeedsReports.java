package org.uyum.analysis;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The reports of all cases. */
interface NeedsReports extends ListCrudRepository<NeedsReport, Long> {

    Optional<NeedsReport> findByNeedsAnalysis(Long needsAnalysis);

    Optional<NeedsReport> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    @Modifying
    @Query("update needs_report set state = :state where id = :id")
    void setState(Long id, String state);

    @Modifying
    @Query(
            """
            update needs_report
            set state = 'APPROVED', approved_version = version, approved_at = :at, return_remark = null
            where id = :id""")
    void approve(Long id, Instant at);

    @Modifying
    @Query(
            """
            update needs_report
            set state = 'ACCEPTED', approved_version = version, accepted_at = :at, return_remark = null
            where id = :id""")
    void accept(Long id, Instant at);

    /** Back to the version that was approved. */
    @Modifying
    @Query(
            """
            update needs_report
            set state = 'APPROVED', version = approved_version, return_remark = null
            where id = :id""")
    void dropRevision(Long id);

    @Modifying
    @Query("update needs_report set version = version + 1, state = 'DRAFT', return_remark = :remark where id = :id")
    void openVersion(Long id, String remark);
}
