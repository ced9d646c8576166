package org.uyum.questionnaire.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.ImportResult;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Questionnaires from other programs. */
@RestController
@RequestMapping("/api/v1/questionnaires")
class QuestionnairesApi {

    private final QuestionnaireService questionnaires;
    private final Texts texts;

    QuestionnairesApi(QuestionnaireService questionnaires, Texts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    /**
     * @param version counted from 1 among those with the same form id
     * @param questions that a person answers
     * @param languages their codes
     * @param warnings about what will not work as its author meant
     */
    record Stored(
            Long id,
            String formId,
            int version,
            String title,
            int questions,
            int choiceLists,
            List<String> languages,
            List<Found> warnings) {}

    /** Something in the file, at its place; row 0 and an empty column mean the sheet as a whole, no sheet the file. */
    record Found(String sheet, int row, String column, String message) {}

    /**
     * Imports an XLSForm as a new version: 201, or 422 with everything that is wrong with it, also where it is a version
     * already or another municipality's.
     *
     * @param file the form; further files beside it are those from which questions take their choices
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> add(@RequestParam List<MultipartFile> file) throws IOException {
        if (!questionnaires.mayImport()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, texts.get("questionnaire.version.mayNotImport"));
        }
        UploadedForm uploaded = UploadedForm.of(file);
        try {
            ImportResult result = questionnaires.importFile(uploaded.bytes(), uploaded.name());
            return result.version().isPresent()
                    ? stored(result.version().get(), result)
                    : refusal(
                            texts.get("questionnaire.import.failed", result.errors()),
                            found(result, true),
                            found(result, false));
        } catch (Refused refused) {
            List<String> sentences = refused.problems().stream().map(texts::of).toList();
            return refusal(
                    String.join("\n", sentences),
                    sentences.stream()
                            .map(sentence -> new Found("", 0, "", sentence))
                            .toList(),
                    List.of());
        }
    }

    private ResponseEntity<Stored> stored(QuestionnaireVersion version, ImportResult result) {
        Questionnaire questionnaire = questionnaires.questionnaire(version.id());
        return ResponseEntity.created(URI.create(version.url()))
                .body(new Stored(
                        version.id(),
                        version.formId(),
                        version.versionNo(),
                        version.title(),
                        questionnaire.askedQuestions().size(),
                        questionnaire.choiceLists().size(),
                        questionnaire.languages().stream().map(Language::code).toList(),
                        found(result, false)));
    }

    private static ResponseEntity<ProblemDetail> refusal(String why, List<Found> errors, List<Found> warnings) {
        ProblemDetail refusal = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, why);
        refusal.setProperty("errors", errors);
        refusal.setProperty("warnings", warnings);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal);
    }

    private List<Found> found(ImportResult result, boolean errors) {
        return result.problems().stream()
                .filter(problem -> problem.isError() == errors)
                .map(this::found)
                .toList();
    }

    private Found found(ImportProblem problem) {
        return new Found(
                problem.sheet(), problem.row(), problem.column(), texts.get(problem.messageKey(), problem.args()));
    }
}
