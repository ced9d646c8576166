package org.uyum.databank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.databank.AnswersImport;
import org.uyum.databank.AnswersImportPreview;
import org.uyum.databank.AnswersImportService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.RefusedSubmissions;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Refused;
import org.uyum.web.Texts;
import org.uyum.web.UploadName;

/** The import of answers that were collected offline: upload, preview, and how far its interviews went on. */
@Controller
@RequestMapping("/programmes/{number}/interviews/imports")
class AnswersImportController {

    private static final String PAGE = "redirect:/programmes/{number}/interviews/imports";

    /** Seconds after which a page that shows work under way looks again. */
    private static final String LOOK_AGAIN = "2";

    private final InterviewPages pages;
    private final AnswersImportService service;
    private final RefusedSubmissions refusedSubmissions;
    private final QuestionnaireService questionnaires;
    private final SubmissionWords words;
    private final Texts texts;
    private final Dates dates;

    AnswersImportController(
            InterviewPages pages,
            AnswersImportService service,
            RefusedSubmissions refusedSubmissions,
            QuestionnaireService questionnaires,
            SubmissionWords words,
            Texts texts,
            Dates dates) {
        this.pages = pages;
        this.service = service;
        this.refusedSubmissions = refusedSubmissions;
        this.questionnaires = questionnaires;
        this.words = words;
        this.texts = texts;
        this.dates = dates;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        Fieldwork fieldwork = pages.fieldwork(number);
        model.addAttribute("programme", pages.programme(number));
        model.addAttribute("mayImport", service.mayImport(fieldwork));
        model.addAttribute("mine", service.mine(fieldwork.id()));
        model.addAttribute(
                "questionnaire",
                fieldwork.questionnaireVersion() == null
                        ? null
                        : questionnaires.version(fieldwork.questionnaireVersion()));
        return "databank/imports";
    }

    @PostMapping
    String upload(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        Fieldwork fieldwork = pages.fieldwork(number);
        String name = UploadName.of(file);
        if (name.isEmpty()) {
            throw Refused.because("databank.import.noFile");
        }
        return PAGE + "/"
                + service.upload(fieldwork.id(), file.getBytes(), name).id();
    }

    @GetMapping("/{id}")
    String preview(
            @PathVariable String number,
            @PathVariable Long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        model.addAttribute("programme", pages.programme(number));
        try {
            AnswersImportPreview preview = service.preview(id);
            if (preview.file().isUnderWay()) {
                response.setHeader("Refresh", LOOK_AGAIN);
            }
            model.addAttribute("preview", preview);
            return "databank/import";
        } catch (Refused gone) {
            afterwards.addFlashAttribute(
                    "problems", gone.problems().stream().map(texts::of).toList());
            return PAGE;
        }
    }

    @PostMapping("/{id}")
    String takeOver(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam(defaultValue = "false") boolean partial,
            RedirectAttributes afterwards) {
        pages.programme(number);
        service.takeOver(id, partial);
        afterwards.addFlashAttribute("notice", "databank.import.taken");
        return PAGE + "/{id}";
    }

    @PostMapping("/{id}/retry")
    String tryAgain(@PathVariable String number, @PathVariable Long id) {
        pages.programme(number);
        service.tryAgain(id);
        return PAGE + "/{id}";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String number, @PathVariable Long id, RedirectAttributes afterwards) {
        pages.programme(number);
        service.discard(id);
        afterwards.addFlashAttribute("notice", "databank.import.discarded");
        return PAGE;
    }

    /** Posted, since it leaves a trace; written as it is read. */
    @PostMapping("/{id}/refused")
    void refused(@PathVariable String number, @PathVariable Long id, HttpServletResponse response) throws IOException {
        pages.programme(number);
        AnswersImport file = refusedSubmissions.take(id);
        response.setContentType(Download.XLSX.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Download.disposition(texts.get("databank.import.refused.file") + "-" + dates.today() + ".xlsx"));
        refusedSubmissions.write(file, words::of, response.getOutputStream());
    }
}
