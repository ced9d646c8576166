package org.uyum.databank.web;

import java.time.Period;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.uyum.databank.ProcessingRegister;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Texts;

/** Until when answers are kept, what was destroyed, and destroying at a request. */
@Controller
class RetentionController {

    private final AnswerRetention retention;
    private final ProcessingRegister register;
    private final InterviewPages pages;
    private final Texts texts;
    private final Dates dates;

    RetentionController(
            AnswerRetention retention, ProcessingRegister register, InterviewPages pages, Texts texts, Dates dates) {
        this.retention = retention;
        this.register = register;
        this.pages = pages;
        this.texts = texts;
        this.dates = dates;
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
        model.addAttribute("mayExport", register.mayExport());
        return "databank/retention";
    }

    @PostMapping("/databank/retention/register")
    ResponseEntity<byte[]> register() {
        return Download.of(
                Download.XLSX, texts.get("databank.register.file") + "-" + dates.today() + ".xlsx", register.export());
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
