package org.uyum.analysis.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.analysis.ReportEditing;

/** Changes the findings of a report. */
@Controller
@RequestMapping("/programmes/{number}/report/findings")
class FindingsController {

    private final ReportPages pages;
    private final ReportEditing editing;

    FindingsController(ReportPages pages, ReportEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean severe,
            RedirectAttributes afterwards) {
        editing.addFinding(pages.get(number).id(), text, severe);
        return done(afterwards);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean severe,
            RedirectAttributes afterwards) {
        pages.get(number);
        editing.changeFinding(id, text, severe);
        return done(afterwards);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable Long id, RedirectAttributes afterwards) {
        pages.get(number);
        editing.removeFinding(id);
        return done(afterwards);
    }

    private static String done(RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", "analysis.finding.saved");
        return "redirect:/programmes/{number}/report#findings";
    }
}
