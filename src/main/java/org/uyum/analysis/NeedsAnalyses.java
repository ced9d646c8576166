package org.uyum.analysis;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The needs analyses of all cases. */
interface NeedsAnalyses extends ListCrudRepository<NeedsAnalysis, Long> {

    Optional<NeedsAnalysis> findByProcessInstanceId(String processInstanceId);

    Optional<NeedsAnalysis> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    @Modifying
    @Query(
            """
            update needs_analysis set questionnaire_version = :version, legal_basis = :legalBasis,
                notice = :notice
            where id = :id""")
    void prepare(Long id, Long version, String legalBasis, Long notice);

    @Modifying
    @Query("update needs_analysis set questionnaire_remark = :remark where id = :id")
    void setQuestionnaireRemark(Long id, String remark);

    @Modifying
    @Query("update needs_analysis set data_bank_note = :note where id = :id")
    void setDataBankNote(Long id, String note);

    @Modifying
    @Query(
            """
            update needs_analysis set figures = :figures, figures_at = :at, figures_interviews = :interviews
            where id = :id""")
    void setFigures(Long id, String figures, Instant at, int interviews);
}
