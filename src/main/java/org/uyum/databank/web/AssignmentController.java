package org.uyum.databank.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.databank.InterviewAssignments;

/** Changes who is interviewed by whom. */
@Controller
@RequestMapping("/programmes/{number}/interviews")
class AssignmentController {

    private static final String BACK = "redirect:/programmes/{number}/interviews";

    private final InterviewPages pages;
    private final InterviewAssignments assignments;

    AssignmentController(InterviewPages pages, InterviewAssignments assignments) {
        this.pages = pages;
        this.assignments = assignments;
    }

    @PostMapping("/add")
    String add(
            @PathVariable String number,
            @RequestParam Long organisation,
            @RequestParam(required = false) String interviewer,
            RedirectAttributes afterwards) {
        assignments.add(pages.fieldwork(number).id(), organisation, interviewer);
        return done(afterwards);
    }

    @PostMapping("/add-all")
    String addAll(@PathVariable String number, @RequestParam String municipality, RedirectAttributes afterwards) {
        assignments.addAll(pages.fieldwork(number).id(), municipality);
        return done(afterwards);
    }

    @PostMapping("/distribute")
    String distribute(@PathVariable String number, RedirectAttributes afterwards) {
        assignments.distribute(pages.fieldwork(number).id());
        return done(afterwards);
    }

    @PostMapping("/{id}/interviewer")
    String setInterviewer(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam(required = false) String interviewer,
            RedirectAttributes afterwards) {
        pages.programme(number);
        assignments.setInterviewer(id, interviewer);
        return done(afterwards);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable Long id, RedirectAttributes afterwards) {
        pages.programme(number);
        assignments.remove(id);
        return done(afterwards);
    }

    private static String done(RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", "databank.assigned");
        return BACK;
    }
}
