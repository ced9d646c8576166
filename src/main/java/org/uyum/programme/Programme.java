package org.uyum.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One case: a programme of a lead municipality with its partners.
 *
 * @param number the case number, for example {@code 2026-ZB-001}; the business key of all its process instances
 * @param lead code of the lead municipality
 * @param participantRows the participating municipalities; empty until the programme is planned
 * @param demo whether it was made up for demonstration
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
        @Version Integer version) {

    public enum Status {
        OPEN,
        CLOSED
    }

    @Table("programme_participant")
    public record Participant(String municipality) {}

    @Table("programme_team_member")
    public record TeamMember(String person) {}

    @Table("programme_stage")
    public record StagePlan(Stage stage, LocalDate plannedStart, LocalDate plannedEnd) {}

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

    Programme planned(Set<String> municipalities, Set<String> people, Set<StagePlan> plans) {
        return new Programme(
                id,
                number,
                title,
                lead,
                periodStart,
                periodEnd,
                status,
                demo,
                processInstanceId,
                openedBy,
                openedAt,
                closedAt,
                closingNote,
                municipalities.stream().map(Participant::new).collect(Collectors.toSet()),
                people.stream().map(TeamMember::new).collect(Collectors.toSet()),
                plans,
                version);
    }

    Programme closed(String note, Instant when) {
        return new Programme(
                id,
                number,
                title,
                lead,
                periodStart,
                periodEnd,
                Status.CLOSED,
                demo,
                processInstanceId,
                openedBy,
                openedAt,
                when,
                note,
                participantRows,
                team,
                stages,
                version);
    }
}
