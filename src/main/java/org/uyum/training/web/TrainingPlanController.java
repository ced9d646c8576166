package org.uyum.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.training.NewSession;
import org.uyum.training.SessionService;
import org.uyum.training.Topic;
import org.uyum.training.Training;
import org.uyum.training.TrainingPlanService;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;
import org.uyum.training.TrainingSession;

/** The page of a training: its plan, and what is said of the session that the process waits for. */
@Controller
@RequestMapping("/programmes/{number}/training")
class TrainingPlanController {

    private final TrainingViews views;
    private final TrainingService trainingService;
    private final TrainingPlanService planning;
    private final SessionService sessions;

    TrainingPlanController(
            TrainingViews views,
            TrainingService trainingService,
            TrainingPlanService planning,
            SessionService sessions) {
        this.views = views;
        this.trainingService = trainingService;
        this.planning = planning;
        this.sessions = sessions;
    }

    /** A session as typed; the formats are those of the browser's date and time inputs. */
    record SessionForm(
            Long id,
            Topic topic,
            @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @DateTimeFormat(pattern = "HH:mm") LocalTime time,
            Integer minutes,
            String trainer,
            String place) {

        static SessionForm of(TrainingSession session) {
            return new SessionForm(
                    session.id(),
                    session.topic(),
                    session.date(),
                    session.time(),
                    session.minutes(),
                    session.trainer(),
                    session.place());
        }

        NewSession entered() {
            return new NewSession(topic, date, time, minutes, trainer, place);
        }
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Long edit,
            Model model) {
        Optional<TrainingView> found = views.find(number, round);
        if (found.isEmpty()) {
            model.addAttribute("number", number);
            return "training/notBegun";
        }
        Training training = found.get().training();
        model.addAttribute("view", found.get());
        model.addAttribute("sessions", trainingService.sessions(training.id()));
        model.addAttribute("plan", trainingService.plan(training.id()));
        model.addAttribute("topics", Topic.values());
        model.addAttribute("editable", found.get().worksOn(TrainingProcess.PLAN_TRAINING));
        boolean waiting = trainingService.isWaitingForSession(training);
        model.addAttribute(
                "next", waiting ? trainingService.nextSession(training.id()).orElse(null) : null);
        model.addAttribute("leads", sessions.isLeader(training));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form(training.id(), edit));
        }
        return "training/plan";
    }

    @PostMapping("/sessions")
    String add(@PathVariable String number, @ModelAttribute("form") SessionForm form, HttpServletRequest request) {
        Long training = views.current(number).id();
        Typed.keep("form", form, request, () -> planning.addSession(training, form.entered()));
        return "redirect:/programmes/{number}/training";
    }

    @PostMapping("/sessions/{session}")
    String change(
            @PathVariable String number,
            @PathVariable Long session,
            @ModelAttribute("form") SessionForm form,
            HttpServletRequest request) {
        Long training = views.current(number).id();
        Typed.keep("form", form, request, () -> planning.changeSession(training, session, form.entered()));
        return "redirect:/programmes/{number}/training";
    }

    @PostMapping("/sessions/{session}/removal")
    String remove(@PathVariable String number, @PathVariable Long session) {
        planning.removeSession(views.current(number).id(), session);
        return "redirect:/programmes/{number}/training";
    }

    @PostMapping("/sessions/{session}/held")
    String held(
            @PathVariable String number,
            @PathVariable Long session,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate heldOn) {
        sessions.held(views.current(number).id(), session, heldOn);
        return "redirect:/programmes/{number}/training";
    }

    @PostMapping("/postponement")
    String postpone(
            @PathVariable String number,
            @RequestParam Long session,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate newDate,
            @RequestParam @DateTimeFormat(pattern = "HH:mm") LocalTime newTime) {
        sessions.postpone(views.current(number).id(), session, newDate, newTime);
        return "redirect:/programmes/{number}/training";
    }

    private SessionForm form(Long training, Long edit) {
        return trainingService.sessions(training).stream()
                .filter(session -> session.id().equals(edit))
                .findFirst()
                .map(SessionForm::of)
                .orElse(new SessionForm(null, null, null, null, null, "", ""));
    }
}
