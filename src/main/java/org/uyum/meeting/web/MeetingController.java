package org.uyum.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.document.StoredDocument;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingSchedule;
import org.uyum.meeting.MeetingService;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** The page of one meeting, its frozen minutes, and the buttons that say what became of it. */
@Controller
@RequestMapping("/programmes/{number}/meetings/{id}")
class MeetingController {

    private final ProgrammeService programmes;
    private final MeetingService meetingService;
    private final MeetingSchedule schedule;
    private final MeetingPage page;

    MeetingController(
            ProgrammeService programmes, MeetingService meetingService, MeetingSchedule schedule, MeetingPage page) {
        this.programmes = programmes;
        this.meetingService = meetingService;
        this.schedule = schedule;
        this.page = page;
    }

    /** A new time for a meeting, as typed. */
    record Postponement(
            @DateTimeFormat(iso = ISO.DATE) LocalDate meetingDate,
            @DateTimeFormat(iso = ISO.TIME) LocalTime startTime,
            @DateTimeFormat(iso = ISO.TIME) LocalTime endTime,
            String reason) {}

    @GetMapping
    String show(@PathVariable String number, @PathVariable Long id, Model model) {
        Programme programme = programmes.visible(number);
        page.fill(model, programme, meetingService.ofCase(number, id));
        return "meeting/meeting";
    }

    /** The signed minutes, byte for byte as they were frozen. */
    @GetMapping("/minutes")
    ResponseEntity<byte[]> minutes(@PathVariable String number, @PathVariable Long id) {
        StoredDocument frozen = page.frozen(meeting(number, id));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(frozen.content().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/held")
    String held(@PathVariable String number, @PathVariable Long id) {
        Meeting meeting = meeting(number, id);
        schedule.alreadyHeld(meeting);
        return "redirect:" + meeting.url();
    }

    @PostMapping("/postpone")
    String postpone(
            @PathVariable String number,
            @PathVariable Long id,
            @ModelAttribute Postponement postponement,
            HttpServletRequest request) {
        Meeting meeting = meeting(number, id);
        RequestContextUtils.getOutputFlashMap(request).put("postponement", postponement);
        schedule.postpone(
                meeting,
                postponement.meetingDate(),
                postponement.startTime(),
                postponement.endTime(),
                postponement.reason());
        RequestContextUtils.getOutputFlashMap(request).clear();
        return "redirect:" + meeting.url();
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number, @PathVariable Long id, @RequestParam(defaultValue = "") String reason) {
        Meeting meeting = meeting(number, id);
        schedule.withdraw(meeting, reason);
        return "redirect:" + meeting.url();
    }

    private Meeting meeting(String number, Long id) {
        programmes.visible(number);
        return meetingService.ofCase(number, id);
    }
}
