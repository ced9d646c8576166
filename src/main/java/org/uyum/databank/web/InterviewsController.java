package org.uyum.databank.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.InterviewAssignments;
import org.uyum.programme.Programme;

/** The interviews of a programme: who interviews whom, how far they came; closing them early. */
@Controller
@RequestMapping("/programmes/{number}/interviews")
class InterviewsController {

    private final InterviewPages pages;
    private final DatabankService databank;
    private final InterviewAssignments assignments;

    InterviewsController(InterviewPages pages, DatabankService databank, InterviewAssignments assignments) {
        this.pages = pages;
        this.databank = databank;
        this.assignments = assignments;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(defaultValue = "all") String show, Model model) {
        Programme programme = pages.programme(number);
        Optional<Fieldwork> found = databank.latest(number);
        model.addAttribute("programme", programme);
        model.addAttribute("fieldwork", found.orElse(null));
        found.ifPresent(fieldwork -> add(model, programme, fieldwork, show));
        return "databank/interviews";
    }

    private void add(Model model, Programme programme, Fieldwork fieldwork, String show) {
        boolean mayAssign = assignments.mayAssign(fieldwork);
        List<InterviewRow> rows = pages.rows(programme, fieldwork);
        model.addAttribute("all", rows.size());
        model.addAttribute("show", show);
        model.addAttribute(
                "rows",
                show.equals("mine") ? rows.stream().filter(InterviewRow::mine).toList() : rows);
        model.addAttribute("mayAssign", mayAssign);
        model.addAttribute("assigningUrl", pages.assigningUrl(fieldwork).orElse(null));
        model.addAttribute("boards", mayAssign ? pages.boards(programme, fieldwork) : List.of());
        model.addAttribute(
                "uncovered",
                mayAssign
                        ? assignments.uncovered(fieldwork).stream()
                                .map(pages::nameOf)
                                .toList()
                        : List.of());
        model.addAttribute("coverage", databank.coverage(fieldwork.id()));
        model.addAttribute("mayClose", databank.mayClose(fieldwork));
        model.addAttribute(
                "openCount",
                rows.stream().filter(row -> !row.interview().state().isEnded()).count());
    }

    @PostMapping("/close")
    String close(@PathVariable String number, @RequestParam String reason, RedirectAttributes afterwards) {
        databank.closeEarly(pages.fieldwork(number).id(), reason);
        afterwards.addFlashAttribute("notice", "databank.close.done");
        return "redirect:/programmes/{number}/interviews";
    }
}
