package org.uyum.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Texts;

/** The list of programmes, and opening one. */
@Controller
@RequestMapping("/programmes")
class ProgrammesController {

    private final ProgrammeService programmes;
    private final Overview overview;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final Texts texts;

    ProgrammesController(
            ProgrammeService programmes,
            Overview overview,
            Processes processes,
            CurrentPerson currentPerson,
            Texts texts) {
        this.programmes = programmes;
        this.overview = overview;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "programmes",
                programmes.visible().stream().map(overview::summary).toList());
        model.addAttribute("mayOpen", MayOpen.programmes(currentPerson.get()));
        return "programme/programmes";
    }

    @GetMapping("/new")
    String form() {
        requireMayOpen();
        return "programme/open";
    }

    /** Submits the start form; what was typed is checked there, against the form, as in the Tasklist. */
    @PostMapping("/new")
    String open(
            @RequestParam String title,
            @RequestParam String periodStart,
            @RequestParam String periodEnd,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        requireMayOpen();
        Map<String, Object> entered = Map.of("title", title, "periodStart", periodStart, "periodEnd", periodEnd);
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        String number = processes.startWithForm("establishUnit", entered);
        redirect.addFlashAttribute("notice", texts.get("programme.open.done", number));
        return "redirect:/programmes/" + number;
    }

    private void requireMayOpen() {
        if (!MayOpen.programmes(currentPerson.get())) {
            throw new AccessDeniedException("programmes are opened by staff and managers");
        }
    }
}
