package org.uyum.questionnaire.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.questionnaire.Comparison;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.questionnaire.UploadResult;
import org.uyum.questionnaire.UploadService;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The upload of a questionnaire, and what a further version of it would change, before it is stored or dropped. */
@Controller
@RequestMapping("/questionnaires")
class UploadController {

    private static final String LIST = "redirect:/questionnaires";

    private final UploadService uploads;
    private final Texts texts;

    UploadController(UploadService uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    @PostMapping
    String upload(@RequestParam List<MultipartFile> file, RedirectAttributes afterwards) throws IOException {
        UploadedForm uploaded = UploadedForm.of(file);
        UploadResult result = uploads.upload(uploaded.bytes(), uploaded.name());
        if (result.version().isPresent()) {
            return "redirect:" + result.version().get().url();
        }
        if (result.upload().isPresent()) {
            return LIST + "/uploads/" + result.upload().get();
        }
        afterwards.addFlashAttribute("problems", List.of(texts.get("questionnaire.import.failed", result.errors())));
        afterwards.addFlashAttribute("found", ProblemLine.of(result.problems(), texts));
        return LIST;
    }

    @GetMapping("/uploads/{id}")
    String show(@PathVariable String id, Model model, RedirectAttributes afterwards) {
        try {
            Optional<QuestionnaireVersion> stored = uploads.stored(id);
            if (stored.isPresent()) {
                return "redirect:" + stored.get().url();
            }
            Comparison comparison = uploads.comparison(id);
            model.addAttribute("id", id);
            model.addAttribute("comparison", comparison);
            model.addAttribute("differences", DifferenceLines.of(comparison, texts));
            model.addAttribute("found", ProblemLine.of(comparison.warnings(), texts));
            return "questionnaire/upload";
        } catch (Refused over) {
            afterwards.addFlashAttribute(
                    "problems", over.problems().stream().map(texts::of).toList());
            return LIST;
        }
    }

    @PostMapping("/uploads/{id}")
    String store(@PathVariable String id, @RequestParam Long seen, RedirectAttributes afterwards) {
        QuestionnaireVersion version = uploads.store(id, seen);
        afterwards.addFlashAttribute("notice", "questionnaire.upload.stored");
        return "redirect:" + version.url();
    }

    @PostMapping("/uploads/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes afterwards) {
        uploads.discard(id);
        afterwards.addFlashAttribute("notice", "questionnaire.upload.discarded");
        return LIST;
    }
}
