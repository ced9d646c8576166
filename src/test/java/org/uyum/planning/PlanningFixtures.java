package org.uyum.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.meeting.Adoption;
import org.uyum.meeting.AgendaItem;
import org.uyum.meeting.Invitee;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MinutesWriting;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;

/** Brings plans of Zeytinburnu to where a test begins. */
@TestComponent
public class PlanningFixtures {

    static final String AUTHOR = "zbStaff1";

    private final Walk walk;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final ProgrammeService programmes;
    private final PlanningService planning;
    private final PlanDrafting drafting;
    private final PlanRows.Aims aims;
    private final PlanRows.Objectives objectives;
    private final PlanRows.Indicators indicators;
    private final PlanRows.Activities activities;
    private final MeetingService meetings;
    private final MeetingInvitations invitations;
    private final MinutesWriting writing;

    PlanningFixtures(
            Walk walk,
            Processes processes,
            CurrentPerson currentPerson,
            ProgrammeService programmes,
            PlanningService planning,
            PlanDrafting drafting,
            PlanRows.Aims aims,
            PlanRows.Objectives objectives,
            PlanRows.Indicators indicators,
            PlanRows.Activities activities,
            MeetingService meetings,
            MeetingInvitations invitations,
            MinutesWriting writing) {
        this.walk = walk;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.programmes = programmes;
        this.planning = planning;
        this.drafting = drafting;
        this.aims = aims;
        this.objectives = objectives;
        this.indicators = indicators;
        this.activities = activities;
        this.meetings = meetings;
        this.invitations = invitations;
        this.writing = writing;
    }

    /** A programme of Zeytinburnu with Bağcılar as partner. */
    Programme programme() {
        return currentPerson.as(AUTHOR, () -> {
            Programme opened = programmes.open(
                    "zeytinburnu", "Uyum", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "none");
            programmes.plan(opened.id(), List.of("bagcilar"), List.of(AUTHOR), Set.of());
            return programmes.byId(opened.id());
        });
    }

    /** A plan with one aim, one objective, one indicator and two activities, by no process. */
    Plan plan() {
        Programme programme = programme();
        Plan plan = planning.begin(programme.number(), programme.id(), "zeytinburnu", "instance-" + programme.id());
        Aim aim = aims.save(new Aim(null, plan.id(), "Kent yaşamına katılımı artırmak", "A3"));
        Objective objective = objectives.save(
                new Objective(null, aim.id(), "Dil engelini azaltmak", "Dil koşuldur", "Entegrasyon Birimi", ""));
        Indicator indicator = indicators.save(indicator(objective.id()));
        int year = plan.periodStart().getYear();
        activities.save(activity(
                objective.id(), indicator.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Set.of()));
        activities.save(activity(objective.id(), null, LocalDate.of(year, 9, 1), LocalDate.of(year, 11, 30), Set.of()));
        return planning.byId(plan.id());
    }

    static Indicator indicator(Long objective) {
        return new Indicator(
                null,
                objective,
                "Kursu bitiren kişi",
                "kişi",
                BigDecimal.valueOf(100),
                BigDecimal.ZERO,
                BigDecimal.valueOf(200));
    }

    static Activity activity(Long objective, Long indicator, LocalDate start, LocalDate end, Set<String> evidence) {
        return Activity.of(
                null,
                objective,
                "Türkçe kursu açmak",
                start,
                end,
                "Entegrasyon Birimi",
                "bagcilar",
                new BigDecimal("250000.50"),
                "Belediye bütçesi",
                indicator,
                evidence);
    }

    /** A round of approval of the plan; returns its process instance. */
    String approval(Plan plan) {
        return processes.start(
                PlanningProcess.PLAN_APPROVAL,
                plan.caseNumber(),
                plan.municipality(),
                Map.of(ProgrammeProcess.PROGRAMME_ID, plan.programme(), PlanningProcess.PLAN_ID, plan.id()));
    }

    /** The monitoring of the plan; returns its process instance. */
    String monitoring(Plan plan) {
        return processes.start(
                PlanningProcess.PLAN_MONITORING,
                plan.caseNumber(),
                plan.municipality(),
                Map.of(ProgrammeProcess.PROGRAMME_ID, plan.programme(), PlanningProcess.PLAN_ID, plan.id()));
    }

    /** The planning of a new programme, before its first meeting; returns its process instance. */
    String planning(Programme programme) {
        return processes.start(
                PlanningProcess.STRATEGIC_PLANNING,
                programme.number(),
                programme.lead(),
                Map.of(ProgrammeProcess.PROGRAMME_ID, programme.id()));
    }

