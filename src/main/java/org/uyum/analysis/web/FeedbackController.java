package org.uyum.analysis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.Feedback;

/** Enters what the discussion said about the findings of a report. */
@Controller
@RequestMapping("/programmes/{number}/report/feedback")
class FeedbackController {

    private final ReportPages pages;
    private final DiscussionService discussions;

    FeedbackController(ReportPages pages, DiscussionService discussions) {
        this.pages = pages;
        this.discussions = discussions;
    }

    @PostMapping("/{finding}")
    String judge(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam Feedback.Verdict verdict,
            @RequestParam(required = false) String newText,
            @RequestParam(defaultValue = "false") boolean severe,
            @RequestParam(required = false) String reason,
            RedirectAttributes afterwards,
            HttpServletRequest request) {
        Long discussion = discussion(number);
        // comes back with the problems if it is refused
        Map<String, Object> flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("typed", new Feedback(null, discussion, finding, verdict, newText, severe, reason, null));
        discussions.judge(discussion, finding, verdict, newText, severe, reason);
        flash.remove("typed");
        return done(afterwards);
    }

    @PostMapping("/agree")
    String agreeToRest(@PathVariable String number, RedirectAttributes afterwards) {
        discussions.agreeToRest(discussion(number));
        return done(afterwards);
    }

    @PostMapping("/add")
    String add(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean severe,
            @RequestParam String reason,
            RedirectAttributes afterwards) {
        discussions.add(discussion(number), text, severe, reason);
        return done(afterwards);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable Long id, RedirectAttributes afterwards) {
        discussion(number);
        discussions.remove(id);
        return done(afterwards);
    }

    private Long discussion(String number) {
        return discussions
                .of(pages.get(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }

    private static String done(RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", "analysis.feedback.saved");
        return "redirect:/programmes/{number}/report#feedback";
    }
}
