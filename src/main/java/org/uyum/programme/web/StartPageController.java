package org.uyum.programme.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** The first page after signing in: my tasks, what I could claim or take over as a deputy, my programmes. */
@Controller
class StartPageController {

    private final ProgrammeService programmes;
    private final Overview overview;
    private final OpenTasks openTasks;
    private final CurrentPerson currentPerson;

    StartPageController(
            ProgrammeService programmes, Overview overview, OpenTasks openTasks, CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.overview = overview;
        this.openTasks = openTasks;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String show(Model model) {
        Person person = currentPerson.get();
        List<Programme> mine = programmes.visible().stream()
                .filter(programme -> programme.status() == Programme.Status.OPEN)
                .toList();
        model.addAttribute("mine", openTasks.tasksOf(person));
        model.addAttribute("claimable", openTasks.claimableBy(person));
        model.addAttribute("offers", openTasks.offers());
        model.addAttribute("programmes", mine.stream().map(overview::summary).toList());
        model.addAttribute("mayOpen", MayOpen.programmes(person));
        return "programme/start";
    }
}
