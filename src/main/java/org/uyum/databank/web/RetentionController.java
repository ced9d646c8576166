package org.uyum.databank.web;

import java.time.Period;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.databank.AnswerRetention;
import org.uyum.databank.DestructionReason;

/** Until when answers are kept, what was destroyed, and destroying at a request. */
@Controller
class RetentionController {

    private final AnswerRetention retention;
    private final InterviewPages pages;

    RetentionController(AnswerRetention retention, InterviewPages pages) {
        this.retention = retention;
        this.pages = pages;
    }

    @GetMapping("/databank/retention")
    String show(Model model) {
        if (!retention.mayRead()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Period period = retention.period();
        model.addAttribute("months", period.toTotalMonths());
        model.addAttribute("soonOver", retention.soonOver());
        model.addAttribute("destroyed", retention.destroyed());
        return "databank/retention";
    }

    @PostMapping("/programmes/{number}/interviews/{id}/destruction")
    String destroy(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam DestructionReason reason,
            @RequestParam(defaultValue = "") String reference,
            RedirectAttributes afterwards) {
        retention.destroy(pages.readable(number, id).id(), reason, reference);
        afterwards.addFlashAttribute("notice", "databank.retention.done");
        return "redirect:/programmes/{number}/interviews/{id}";
    }
}
