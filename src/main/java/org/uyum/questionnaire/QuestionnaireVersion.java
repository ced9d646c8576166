package org.uyum.questionnaire;

import java.time.Instant;
import java.util.Base64;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.uyum.engine.Thing;

/**
 * A questionnaire as it was imported once; its file never changes.
 *
 * @param formId the author's id of the form
 * @param versionNo counted from 1 among the versions with the same form id
 * @param source the file in Base64
 * @param legalBasis why special categories of data may be asked; null until it is written down
 * @param privacyNoticeVersion name of the privacy notice, where an earlier program wrote down no more than that; else null
 * @param notice id of the privacy notice with which it was prepared for its approval; null until it is chosen
 * @param createdBy id of the person who imported it; null for the one that is shipped
 */
public record QuestionnaireVersion(
        @Id Long id,
        String formId,
        int versionNo,
        String title,
        String fileName,
        String source,
        String sha256,
        Status status,
        String legalBasis,
        String privacyNoticeVersion,
        Long notice,
        String createdBy,
        Instant createdAt,
        String approvedBy,
        Instant approvedAt,
        @Version Integer version) {

    /** Type of the thing that is a version of a questionnaire. */
    public static final String THING = "questionnaireVersion";

    /** Only an approved version is used in interviews. */
    public enum Status {
        DRAFT,
        APPROVED
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    /** What its approver must not have contributed to. */
    public Thing thing() {
        return Thing.of(THING, id, versionNo);
    }

    public String url() {
        return "/questionnaires/" + id;
    }

    /** What the name of its file ends in, with the dot: a workbook is one of several kinds, or an archive. */
    public String fileEnding() {
        return fileName.contains(".") ? fileName.substring(fileName.lastIndexOf('.')) : ".xlsx";
    }

    byte[] file() {
        return Base64.getDecoder().decode(source);
    }

    QuestionnaireVersion described(String basis, Long chosenNotice) {
        return changed(status, basis, chosenNotice, approvedBy, approvedAt);
    }

    QuestionnaireVersion approved(String person, Instant now) {
        return changed(Status.APPROVED, legalBasis, notice, person, now);
    }

    private QuestionnaireVersion changed(
            Status newStatus, String basis, Long newNotice, String approver, Instant approval) {
        return new QuestionnaireVersion(
                id,
                formId,
                versionNo,
                title,
                fileName,
                source,
                sha256,
                newStatus,
                basis,
                privacyNoticeVersion,
                newNotice,
                createdBy,
                createdAt,
                approver,
                approval,
                version);
    }
}
