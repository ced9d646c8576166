package org.uyum.engine.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/**
 * The draft of a task's form, for its assignee. The revision is the entity tag: who saves names the one that the answers
 * carry on ({@code If-Match}), or says that there is none yet ({@code If-None-Match: *}); 409 if there is another.
 */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}/draft")
class DraftsApi {

    /** Far more than the largest questionnaire filled to its limits. */
    static final int MOST_BYTES = 1_000_000;

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final DraftService drafts;
    private final Texts texts;
    private final Dates dates;
    private final ObjectReader json;

    DraftsApi(DraftService drafts, Texts texts, Dates dates, ObjectMapper json) {
        this.drafts = drafts;
        this.texts = texts;
        this.dates = dates;
        this.json = json.readerFor(ANSWERS).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    record Saved(long revision, Instant savedAt) {}

    record Kept(long revision, Instant savedAt, String form, int formVersion, Map<String, Object> answers) {}

    /** 204 if nothing is saved. */
    @GetMapping
    ResponseEntity<Kept> read(@PathVariable String taskId) {
        return drafts.find(taskId)
                .map(draft -> ResponseEntity.ok()
                        .eTag(String.valueOf(draft.revision()))
                        .body(new Kept(
                                draft.revision(),
                                draft.savedAt(),
                                draft.form().id(),
                                draft.form().version(),
                                draft.answers())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The body is one JSON object: answers by the keys of the form's inputs. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Saved> save(
            @PathVariable String taskId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            HttpServletRequest request)
            throws IOException {
        Draft draft = drafts.save(taskId, basedOn(ifMatch, ifNoneMatch), answers(request));
        return ResponseEntity.ok()
                .eTag(String.valueOf(draft.revision()))
                .body(new Saved(draft.revision(), draft.savedAt()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String taskId) {
        drafts.discard(taskId);
    }

    private Optional<Long> basedOn(String ifMatch, String ifNoneMatch) {
        if (ifMatch == null && "*".equals(ifNoneMatch)) {
            return Optional.empty();
        }
        if (ifMatch != null && ifMatch.matches("\"\\d{1,18}\"")) {
            return Optional.of(Long.valueOf(ifMatch.substring(1, ifMatch.length() - 1)));
        }
        throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED, texts.get("engine.draft.noRevision"));
    }

    private Map<String, Object> answers(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, texts.get("engine.draft.tooLarge"));
            }
            Map<String, Object> answers = json.readValue(body);
            if (answers != null) {
                return answers;
            }
        } catch (IOException notJson) {
            // said below, without what was sent
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, texts.get("engine.draft.notReadable"));
    }

    @ExceptionHandler
    ProblemDetail changed(DraftChanged changed) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setDetail(changed.present()
                .map(draft -> texts.get("engine.draft.changed", dates.moment(draft.savedAt())))
                .orElseGet(() -> texts.get("engine.draft.discarded")));
        changed.present().ifPresent(draft -> {
            problem.setProperty("revision", draft.revision());
            problem.setProperty("savedAt", draft.savedAt());
        });
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notYours(AuthorizationException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    /** The task is being completed, or the draft saved from another window, for longer than one waits. */
    @ExceptionHandler({ConcurrencyFailureException.class, QueryTimeoutException.class})
    ProblemDetail busy() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, texts.get("engine.draft.busy"));
    }
}
