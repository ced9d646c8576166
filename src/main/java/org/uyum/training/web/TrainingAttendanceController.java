package org.uyum.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.training.Attendance;
import org.uyum.training.AttendanceService;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingService;
import org.uyum.training.TrainingSession;

/** The attendance of a training: over all sessions, and the sheet of one. */
@Controller
@RequestMapping("/programmes/{number}/training/attendance")
class TrainingAttendanceController {

    private final TrainingViews views;
    private final TrainingService trainingService;
    private final AttendanceService attendance;

    TrainingAttendanceController(TrainingViews views, TrainingService trainingService, AttendanceService attendance) {
        this.views = views;
        this.trainingService = trainingService;
        this.attendance = attendance;
    }

    @GetMapping
    String overview(@PathVariable String number, @RequestParam(required = false) Integer round, Model model) {
        TrainingView view = views.get(number, round);
        Training training = view.training();
        List<TrainingSession> sessions = trainingService.sessions(training.id());
        Map<String, Integer> minutes = new HashMap<>();
        for (Attendance entry : attendance.of(training.id())) {
            minutes.put(entry.participant() + "/" + entry.session(), entry.minutes());
        }
        model.addAttribute("view", view);
        model.addAttribute("sessions", sessions);
        model.addAttribute("participants", views.participants(view));
        model.addAttribute("minutes", minutes);
        model.addAttribute(
                "editableSessions",
                sessions.stream()
                        .filter(attendance::mayRecord)
                        .map(TrainingSession::id)
                        .toList());
        return "training/attendance";
    }

    @GetMapping("/{session}")
    String sheet(
            @PathVariable String number,
            @PathVariable Long session,
            @RequestParam(required = false) Integer round,
            Model model) {
        TrainingView view = views.get(number, round);
        TrainingSession found = attendance.session(view.training().id(), session);
        model.addAttribute("view", view);
        model.addAttribute("sheet", found);
        model.addAttribute(
                "participants",
                attendance.expected(found).stream().filter(view::shows).toList());
        model.addAttribute("editable", attendance.mayRecord(found));
        if (!model.containsAttribute("cells")) {
            Map<String, String> cells = new HashMap<>();
            attendance.of(found).forEach((participant, minutes) -> cells.put(cell(participant), minutes.toString()));
            model.addAttribute("cells", cells);
        }
        return "training/sheet";
    }

    @PostMapping("/{session}")
    String record(
            @PathVariable String number,
            @PathVariable Long session,
            @RequestParam Map<String, String> cells,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        Long training = views.current(number).id();
        Typed.keep("cells", GridInput.cellsOf(cells), request, () -> record(training, session, cells));
        afterwards.addFlashAttribute("notice", "training.attendance.saved");
        return "redirect:/programmes/{number}/training/attendance/{session}";
    }

    @PostMapping("/{session}/all")
    String recordAllPresent(@PathVariable String number, @PathVariable Long session, RedirectAttributes afterwards) {
        attendance.recordAllPresent(views.current(number).id(), session);
        afterwards.addFlashAttribute("notice", "training.attendance.saved");
        return "redirect:/programmes/{number}/training/attendance/{session}";
    }

    private void record(Long training, Long session, Map<String, String> cells) {
        GridInput grid = new GridInput(cells, "training.attendance.notNumber");
        Map<Long, Integer> minutes = new HashMap<>();
        for (TrainingParticipant participant : attendance.expected(attendance.session(training, session))) {
            grid.number(cell(participant.id()), participant.fullName())
                    .ifPresent(number -> minutes.put(participant.id(), number));
        }
        grid.requireReadable();
        attendance.record(training, session, minutes);
    }

    private static String cell(Long participant) {
        return "minutes_" + participant;
    }
}
