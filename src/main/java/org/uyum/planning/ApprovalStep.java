package org.uyum.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was decided or recorded at one step of a round of approval; never changed.
 *
 * @param step id of the task
 * @param reason why it was returned or rejected, or a remark; may be null
 * @param documentNumber number of the official document (EBYS, council, commission); may be null
 * @param documentDate its date; may be null
 * @param votes of a council decision, else null
 * @param choice what was chosen besides: whether the council is needed, the commission's opinion, the civil authority;
 *     may be null
 * @param actingFor for whom the person decided, as their deputy; null for those who decided in their own name
 */
@Table("plan_approval_step")
public record ApprovalStep(
        @Id Long id,
        Long approval,
        String step,
        Decision decision,
        String reason,
        String documentNumber,
        LocalDate documentDate,
        @Embedded.Nullable Votes votes,
        String choice,
        String person,
        String actingFor,
        Instant decidedAt) {

    public enum Decision {
        APPROVED,
        RETURNED,
        REJECTED,
        /** The step only notes down something that happened elsewhere. */
        RECORDED;

        /** The decision behind an option of a form: approve, return or reject. */
        public static Decision ofOption(String option) {
            return switch (option) {
                case "approve" -> APPROVED;
                case "return" -> RETURNED;
                case "reject" -> REJECTED;
                default -> throw new IllegalArgumentException("no decision is called " + option);
            };
        }

        /** As the gateways of the model know it. */
        public String route() {
            return switch (this) {
                case APPROVED, RECORDED -> "approved";
                case RETURNED -> "returned";
                case REJECTED -> "rejected";
            };
        }
    }

    /** What is said at a step, before it is known who says it and when. */
    public record Statement(
            String step,
            Decision decision,
            String reason,
            String documentNumber,
            LocalDate documentDate,
            Votes votes,
            String choice) {}
}
