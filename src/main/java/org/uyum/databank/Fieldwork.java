package org.uyum.databank;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of interviews of a case.
 *
 * @param waitingInstance the process instance that is told when the interviews are closed
 * @param questionnaireVersion null until the questionnaire is approved
 * @param notice id of the privacy notice under which is asked; null until the questionnaire is approved
 * @param formId the form that interviewers fill in; null until the questionnaire is approved
 * @param uncoveredReason why participating municipalities have no interviews
 * @param closingReason why a manager closed early; null if the last interview closed it
 */
@Table("fieldwork")
public record Fieldwork(
        @Id Long id,
        String caseNumber,
        Long programme,
        String waitingInstance,
        Long questionnaireVersion,
        Long notice,
        String formId,
        State state,
        String uncoveredReason,
        String closingReason,
        String closedBy,
        Instant closedAt) {

    /** Interviews are planned, then they run; closed, no further answers count. */
    public enum State {
        PLANNED,
        RUNNING,
        CLOSED
    }

    static Fieldwork planned(String caseNumber, Long programme, String waitingInstance) {
        return new Fieldwork(
                null, caseNumber, programme, waitingInstance, null, null, null, State.PLANNED, null, null, null, null);
    }
}
