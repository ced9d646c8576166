package org.uyum.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.identity.Person;

/**
 * One case: a programme of a lead municipality with its partners.
 *
 * @param number the case number, for example {@code 2026-ZB-001}; the business key of all its process instances
 * @param lead code of the lead municipality
 * @param participantRows the participating municipalities; empty until the programme is planned
 * @param demo whether it was made up for demonstration
 * @param closingNote the final assessment, or why it was cancelled; null while it is open
 */
@Table("programme")
public record Programme(
        @Id Long id,
        String number,
        String title,
        @Column("lead_municipality") String lead,
        LocalDate periodStart,
        LocalDate periodEnd,
        Status status,
        boolean demo,
        String processInstanceId,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String closingNote,
        @MappedCollection(idColumn = "programme") Set<Participant> participantRows,
        @MappedCollection(idColumn = "programme") Set<TeamMember> team,
        @MappedCollection(idColumn = "programme") Set<StagePlan> stages,
        @MappedCollection(idColumn = "programme") Set<StageSkip> skips,
        @Version Integer version) {

    /** Open, closed after its last step, or cancelled before. */
    public enum Status {
        OPEN,
        CLOSED,
        CANCELLED;

        /** Key of the status' name in the message bundles. */
        public String messageKey() {
            return "programme.status." + name();
        }
    }

    @Table("programme_participant")
    public record Participant(String municipality) {}

    @Table("programme_team_member")
    public record TeamMember(String person) {}

    @Table("programme_stage")
    public record StagePlan(Stage stage, LocalDate plannedStart, LocalDate plannedEnd) {}

    /** A stage that was left out or broken off. */
    @Table("programme_stage_skip")
    public record StageSkip(Stage stage, String reason, String skippedBy, Instant skippedAt) {}

    /** Codes of all participating municipalities, the lead included. */
    public Set<String> participants() {
        Set<String> codes =
                participantRows.stream().map(Participant::municipality).collect(Collectors.toSet());
        codes.add(lead);
        return codes;
    }

    /** Codes of the participating municipalities beside the lead. */
    public Set<String> partners() {
        Set<String> codes = participants();
        codes.remove(lead);
        return codes;
    }

    /** Whether a person sees each single thing in it: who works for the lead, or audits it. */
    public boolean isWholeFor(Person person) {
        return person.municipalities().contains(lead);
    }

    /** Whether a person sees what one of the municipalities does in it: its own people do, and the lead's. */
    public boolean shows(String municipality, Person person) {
        return isWholeFor(person) || person.municipalities().contains(municipality);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The newest reason why a stage was left out; none if it never was. */
    public Optional<StageSkip> skip(Stage stage) {
        return skips.stream().filter(skip -> skip.stage() == stage).max(Comparator.comparing(StageSkip::skippedAt));
    }

    Programme planned(Set<String> municipalities, Set<String> people, Set<StagePlan> plans) {
        return with(
                status,
                closedAt,
                closingNote,
                municipalities.stream().map(Participant::new).collect(Collectors.toSet()),
                people.stream().map(TeamMember::new).collect(Collectors.toSet()),
                plans,
                skips);
    }

    Programme ended(Status how, String note, Instant when) {
        return with(how, when, note, participantRows, team, stages, skips);
    }

    Programme skipped(Collection<StageSkip> more) {
        Set<StageSkip> all = new HashSet<>(skips);
        all.addAll(more);
        return with(status, closedAt, closingNote, participantRows, team, stages, all);
    }

    private Programme with(
            Status newStatus,
            Instant newClosedAt,
            String newNote,
            Set<Participant> newParticipants,
            Set<TeamMember> newTeam,
            Set<StagePlan> newStages,
            Set<StageSkip> newSkips) {
        return new Programme(
                id,
                number,
                title,
                lead,
                periodStart,
                periodEnd,
                newStatus,
                demo,
                processInstanceId,
                openedBy,
                openedAt,
                newClosedAt,
                newNote,
                newParticipants,
                newTeam,
                newStages,
                newSkips,
                version);
    }
}
