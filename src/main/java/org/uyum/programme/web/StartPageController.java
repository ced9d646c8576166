package org.uyum.programme.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** The first page after signing in: my tasks, what I could claim or take over as a deputy, my programmes. */
@Controller
class StartPageController {

    private final ProgrammeService programmes;
    private final Overview overview;
    private final Processes processes;
    private final CurrentPerson currentPerson;

    StartPageController(
            ProgrammeService programmes, Overview overview, Processes processes, CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.overview = overview;
        this.processes = processes;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String show(Model model) {
        Person person = currentPerson.get();
        List<Programme> mine = programmes.visible().stream()
                .filter(programme -> programme.status() == Programme.Status.OPEN)
                .toList();
        model.addAttribute("mine", processes.tasksOf(person));
        model.addAttribute("claimable", processes.claimableBy(person));
        model.addAttribute("offers", processes.offers());
        model.addAttribute("programmes", mine.stream().map(overview::summary).toList());
        model.addAttribute("mayOpen", MayOpen.programmes(person));
        return "programme/start";
    }
}