    /** Holds the meeting that the case stands at, with one recommendation; its minutes are signed. */
    void holdMeeting(String caseNumber) {
        walk.as(AUTHOR)
                .complete(
                        caseNumber,
                        "prepareMeeting",
                        Map.of(
                                "title", "Strateji toplantısı",
                                "place", "Kültür Merkezi",
                                "meetingDate", "2099-05-05",
                                "startTime", "10:00",
                                "endTime", "12:00",
                                "chair", "zbManager",
                                "rapporteur", "zbStaff2",
                                "topics", List.of("needsResults", "problems")));
        List<Meeting> all = meetings.meetings(caseNumber);
        Meeting meeting = all.get(all.size() - 1);
        String instance = meeting.processInstanceId();
        walk.as(AUTHOR).claim(instance, "sendInvitations");
        walk.as(AUTHOR).run(() -> {
            for (StakeholderGroup group : StakeholderGroup.values()) {
                invitations.add(meeting, "Davetli " + group.ordinal(), group, null);
            }
        });
        walk.as(AUTHOR)
                .complete(
                        instance, "sendInvitations", Map.of("invitationWay", "officialLetter", "sentOn", "2020-01-02"));
        walk.as(AUTHOR).correlate(MeetingProcess.MEETING_ALREADY_HELD, instance);
        walk.as(AUTHOR).claim(instance, "recordMinutes");
        walk.as(AUTHOR).run(() -> write(meeting));
        walk.as(AUTHOR)
                .complete(
                        instance,
                        "recordMinutes",
                        Map.of(
                                "heldOn", "2026-02-03",
                                "heldFrom", "10:05",
                                "heldTo", "12:10",
                                "summary", "Görüşler alındı.",
                                "confirmed", true));
        walk.as("zbManager").complete(instance, "signMinutes", Map.of("decision", "sign"));
        walk.as("zbStaff2").complete(instance, "signMinutes", Map.of("decision", "sign"));
        walk.jobs();
    }

    private void write(Meeting meeting) {
        List<AgendaItem> agenda = meetings.agenda(meeting.id());
        writing.takeAttendance(
                meeting,
                meetings.invitees(meeting.id()).stream().collect(Collectors.toMap(Invitee::id, invitee -> true)));
        writing.summarise(
                meeting,
                agenda.stream().collect(Collectors.toMap(AgendaItem::id, item -> "Görüşüldü: " + item.text())));
        writing.recommend(
                meeting,
                agenda.get(0).id(),
                "Türkçe kursları akşam açılsın.",
                "Kültür Müdürlüğü",
                Adoption.UNANIMOUS,
                null);
    }

    /** The planning of a programme after its three meetings: draftPlan is claimed by the author. */
    Plan draft() {
        Programme programme = programme();
        planning(programme);
        for (int meeting = 0; meeting < 3; meeting++) {
            holdMeeting(programme.number());
        }
        walk.as(AUTHOR).claim(programme.number(), PlanningProcess.DRAFT_PLAN);
        return planning.planOf(programme.number()).orElseThrow();
    }

    /** Enters rows that lack nothing: what they answer is the meetings' first recommendation. */
    void enterRows(Plan plan) {
        String evidence = "recommendation/"
                + meetings.recommendations(plan.caseNumber()).get(0).id();
        walk.as(AUTHOR).run(() -> {
            Aim aim = drafting.save(plan.id(), new Aim(null, null, "Kent yaşamına katılımı artırmak", "A3"));
            Objective objective = drafting.save(
                    plan.id(),
                    new Objective(null, aim.id(), "Dil engelini azaltmak", "Dil koşuldur", "Entegrasyon Birimi", ""));
            Indicator indicator = drafting.save(plan.id(), indicator(objective.id()));
            drafting.save(
                    plan.id(),
                    activity(objective.id(), indicator.id(), plan.periodStart(), plan.periodEnd(), Set.of(evidence)));
        });
    }

    static Map<String, Object> description(Plan plan) {
        return Map.of(
                "periodStart",
                plan.periodStart().toString(),
                "periodEnd",
                plan.periodEnd().toString(),
                "mission",
                "Göçmenlerin kent yaşamına katılmasını sağlamak.",
                "vision",
                "Birlikte yaşayan bir kent.");
    }

    static Map<String, Object> councilVotes(int inFavour, int against, String decision) {
        return Map.of(
                "decisionDate",
                "2026-11-10",
                "decisionNumber",
                "2026/118",
                "members",
                37,
                "present",
                inFavour + against,
                "votesFor",
                inFavour,
                "votesAgainst",
                against,
                "votesAbstaining",
                0,
                "decision",
                decision);
    }
}
