package org.uyum.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The trainings of all cases. */
interface Trainings extends ListCrudRepository<Training, Long> {

    Optional<Training> findByProcessInstanceId(String processInstanceId);

    List<Training> findByCaseNumberOrderByRoundDesc(String caseNumber);

    @Modifying
    @Query("update training set state = :state where id = :id")
    void setState(Long id, Training.State state);

    @Modifying
    @Query(
            """
            update training set attendance_threshold = :attendanceThreshold, pass_mark = :passMark, plan_note = :planNote
            where id = :id""")
    void setRules(Long id, int attendanceThreshold, int passMark, String planNote);

    @Modifying
    @Query("update training set plan_return_reason = :reason where id = :id")
    void setPlanReturnReason(Long id, String reason);

    @Modifying
    @Query(
            """
            update training set invitation_channel = :channel, invited_on = :invitedOn, invitation_note = :note
            where id = :id""")
    void setInvitation(Long id, InvitationChannel channel, LocalDate invitedOn, String note);

    @Modifying
    @Query("update training set evaluation_remarks = :remarks where id = :id")
    void setEvaluationRemarks(Long id, String remarks);

    @Modifying
    @Query("update training set shortfall_reason = :reason where id = :id")
    void setShortfallReason(Long id, String reason);

    @Modifying
    @Query("update training set certificates_return_reason = :reason where id = :id")
    void setCertificatesReturnReason(Long id, String reason);
}
