package org.uyum.training;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.record.Fact;

/**
 * One training of managers, as one run of its process leads it.
 *
 * @param programme id of the programme
 * @param municipality code of the lead municipality, whose staff prepares it
 * @param round counted from 1 in a case; a training that is repeated because municipalities were not ready is a new round
 * @param attendanceThreshold percent of the planned minutes that a participant has to attend
 * @param passMark points of 100 that the post-test has to reach for a certificate of achievement
 * @param planReturnReason why the plan was last returned; null if it was not
 * @param certificatesReturnReason why the certificates were last returned; null if they were not
 */
@Table("training")
public record Training(
        @Id Long id,
        Long programme,
        String caseNumber,
        String processInstanceId,
        String municipality,
        int round,
        State state,
        int attendanceThreshold,
        int passMark,
        String planNote,
        String planReturnReason,
        InvitationChannel invitationChannel,
        LocalDate invitedOn,
        String invitationNote,
        String evaluationRemarks,
        String shortfallReason,
        String certificatesReturnReason) {

    /** Percent of attendance that is asked for unless the plan says otherwise. */
    public static final int USUAL_ATTENDANCE_THRESHOLD = 80;

    /** Points of 100 in the post-test that are asked for unless the plan says otherwise. */
    public static final int USUAL_PASS_MARK = 70;

    /** Where the training stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        COMPLETED,
        /** Broken off with its stage. */
        CANCELLED;

        /** Key of the state's name in the message bundles. */
        public String messageKey() {
            return "training.state." + name();
        }
    }

    static Training begun(Long programme, String caseNumber, String processInstanceId, String municipality, int round) {
        return new Training(
                null,
                programme,
                caseNumber,
                processInstanceId,
                municipality,
                round,
                State.DRAFT,
                USUAL_ATTENDANCE_THRESHOLD,
                USUAL_PASS_MARK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Something that happened in this training, for the record. */
    Fact fact(String kind) {
        return Fact.of(kind)
                .forCase(caseNumber)
                .municipality(municipality)
                .in(processInstanceId)
                .about("training/" + id);
    }
}
