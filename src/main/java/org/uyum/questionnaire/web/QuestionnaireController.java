package org.uyum.questionnaire.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.questionnaire.ImportResult;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Texts;

/** The pages of the questionnaires: their versions, what each asks, and the upload of a new one. */
@Controller
@RequestMapping("/questionnaires")
class QuestionnaireController {

    private final QuestionnaireService questionnaires;
    private final Texts texts;

    QuestionnaireController(QuestionnaireService questionnaires, Texts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "versions",
                questionnaires.versions().stream()
                        .map(version -> VersionLine.of(version, questionnaires.questionnaire(version.id())))
                        .toList());
        model.addAttribute("mayImport", questionnaires.mayImport());
        return "questionnaire/questionnaires";
    }

    @PostMapping
    String upload(@RequestParam List<MultipartFile> file, RedirectAttributes afterwards) throws IOException {
        UploadedForm uploaded = UploadedForm.of(file);
        ImportResult result = questionnaires.importFile(uploaded.bytes(), uploaded.name());
        if (result.version().isPresent()) {
            return "redirect:" + result.version().get().url();
        }
        afterwards.addFlashAttribute("problems", List.of(texts.get("questionnaire.import.failed", result.errors())));
        afterwards.addFlashAttribute("found", ProblemLine.of(result.problems(), texts));
        return "redirect:/questionnaires";
    }

    @GetMapping("/{id}")
    String show(@PathVariable Long id, @RequestParam(required = false) String language, Model model) {
        QuestionnaireVersion version = questionnaires.version(id);
        Questionnaire questionnaire = questionnaires.questionnaire(id);
        String wanted = language == null ? texts.language().getLanguage() : language;
        String shown = questionnaire.language(wanted).code();
        model.addAttribute("version", version);
        model.addAttribute("questions", questionnaire.askedQuestions().size());
        model.addAttribute("lists", questionnaire.choiceLists().size());
        model.addAttribute("languages", questionnaire.languages());
        model.addAttribute("languageCodes", VersionLine.languages(questionnaire));
        model.addAttribute("shown", shown);
        model.addAttribute("special", QuestionnaireService.specialQuestions(questionnaire));
        model.addAttribute("lines", QuestionLine.of(questionnaire, shown));
        model.addAttribute("found", ProblemLine.of(questionnaires.warnings(id), texts));
        return "questionnaire/questionnaire";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable Long id) {
        QuestionnaireVersion version = questionnaires.version(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(version.formId() + "-" + version.versionNo() + version.fileEnding(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(questionnaires.file(id));
    }
}
