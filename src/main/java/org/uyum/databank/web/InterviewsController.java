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
import org.uyum.databank.AnswerRetention;
import org.uyum.databank.AnswersImportService;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.InterviewAssignments;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.LateInterviews;
import org.uyum.databank.OfflineInterviews;
import org.uyum.databank.ReviewsTogether;
import org.uyum.programme.Programme;
import org.uyum.web.Refused;

/** The interviews of a programme: who interviews whom, how far they came; closing them early. */
@Controller
@RequestMapping("/programmes/{number}/interviews")
class InterviewsController {

    private final InterviewPages pages;
    private final DatabankService databank;
    private final InterviewClosing closing;
    private final InterviewAssignments assignments;
    private final AnswerRetention retention;
    private final AnswersImportService imports;
    private final OfflineInterviews offline;
    private final LateInterviews late;
    private final ReviewsTogether reviews;

    InterviewsController(
            InterviewPages pages,
            DatabankService databank,
            InterviewClosing closing,
            InterviewAssignments assignments,
            AnswerRetention retention,
            AnswersImportService imports,
            OfflineInterviews offline,
            LateInterviews late,
            ReviewsTogether reviews) {
        this.pages = pages;
        this.databank = databank;
        this.closing = closing;
        this.assignments = assignments;
        this.retention = retention;
        this.imports = imports;
        this.offline = offline;
        this.late = late;
        this.reviews = reviews;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Programme programme = pages.programme(number);
        Optional<Fieldwork> found = databank.latest(number);
        model.addAttribute("programme", programme);
        model.addAttribute("fieldwork", found.orElse(null));
        model.addAttribute("readsRetention", retention.mayRead());
        found.ifPresent(fieldwork ->
                add(model, programme, fieldwork, pages.list(programme, fieldwork, InterviewList.Show.of(show), page)));
        return "databank/interviews";
    }

    private void add(Model model, Programme programme, Fieldwork fieldwork, InterviewList list) {
        boolean mayAssign = assignments.mayAssign(fieldwork);
        model.addAttribute("list", list);
        model.addAttribute("later", fieldwork.closedAt() == null ? 0 : list.storedAfter(fieldwork.closedAt()));
        model.addAttribute("partial", !pages.showsAll(programme));
        model.addAttribute("mayAssign", mayAssign);
        model.addAttribute("assigningUrl", pages.assigningUrl(fieldwork).orElse(null));
        model.addAttribute("boards", mayAssign ? pages.boards(fieldwork, programme.participants()) : List.of());
        model.addAttribute(
                "uncovered",
                mayAssign
                        ? assignments.uncovered(fieldwork).stream()
                                .map(pages::nameOf)
                                .toList()
                        : List.of());
        model.addAttribute("coverage", databank.coverage(fieldwork.id()));
        model.addAttribute("lateBoards", pages.boards(fieldwork, late.municipalities(fieldwork)));
        model.addAttribute("mayImport", imports.mayImport(fieldwork));
        model.addAttribute("mayClose", closing.mayClose(fieldwork));
        model.addAttribute(
                "offline",
                offline.mayTake() && !offline.open(programme, fieldwork).isEmpty());
    }

    /** @param interviews each as its id and the round of answers that was seen, with a dash between */
    @PostMapping("/accept")
    String accept(
            @PathVariable String number,
            @RequestParam(name = "interview", defaultValue = "") List<String> interviews,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes afterwards) {
        ReviewsTogether.Outcome outcome = reviews.accept(
                pages.fieldwork(number),
                interviews.stream().map(InterviewsController::seen).toList());
        afterwards.addFlashAttribute("accepted", outcome);
        afterwards.addAttribute("page", page);
        return "redirect:/programmes/{number}/interviews?show=review";
    }

    private static ReviewsTogether.Seen seen(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,9}")) {
            throw Refused.because("databank.together.unknown");
        }
        int dash = text.indexOf('-');
        return new ReviewsTogether.Seen(
                Long.valueOf(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    /** Adds an interview to those that run. */
    @PostMapping("/late")
    String addLate(
            @PathVariable String number,
            @RequestParam Long organisation,
            @RequestParam(defaultValue = "") String interviewer,
            RedirectAttributes afterwards) {
        late.add(pages.fieldwork(number).id(), organisation, interviewer);
        afterwards.addFlashAttribute("notice", "databank.late.done");
        return "redirect:/programmes/{number}/interviews";
    }

    @PostMapping("/close")
    String close(@PathVariable String number, @RequestParam String reason, RedirectAttributes afterwards) {
        closing.closeEarly(pages.fieldwork(number).id(), reason);
        afterwards.addFlashAttribute("notice", "databank.close.done");
        return "redirect:/programmes/{number}/interviews";
    }
}
