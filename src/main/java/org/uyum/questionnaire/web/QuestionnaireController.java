package org.uyum.questionnaire.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.uyum.questionnaire.Comparison;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.questionnaire.print.BlankForm;
import org.uyum.web.Texts;

/** The pages of the questionnaires: their versions, what each asks, and in what two of a form differ. */
@Controller
@RequestMapping("/questionnaires")
class QuestionnaireController {

    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final BlankForm blankForm;
    private final Texts texts;

    QuestionnaireController(
            QuestionnaireService questionnaires, PrivacyNoticeService notices, BlankForm blankForm, Texts texts) {
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.blankForm = blankForm;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        List<QuestionnaireVersion> versions = questionnaires.versions();
        model.addAttribute(
                "versions",
                versions.stream()
                        .map(version -> VersionLine.of(version, questionnaires.readable(version.id()), versions, texts))
                        .toList());
        model.addAttribute("mayImport", questionnaires.mayImport());
        return "questionnaire/questionnaires";
    }

    /** A language in which a questionnaire can be shown, as the reader calls it. */
    record Shown(String code, String name) {}

    @GetMapping("/{id}")
    String show(@PathVariable Long id, @RequestParam(required = false) String language, Model model) {
        QuestionnaireVersion version = questionnaires.version(id);
        Questionnaire questionnaire = questionnaires.questionnaire(id);
        String wanted = language == null ? texts.language().getLanguage() : language;
        String shown = questionnaire.language(wanted).code();
        model.addAttribute("version", version);
        model.addAttribute("questions", questionnaire.askedQuestions().size());
        model.addAttribute("lists", questionnaire.choiceLists().size());
        model.addAttribute(
                "languages",
                questionnaire.languages().stream()
                        .map(each -> new Shown(each.code(), VersionLine.name(each, texts)))
                        .toList());
        model.addAttribute("languageNames", VersionLine.languages(questionnaire, texts));
        model.addAttribute("shown", shown);
        model.addAttribute("inLanguage", questionnaire.language(shown).tag());
        model.addAttribute("special", QuestionnaireService.specialQuestions(questionnaire));
        model.addAttribute("lines", QuestionLine.of(questionnaire, shown));
        model.addAttribute("found", ProblemLine.of(questionnaires.warnings(id), texts));
        model.addAttribute("others", others(version));
        model.addAttribute("privacyNotice", notices.find(version.notice()).orElse(null));
        return "questionnaire/questionnaire";
    }

    /** @param with id of another version of the form; the one before where it is absent */
    @GetMapping("/{id}/differences")
    String differences(@PathVariable Long id, @RequestParam(required = false) Long with, Model model) {
        QuestionnaireVersion version = questionnaires.version(id);
        List<QuestionnaireVersion> others = others(version);
        model.addAttribute("version", version);
        model.addAttribute("others", others);
        Long other = with != null ? with : VersionLine.earlier(version, others).orElse(id);
        Comparison comparison = questionnaires.compare(id, other);
        model.addAttribute("comparison", comparison);
        model.addAttribute("with", other);
        model.addAttribute("later", questionnaires.version(Math.max(id, other)));
        model.addAttribute("differences", DifferenceLines.of(comparison, texts));
        return "questionnaire/differences";
    }

    /** What the preview draws. */
    @GetMapping(path = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String form(@PathVariable Long id, @RequestParam(defaultValue = "") String language) {
        return questionnaires.form(id, language);
    }

    /**
     * @param language one of the questionnaire's; its own where it does not have that one
     * @param notice id of the privacy notice under which is asked; that of the version where it is absent
     */
    @GetMapping("/{id}/print")
    ResponseEntity<byte[]> print(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) Long notice) {
        QuestionnaireVersion version = questionnaires.version(id);
        Questionnaire questionnaire = questionnaires.questionnaire(id);
        String printed = questionnaire.language(language).code();
        ContentDisposition name = ContentDisposition.inline()
                .filename(version.formId() + "-" + version.versionNo() + "-" + printed + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(blankForm.print(
                        version,
                        questionnaire,
                        printed,
                        notice == null ? notices.find(version.notice()) : Optional.of(notices.notice(notice))));
    }

    private List<QuestionnaireVersion> others(QuestionnaireVersion version) {
        return questionnaires.versionsOf(version.formId()).stream()
                .filter(other -> !other.id().equals(version.id()))
                .toList();
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
