package org.uyum.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.training.NewParticipant;
import org.uyum.training.ParticipantService;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;

/** Who takes part in a training. */
@Controller
@RequestMapping("/programmes/{number}/training/participants")
class TrainingParticipantsController {

    private final TrainingViews views;
    private final TrainingService trainingService;
    private final ParticipantService participants;
    private final Municipalities municipalities;
    private final People people;

    TrainingParticipantsController(
            TrainingViews views,
            TrainingService trainingService,
            ParticipantService participants,
            Municipalities municipalities,
            People people) {
        this.views = views;
        this.trainingService = trainingService;
        this.participants = participants;
        this.municipalities = municipalities;
        this.people = people;
    }

    /** A participant as typed. */
    record ParticipantForm(
            Long id, String fullName, String municipality, String title, Boolean manages, String email, String person) {

        static ParticipantForm of(TrainingParticipant participant) {
            return new ParticipantForm(
                    participant.id(),
                    participant.fullName(),
                    participant.municipality(),
                    participant.title(),
                    participant.manages(),
                    participant.email(),
                    participant.person());
        }

        /** A box that is not ticked is not sent. */
        public boolean isManager() {
            return Boolean.TRUE.equals(manages);
        }

        NewParticipant entered() {
            return new NewParticipant(fullName, municipality, title, isManager(), email, person);
        }
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Long edit,
            Model model) {
        TrainingView view = views.get(number, round);
        Training training = view.training();
        List<Municipality> participating = participating(training);
        boolean editable = view.worksOn(TrainingProcess.INVITE_PARTICIPANTS);
        model.addAttribute("view", view);
        model.addAttribute("participants", views.participants(view));
        model.addAttribute("missing", participants.municipalitiesWithoutManager(training.id()));
        model.addAttribute("municipalities", participating);
        model.addAttribute("editable", editable);
        model.addAttribute("accounts", editable ? accounts(participating) : Map.of());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form(training.id(), edit));
        }
        return "training/participants";
    }

    @PostMapping
    String add(@PathVariable String number, @ModelAttribute("form") ParticipantForm form, HttpServletRequest request) {
        Long training = views.current(number).id();
        Typed.keep("form", form, request, () -> participants.add(training, form.entered()));
        return "redirect:/programmes/{number}/training/participants";
    }

    @PostMapping("/{participant}")
    String change(
            @PathVariable String number,
            @PathVariable Long participant,
            @ModelAttribute("form") ParticipantForm form,
            HttpServletRequest request) {
        Long training = views.current(number).id();
        Typed.keep("form", form, request, () -> participants.change(training, participant, form.entered()));
        return "redirect:/programmes/{number}/training/participants";
    }

    @PostMapping("/{participant}/removal")
    String remove(@PathVariable String number, @PathVariable Long participant) {
        participants.remove(views.current(number).id(), participant);
        return "redirect:/programmes/{number}/training/participants";
    }

    private List<Municipality> participating(Training training) {
        return municipalities.findAllSorted().stream()
                .filter(each -> participants.participating(training).contains(each.code()))
                .toList();
    }

    private Map<String, List<Person>> accounts(List<Municipality> participating) {
        return participating.stream()
                .collect(Collectors.toMap(
                        Municipality::name, each -> people.of(each.code()), (one, other) -> one, TreeMap::new));
    }

    private ParticipantForm form(Long training, Long edit) {
        return trainingService.participants(training).stream()
                .filter(participant -> participant.id().equals(edit))
                .findFirst()
                .map(ParticipantForm::of)
                .orElse(new ParticipantForm(null, "", null, "", false, "", null));
    }
}
