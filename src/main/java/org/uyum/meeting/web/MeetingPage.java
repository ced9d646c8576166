package org.uyum.meeting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.meeting.Adoption;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingPostponement;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingSchedule;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MinutesContent;
import org.uyum.meeting.MinutesSigning;
import org.uyum.meeting.MinutesState;
import org.uyum.meeting.SignatoryRole;
import org.uyum.meeting.SignedLine;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.programme.Programme;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Puts together what the page of one meeting shows, and which parts of it the current person may change now. */
@Component
class MeetingPage {

    private final MeetingService meetingService;
    private final MeetingInvitations invitations;
    private final MeetingSchedule schedule;
    private final MinutesSigning signing;
    private final OpenTasks openTasks;
    private final Names names;
    private final Texts texts;

    MeetingPage(
            MeetingService meetingService,
            MeetingInvitations invitations,
            MeetingSchedule schedule,
            MinutesSigning signing,
            OpenTasks openTasks,
            Names names,
            Texts texts) {
        this.meetingService = meetingService;
        this.invitations = invitations;
        this.schedule = schedule;
        this.signing = signing;
        this.openTasks = openTasks;
        this.names = names;
        this.texts = texts;
    }

    void fill(Model model, Programme programme, Meeting meeting) {
        List<MinutesContent> rounds = meetingService.rounds(meeting);
        MinutesContent content = meetingService.content(meeting);
        boolean writes = isMine(meeting, MeetingProcess.RECORD_MINUTES);
        model.addAttribute("programme", programme);
        model.addAttribute("meeting", meeting);
        model.addAttribute("latest", content);
        model.addAttribute("postponements", postponements(meeting));
        model.addAttribute("tasks", tasks(meeting));
        model.addAttribute("prepares", isMine(meeting, MeetingProcess.PREPARE_MEETING));
        model.addAttribute("invites", invitations.mayEdit(meeting));
        model.addAttribute("writes", writes);
        model.addAttribute("mayChange", schedule.mayChange(meeting));
        model.addAttribute("groups", StakeholderGroup.values());
        model.addAttribute("adoptions", Adoption.values());
        model.addAttribute("roles", SignatoryRole.values());
        model.addAttribute(
                "missing", writes ? content.missing().stream().map(texts::of).toList() : List.of());
        model.addAttribute(
                "uninvited",
                content.uninvitedGroups().stream()
                        .map(group -> texts.get(group.messageKey()))
                        .toList());
        model.addAttribute(
                "earlier",
                rounds.stream()
                        .filter(round -> round.minutes().is(MinutesState.OBJECTED))
                        .toList());
        model.addAttribute("signatures", SignedLine.of(content, names));
        Optional<StoredDocument> frozen = signing.frozen(meeting);
        model.addAttribute("frozen", frozen.orElse(null));
        model.addAttribute("intact", frozen.map(MeetingPage::isIntact).orElse(false));
    }

    /** The frozen minutes; not found before both have signed. */
    StoredDocument frozen(Meeting meeting) {
        return signing.frozen(meeting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isIntact(StoredDocument document) {
        return Documents.sha256(document.content()).equals(document.sha256());
    }

    private List<OpenTask> tasks(Meeting meeting) {
        return openTasks.openTasks(meeting.caseNumber()).stream()
                .filter(task -> task.processInstanceId().equals(meeting.processInstanceId()))
                .toList();
    }

    private boolean isMine(Meeting meeting, String taskKey) {
        return openTasks
                .openTask(meeting.processInstanceId(), taskKey)
                .filter(openTasks::isMine)
                .isPresent();
    }

    private static List<MeetingPostponement> postponements(Meeting meeting) {
        return meeting.meetingPostponements().stream()
                .sorted(Comparator.comparing(MeetingPostponement::postponedAt))
                .toList();
    }
}
