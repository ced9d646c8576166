package org.uyum.meeting.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.meeting.Topic;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Texts;

/** All meetings of a programme: what was talked about in which, and who was there. */
@Controller
class MeetingsController {

    private final ProgrammeService programmes;
    private final MeetingService meetingService;
    private final Texts texts;

    MeetingsController(ProgrammeService programmes, MeetingService meetingService, Texts texts) {
        this.programmes = programmes;
        this.meetingService = meetingService;
        this.texts = texts;
    }

    @GetMapping("/programmes/{number}/meetings")
    String show(@PathVariable String number, Model model) {
        Programme programme = programmes.visible(number);
        List<MeetingColumn> columns = meetingService.meetings(number).stream()
                .map(meeting -> new MeetingColumn(meetingService.content(meeting)))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("columns", columns);
        MeetingsOverview overview = new MeetingsOverview(columns);
        model.addAttribute("overview", overview);
        model.addAttribute(
                "absentGroups",
                overview.absentGroups().stream()
                        .map(group -> texts.get(group.messageKey()))
                        .toList());
        model.addAttribute("topics", Topic.six());
        model.addAttribute("groups", StakeholderGroup.values());
        model.addAttribute("recommendations", meetingService.recommendations(number));
        return "meeting/meetings";
    }
}
