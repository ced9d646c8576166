package org.uyum.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.meeting.Adoption;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingPreparation;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MinutesWriting;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Refused;

/** The rows of a meeting that are entered on its page: agenda, invitees, attendance, summaries, recommendations. */
@Controller
@RequestMapping("/programmes/{number}/meetings/{id}")
class MeetingRowsController {

    private final ProgrammeService programmes;
    private final MeetingService meetingService;
    private final MeetingPreparation preparation;
    private final MeetingInvitations invitations;
    private final MinutesWriting writing;

    MeetingRowsController(
            ProgrammeService programmes,
            MeetingService meetingService,
            MeetingPreparation preparation,
            MeetingInvitations invitations,
            MinutesWriting writing) {
        this.programmes = programmes;
        this.meetingService = meetingService;
        this.preparation = preparation;
        this.invitations = invitations;
        this.writing = writing;
    }

    /** An invitee, as typed. */
    record NewInvitee(String name, StakeholderGroup stakeholderGroup, String email) {}

    /** A recommendation, as typed. */
    record NewRecommendation(Long agendaItemId, String text, String addressedTo, Adoption adoption, String dissent) {}

    @PostMapping("/agenda")
    String addItem(@PathVariable String number, @PathVariable Long id, @RequestParam String itemText) {
        Meeting meeting = meeting(number, id);
        preparation.addItem(meeting, itemText);
        return back(meeting, "agenda");
    }

    @PostMapping("/agenda/{item}")
    String wordItem(
            @PathVariable String number,
            @PathVariable Long id,
            @PathVariable Long item,
            @RequestParam String itemText) {
        Meeting meeting = meeting(number, id);
        preparation.wordItem(meeting, item, itemText);
        return back(meeting, "agenda");
    }

    @PostMapping("/agenda/{item}/remove")
    String removeItem(@PathVariable String number, @PathVariable Long id, @PathVariable Long item) {
        Meeting meeting = meeting(number, id);
        preparation.removeItem(meeting, item);
        return back(meeting, "agenda");
    }

    @PostMapping("/invitees")
    String invite(
            @PathVariable String number,
            @PathVariable Long id,
            @ModelAttribute NewInvitee invitee,
            HttpServletRequest request) {
        Meeting meeting = meeting(number, id);
        remember(request, "newInvitee", invitee);
        invitations.add(meeting, invitee.name(), invitee.stakeholderGroup(), invitee.email());
        forget(request);
        return back(meeting, "invitees");
    }

    @PostMapping("/invitees/{invitee}/remove")
    String uninvite(@PathVariable String number, @PathVariable Long id, @PathVariable Long invitee) {
        Meeting meeting = meeting(number, id);
        invitations.remove(meeting, invitee);
        return back(meeting, "invitees");
    }

    /** Attendance comes as {@code attended-<invitee>=true|false}; without an answer nothing is said of them. */
    @PostMapping("/attendance")
    String attendance(
            @PathVariable String number, @PathVariable Long id, @RequestParam Map<String, String> parameters) {
        Meeting meeting = meeting(number, id);
        Map<Long, Boolean> attended = new HashMap<>();
        rows(parameters, "attended-").forEach((row, text) -> {
            if (!text.isBlank()) {
                attended.put(row, came(text));
            }
        });
        writing.takeAttendance(meeting, attended);
        return back(meeting, "minutes");
    }

    /** Summaries come as {@code summary-<agenda item>=text}. */
    @PostMapping("/summaries")
    String summaries(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Meeting meeting = meeting(number, id);
        Map<Long, String> texts = rows(parameters, "summary-");
        remember(request, "newSummaries", texts);
        writing.summarise(meeting, texts);
        forget(request);
        return back(meeting, "minutes");
    }

    @PostMapping("/recommendations")
    String recommend(
            @PathVariable String number,
            @PathVariable Long id,
            @ModelAttribute NewRecommendation recommendation,
            HttpServletRequest request) {
        Meeting meeting = meeting(number, id);
        remember(request, "newRecommendation", recommendation);
        writing.recommend(
                meeting,
                recommendation.agendaItemId(),
                recommendation.text(),
                recommendation.addressedTo(),
                recommendation.adoption(),
                recommendation.dissent());
        forget(request);
        return back(meeting, "recommendations");
    }

    @PostMapping("/recommendations/{recommendation}/remove")
    String drop(@PathVariable String number, @PathVariable Long id, @PathVariable Long recommendation) {
        Meeting meeting = meeting(number, id);
        writing.dropRecommendation(meeting, recommendation);
        return back(meeting, "recommendations");
    }

    private static boolean came(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.because("meeting.attendance.unclear");
        };
    }

    private static Map<Long, String> rows(Map<String, String> parameters, String prefix) {
        Map<Long, String> rows = new HashMap<>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                try {
                    rows.put(Long.valueOf(name.substring(prefix.length())), text);
                } catch (NumberFormatException e) {
                    throw Refused.because("meeting.row.gone");
                }
            }
        });
        return rows;
    }

    /** What was typed comes back with the problems if it is refused. */
    private static void remember(HttpServletRequest request, String name, Object typed) {
        RequestContextUtils.getOutputFlashMap(request).put(name, typed);
    }

    private static void forget(HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).clear();
    }

    private Meeting meeting(String number, Long id) {
        programmes.visible(number);
        return meetingService.ofCase(number, id);
    }

    private static String back(Meeting meeting, String section) {
        return "redirect:" + meeting.url() + "#" + section;
    }
}
