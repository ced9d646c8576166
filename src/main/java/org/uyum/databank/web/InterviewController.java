package org.uyum.databank.web;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.databank.AnswerRetention;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAnswers;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.InterviewReview;
import org.uyum.databank.InterviewService;
import org.uyum.databank.ReviewLine;
import org.uyum.programme.Programme;
import org.uyum.web.Refused;

/** One interview with its answers; its interviewer says here that it was held or put off, a manager that it is given up. */
@Controller
@RequestMapping("/programmes/{number}/interviews/{id}")
class InterviewController {

    private static final String BACK = "redirect:/programmes/{number}/interviews/{id}";

    private final InterviewPages pages;
    private final InterviewService interviews;
    private final InterviewClosing closing;
    private final InterviewReview review;
    private final InterviewAnswers answers;
    private final AnswerRetention retention;

    InterviewController(
            InterviewPages pages,
            InterviewService interviews,
            InterviewClosing closing,
            InterviewReview review,
            InterviewAnswers answers,
            AnswerRetention retention) {
        this.pages = pages;
        this.interviews = interviews;
        this.closing = closing;
        this.review = review;
        this.answers = answers;
        this.retention = retention;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable Long id, Model model) {
        Interview interview = pages.readable(number, id);
        Programme programme = pages.programme(number);
        model.addAttribute("programme", programme);
        model.addAttribute("row", pages.row(programme, interview));
        model.addAttribute("interview", interview);
        model.addAttribute("mayWithdraw", closing.mayWithdraw(interview));
        model.addAttribute("retained", retention.of(id).orElse(null));
        model.addAttribute("mayDestroy", retention.mayDestroy(interview));
        model.addAttribute("rounds", interviews.rounds(id));
        model.addAttribute("readable", answers.isReadable(interview));
        List<ReviewLine> lines = review.lines(interview, pages.showsPersonal(interview));
        model.addAttribute("lines", lines);
        model.addAttribute("marked", lines.stream().filter(ReviewLine::isMarked).count());
        model.addAttribute("reviewing", review.mayReview(interview));
        model.addAttribute("questionnaireVersion", pages.questionnaireOf(interview));
        model.addAttribute("privacyNotice", answers.noticeOf(interview).orElse(null));
        model.addAttribute("saidAboutAll", review.saidAboutAll(interview));
        return "databank/interview";
    }

    @PostMapping("/held")
    String held(@PathVariable String number, @PathVariable Long id, RedirectAttributes afterwards) {
        interviews.tellHeld(pages.readable(number, id).id());
        afterwards.addFlashAttribute("notice", "databank.held.done");
        return BACK;
    }

    /** @param line where on the page the answer stands, to come back there */
    @PostMapping("/remarks")
    String mark(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam int round,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "0") int line,
            RedirectAttributes afterwards) {
        review.mark(pages.readable(number, id).id(), round, question, remark);
        afterwards.addFlashAttribute("notice", "databank.review.done");
        return BACK + "#answer" + line;
    }

    @PostMapping("/remarks/remove")
    String unmark(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam int round,
            @RequestParam String question,
            @RequestParam(defaultValue = "0") int line,
            RedirectAttributes afterwards) {
        review.unmark(pages.readable(number, id).id(), round, question);
        afterwards.addFlashAttribute("notice", "databank.review.undone");
        return BACK + "#answer" + line;
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam String reason,
            RedirectAttributes afterwards) {
        closing.withdraw(pages.readable(number, id).id(), reason);
        afterwards.addFlashAttribute("notice", "databank.withdraw.done");
        return BACK;
    }

    @PostMapping("/move")
    String move(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            @RequestParam(required = false) String place,
            @RequestParam(required = false) String note,
            RedirectAttributes afterwards) {
        Interview interview = pages.readable(number, id);
        if (at == null) {
            throw Refused.because("databank.move.dateMissing");
        }
        interviews.reschedule(interview.id(), at, place, note);
        afterwards.addFlashAttribute("notice", "databank.move.done");
        return BACK;
    }
}
