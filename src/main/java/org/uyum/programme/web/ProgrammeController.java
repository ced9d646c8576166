package org.uyum.programme.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.engine.CaseHistory;
import org.uyum.engine.CaseProcess;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.StuckSteps;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeInterruption;
import org.uyum.programme.ProgrammeService;
import org.uyum.programme.Stage;

/** The overview of one programme: where it stands, its tasks, its diagrams, what it produced, what happened. */
@Controller
@RequestMapping("/programmes/{number}")
class ProgrammeController {

    private final ProgrammeService programmes;
    private final ProgrammeInterruption interruption;
    private final Overview overview;
    private final OpenTasks openTasks;
    private final CaseHistory caseHistory;
    private final StuckSteps stuckSteps;

    ProgrammeController(
            ProgrammeService programmes,
            ProgrammeInterruption interruption,
            Overview overview,
            OpenTasks openTasks,
            CaseHistory caseHistory,
            StuckSteps stuckSteps) {
        this.programmes = programmes;
        this.interruption = interruption;
        this.overview = overview;
        this.openTasks = openTasks;
        this.caseHistory = caseHistory;
        this.stuckSteps = stuckSteps;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String process, Model model) {
        Programme programme = programmes.visible(number);
        List<CaseProcess> all = caseHistory.processes(number);
        CaseProcess shown = all.stream()
                .filter(one -> one.id().equals(process == null ? programme.processInstanceId() : process))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("programme", programme);
        model.addAttribute("summary", overview.summary(programme));
        model.addAttribute("tasks", openTasks.openTasks(number));
        model.addAttribute("outcomes", overview.outcomes(programme));
        model.addAttribute("happenings", overview.latest(programme));
        model.addAttribute("processes", all);
        model.addAttribute("shown", shown);
        model.addAttribute("marks", caseHistory.marks(number, shown.id()));
        model.addAttribute("boxes", caseHistory.names(number));
        model.addAttribute("stuckSteps", stuckSteps.ofCase(number));
        model.addAttribute("mayInterrupt", interruption.mayInterrupt(programme));
        return "programme/programme";
    }

    @PostMapping("/skip")
    String skip(
            @PathVariable String number,
            @RequestParam Stage stage,
            @RequestParam String reason,
            RedirectAttributes afterwards) {
        interruption.skip(programmes.visible(number), stage, reason);
        afterwards.addFlashAttribute("notice", "programme.skip.done");
        return "redirect:/programmes/{number}";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String number, @RequestParam String reason, RedirectAttributes afterwards) {
        interruption.cancel(programmes.visible(number), reason);
        afterwards.addFlashAttribute("notice", "programme.cancel.done");
        return "redirect:/programmes/{number}";
    }

    /** The model of one of the case's process instances, for the viewer of diagrams. */
    @GetMapping(path = "/models/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String number, @PathVariable String process) {
        return caseHistory
                .modelXml(programmes.visible(number).number(), process)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
