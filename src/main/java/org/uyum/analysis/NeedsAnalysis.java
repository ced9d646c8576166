package org.uyum.analysis;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One needs analysis of a case.
 *
 * @param questionnaireVersion what is asked; null until it is prepared
 * @param legalBasis why special categories of personal data may be asked (KVKK)
 * @param notice id of the privacy notice under which is asked
 * @param questionnaireRemark why the questionnaire was returned the last time
 * @param figures as JSON; null until the answers are analysed
 * @param figuresInterviews how many interviews they rest on
 */
@Table("needs_analysis")
record NeedsAnalysis(
        @Id Long id,
        String caseNumber,
        Long programme,
        String processInstanceId,
        Long fieldwork,
        Long questionnaireVersion,
        String legalBasis,
        Long notice,
        String questionnaireRemark,
        String dataBankNote,
        String figures,
        Instant figuresAt,
        Integer figuresInterviews) {

    static NeedsAnalysis started(String caseNumber, Long programme, String processInstanceId, Long fieldwork) {
        return new NeedsAnalysis(
                null,
                caseNumber,
                programme,
                processInstanceId,
                fieldwork,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
