package org.uyum.engine.deputy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.People;
import org.uyum.web.Texts;

/** Taking over tasks as a deputy: for whom one could, and doing so. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}/take-over")
class TakeOverApi {

    private final TakingOver takingOver;
    private final People people;
    private final Texts texts;

    TakeOverApi(TakingOver takingOver, People people, Texts texts) {
        this.takingOver = takingOver;
        this.people = people;
        this.texts = texts;
    }

    /** Somebody for whom the task could be taken over, or is held. */
    record Principal(String person, String name) {}

    /**
     * @param offers for whom the caller could take the task over now
     * @param heldFor for whom the caller has taken it over; null in most cases
     */
    record Standing(List<Principal> offers, Principal heldFor) {}

    record TakeOver(@JsonProperty("for") String principal) {}

    @GetMapping
    Standing standing(@PathVariable String taskId) {
        return new Standing(
                takingOver.offers(taskId).stream().map(this::principal).toList(),
                takingOver.heldFor(taskId).map(this::principal).orElse(null));
    }

    private Principal principal(String person) {
        return new Principal(person, people.nameOf(person));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@PathVariable String taskId, @RequestBody TakeOver wanted) {
        if (wanted.principal() == null || wanted.principal().isBlank()) {
            throw notReadable();
        }
        takingOver.takeOver(taskId, wanted.principal());
    }

    private ResponseStatusException notReadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, texts.get("engine.deputy.forWhom"));
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException noJson) {
        return notReadable().getBody();
    }

    @ExceptionHandler
    ProblemDetail notYours(AuthorizationException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    /** The task is just being taken or completed by somebody, for longer than one waits. */
    @ExceptionHandler({ConcurrencyFailureException.class, QueryTimeoutException.class})
    ProblemDetail busy() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, texts.get("engine.deputy.busy"));
    }
}
