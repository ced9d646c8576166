package org.uyum.administration.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.engine.StuckSteps;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Role;

/** Steps of cases that failed and wait for an administrator to let them try again. */
@Controller
@RequestMapping("/admin/incidents")
class IncidentsController {

    private final StuckSteps stuckSteps;
    private final CurrentPerson currentPerson;

    IncidentsController(StuckSteps stuckSteps, CurrentPerson currentPerson) {
        this.stuckSteps = stuckSteps;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(Model model) {
        requireAdministrator();
        model.addAttribute("incidents", stuckSteps.all());
        return "administration/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes afterwards) {
        requireAdministrator();
        stuckSteps.retry(id);
        afterwards.addFlashAttribute("notice", "administration.incidents.retried");
        return "redirect:/admin/incidents";
    }

    private void requireAdministrator() {
        if (!currentPerson.get().has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("this page is for administrators");
        }
    }
}
