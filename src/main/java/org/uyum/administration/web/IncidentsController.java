package org.uyum.administration.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.administration.Admission;
import org.uyum.engine.DesertedTasks;
import org.uyum.engine.StuckSteps;

/** Where cases stand still until an administrator does something: failed steps, and tasks that nobody may do. */
@Controller
@RequestMapping("/admin/incidents")
class IncidentsController {

    private final StuckSteps stuckSteps;
    private final DesertedTasks desertedTasks;
    private final Admission admission;

    IncidentsController(StuckSteps stuckSteps, DesertedTasks desertedTasks, Admission admission) {
        this.stuckSteps = stuckSteps;
        this.desertedTasks = desertedTasks;
        this.admission = admission;
    }

    @GetMapping
    String show(Model model) {
        admission.requireAdministrator();
        model.addAttribute("incidents", stuckSteps.all());
        model.addAttribute("deserted", desertedTasks.all());
        return "administration/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes afterwards) {
        admission.requireAdministrator();
        stuckSteps.retry(id);
        afterwards.addFlashAttribute("notice", "administration.incidents.retried");
        return "redirect:/admin/incidents";
    }
}
