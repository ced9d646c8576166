package org.uyum.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A certificate of a training.
 *
 * @param number unique in the installation, for example {@code 2026-ZB-001-B001}
 * @param minutes attended
 * @param topics names of {@link Topic}s attended, separated by commas
 * @param firstDate day of the first session attended
 * @param verificationCode random; whoever knows it can have the certificate verified
 */
@Table("training_certificate")
public record Certificate(
        @Id Long id,
        Long training,
        Long participant,
        String caseNumber,
        String number,
        Kind kind,
        int minutes,
        String topics,
        LocalDate firstDate,
        LocalDate lastDate,
        String verificationCode,
        Instant issuedAt) {

    /** Of attendance for whoever was there enough, of achievement for whoever also passed the test. */
    public enum Kind {
        ATTENDANCE,
        ACHIEVEMENT;

        /** Key of the kind's name in the message bundles. */
        public String messageKey() {
            return "training.certificate.kind." + name();
        }
    }

    public List<Topic> topicList() {
        return Arrays.stream(topics.split(",")).map(Topic::valueOf).toList();
    }
}
