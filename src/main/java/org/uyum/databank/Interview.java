package org.uyum.databank;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.engine.Thing;

/**
 * An interview with an association, from its assignment to its end.
 *
 * @param municipality code of the municipality that interviews
 * @param organisation id in the directory; name, type and neighbourhood are as they stood there at the assignment
 * @param interviewer id of the person who is to interview; null if any of the municipality's staff may
 * @param attempts how often the association was not reached
 * @param outcomeReason why it was refused, not reached or put off; the last one counts
 */
@Table("interview")
public record Interview(
        @Id Long id,
        Long fieldwork,
        String caseNumber,
        String municipality,
        Long organisation,
        String organisationName,
        String associationType,
        String neighbourhood,
        String registryNumber,
        String interviewer,
        InterviewState state,
        int attempts,
        Instant appointmentAt,
        String appointmentPlace,
        String appointmentNote,
        String outcomeReason,
        String reviewRemark,
        String processInstanceId,
        Instant startedAt,
        Instant endedAt) {

    /** So often an association is tried before it counts as not reached. */
    public static final int MOST_ATTEMPTS = 3;

    /** Type of the thing that is the answers of an interview. */
    public static final String ANSWERS = "interview";

    /** The answers of an interview, which nobody reviews who entered any of them. */
    public static Thing answersOf(Long interview) {
        return Thing.of(ANSWERS, interview, 1);
    }

    public boolean isStarted() {
        return state != InterviewState.PLANNED;
    }
}
