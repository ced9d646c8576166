package org.uyum.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uyum.web.Problem;

/** One round of minutes with all that it says: agenda, who was invited, what was recommended. */
public record MinutesContent(
        Meeting meeting,
        Minutes minutes,
        List<AgendaItem> agenda,
        List<Invitee> invitees,
        List<Recommendation> recommendations) {

    /** What was said on an agenda item; empty while nobody wrote it. */
    public String summaryOf(AgendaItem item) {
        return minutes.summaries().stream()
                .filter(summary -> summary.agendaItemId().equals(item.id()))
                .map(MinutesSummary::text)
                .findFirst()
                .orElse("");
    }

    /** Whether an invitee came; empty while nobody said. */
    public Optional<Boolean> attended(Invitee invitee) {
        return minutes.attendance().stream()
                .filter(row -> row.inviteeId().equals(invitee.id()))
                .map(MinutesAttendance::attended)
                .findFirst();
    }

    /** What it lacks before it can be signed: attendance of everybody, a summary of each agenda item. */
    public List<Problem> missing() {
        List<Problem> problems = new ArrayList<>();
        String unknown = invitees.stream()
                .filter(invitee -> attended(invitee).isEmpty())
                .map(Invitee::name)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(null, "meeting.attendance.missing", unknown));
        } else if (present().isEmpty()) {
            problems.add(Problem.of(null, "meeting.attendance.nobody"));
        }
        agenda.stream()
                .filter(item -> summaryOf(item).isBlank())
                .map(item -> Problem.of(null, "meeting.summary.missing", item.itemNumber(), item.text()))
                .forEach(problems::add);
        return problems;
    }

    public List<Invitee> present() {
        return invitees.stream()
                .filter(invitee -> attended(invitee).orElse(false))
                .toList();
    }

    public List<Invitee> absent() {
        return invitees.stream()
                .filter(invitee -> !attended(invitee).orElse(true))
                .toList();
    }

    public long invited(StakeholderGroup group) {
        return in(group, invitees);
    }

    public long present(StakeholderGroup group) {
        return in(group, present());
    }

    /** The groups of whom nobody is invited. */
    public List<StakeholderGroup> uninvitedGroups() {
        return List.of(StakeholderGroup.values()).stream()
                .filter(group -> invited(group) == 0)
                .toList();
    }

    public Optional<MinutesSignature> signature(SignatoryRole role) {
        return minutes.signatures().stream()
                .filter(signature -> signature.role() == role)
                .findFirst();
    }

    /** Who is to sign in a role: as the minutes say, before that as planned. */
    public String signatory(SignatoryRole role) {
        if (minutes.header() != null) {
            return role == SignatoryRole.CHAIR
                    ? minutes.header().chair()
                    : minutes.header().rapporteur();
        }
        return role == SignatoryRole.CHAIR
                ? meeting.plan().chair()
                : meeting.plan().rapporteur();
    }

    private static long in(StakeholderGroup group, List<Invitee> people) {
        return people.stream()
                .filter(invitee -> invitee.stakeholderGroup() == group)
                .count();
    }
}
