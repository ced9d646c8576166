package org.uyum.meeting;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * An organisation or person invited to a meeting, or who came without an invitation.
 *
 * @param email may be null
 * @param invitedWay null until invited, and for whoever came without an invitation
 */
public record Invitee(
        @Id Long id,
        Long meetingId,
        String name,
        StakeholderGroup stakeholderGroup,
        String email,
        InvitationWay invitedWay,
        LocalDate invitedOn) {

    Invitee invited(InvitationWay way, LocalDate on) {
        return new Invitee(id, meetingId, name, stakeholderGroup, email, way, on);
    }
}
