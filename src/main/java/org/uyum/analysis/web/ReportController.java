package org.uyum.analysis.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.Feedback;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportDiscussion;
import org.uyum.analysis.ReportDocument;
import org.uyum.analysis.ReportEditing;
import org.uyum.analysis.ReportPart;
import org.uyum.analysis.ReportService;
import org.uyum.document.StoredDocument;
import org.uyum.engine.OpenTask;
import org.uyum.programme.ProgrammeService;

/** The needs-analysis report: its tables, its text, and its frozen versions. */
@Controller
@RequestMapping("/programmes/{number}/report")
class ReportController {

    private final ReportPages pages;
    private final ProgrammeService programmes;
    private final ReportService reports;
    private final ReportEditing editing;
    private final ReportDocument documents;
    private final DiscussionService discussions;

    ReportController(
            ReportPages pages,
            ProgrammeService programmes,
            ReportService reports,
            ReportEditing editing,
            ReportDocument documents,
            DiscussionService discussions) {
        this.pages = pages;
        this.programmes = programmes;
        this.reports = reports;
        this.editing = editing;
        this.documents = documents;
        this.discussions = discussions;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("programme", programmes.visible(number));
        Optional<NeedsReport> found = pages.find(number);
        model.addAttribute("report", found.orElse(null));
        found.ifPresent(report -> add(model, number, report));
        return "analysis/report";
    }

    private void add(Model model, String number, NeedsReport report) {
        model.addAttribute("figures", reports.figures(report));
        model.addAttribute("figuresAt", reports.figuresAt(report));
        model.addAttribute("texts", reports.texts(report));
        model.addAttribute("parts", ReportPart.values());
        model.addAttribute("findings", reports.findings(report));
        model.addAttribute("frozen", documents.frozen(report));
        model.addAttribute("mayEdit", editing.mayEdit(report));
        model.addAttribute(
                "taskUrl", pages.task(number).map(OpenTask::tasklistUrl).orElse(null));
        Optional<ReportDiscussion> discussion = discussions.of(report);
        model.addAttribute("discussion", discussion.orElse(null));
        model.addAttribute("verdicts", Feedback.Verdict.values());
        model.addAttribute(
                "mayConsolidate", discussion.filter(discussions::mayConsolidate).isPresent());
        List<Feedback> feedback =
                discussion.map(each -> discussions.feedback(each.id())).orElse(List.of());
        model.addAttribute("feedback", feedback);
        model.addAttribute("judged", new JudgedFindings(reports.findings(report), feedback).rows());
        model.addAttribute(
                "added",
                feedback.stream().filter(each -> each.findingNumber() == null).toList());
        model.addAttribute(
                "held", discussion.map(each -> discussions.held(each.id())).orElse(0));
    }

    /** Saves the parts that were sent. */
    @PostMapping("/texts")
    String write(@PathVariable String number, @RequestParam Map<String, String> sent, RedirectAttributes afterwards) {
        Map<ReportPart, String> texts = new EnumMap<>(ReportPart.class);
        for (ReportPart part : ReportPart.values()) {
            if (sent.containsKey(part.name())) {
                texts.put(part, sent.get(part.name()));
            }
        }
        editing.write(pages.get(number).id(), texts);
        afterwards.addFlashAttribute("notice", "analysis.saved");
        return "redirect:/programmes/{number}/report";
    }

    /** A frozen version as it was stored; it loads and runs nothing. */
    @GetMapping("/versions/{version}")
    ResponseEntity<String> frozen(@PathVariable String number, @PathVariable int version) {
        StoredDocument document = documents
                .frozen(pages.get(number), version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType() + ";charset=UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(document.content());
    }
}
