package org.uyum.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.uyum.engine.Contributions;
import org.uyum.engine.ModelTexts;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * The one way by which answers enter: checks a submission against the form of its task, hands the typed answers to the
 * step, keeps the submission and records it, all in the transaction that completes the task. A refusal carries every
 * problem with the label of its field; nothing is stored then.
 */
@Component
public class FormSubmission {

    private final Forms forms;
    private final FormCheck check;
    private final SubmittedValues submittedValues;
    private final Submissions submissions;
    private final Steps steps;
    private final Contributions contributions;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Recorder recorder;
    private final Texts texts;
    private final ModelTexts models;
    private final ObjectMapper json;

    FormSubmission(
            Forms forms,
            FormCheck check,
            SubmittedValues submittedValues,
            Submissions submissions,
            Steps steps,
            Contributions contributions,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Recorder recorder,
            Texts texts,
            ModelTexts models,
            ObjectMapper json) {
        this.forms = forms;
        this.check = check;
        this.submittedValues = submittedValues;
        this.submissions = submissions;
        this.steps = steps;
        this.contributions = contributions;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.recorder = recorder;
        this.texts = texts;
        this.models = models;
        this.json = json;
    }

    /** Takes a submission for a task or a start form; the form is the one that the engine names for it. */
    void submit(Step step, UserStep<?> userStep, FormData formData, VariableMap submitted) {
        step.principal().ifPresent(actingFor::begin);
        FormSchema form = forms.find(formData.getCamundaFormRef(), formData.getDeploymentId());
        Map<String, Object> shown = shown(step, userStep);
        FormCheck.Outcome outcome = check.check(form, submittedValues.plain(submitted), shown);
        try {
            Refused.ifAny(outcome.problems());
            take(step, userStep, form, outcome.values());
        } catch (Refused refused) {
            throw new FormFieldValidationException(refused.problems(), describe(form, refused.problems()));
        }
    }

    /** Nobody has taken the task: whoever wants to do it claims it first. Recorded like every refusal of a right. */
    AuthorizationException claimFirst(Step step) {
        recorder.refusal(Fact.of("refused")
                .forCase(step.caseNumber())
                .municipality(step.municipality())
                .in(step.processInstanceId())
                .task(step.taskId())
                .about(step.stepId())
                .detail("why", "engine.guard.claimFirst"));
        return new AuthorizationException(texts.get("engine.guard.claimFirst"));
    }

    /** What the form is shown with. */
    Map<String, Object> shown(Step step, UserStep<?> userStep) {
        Map<String, Object> shown = new HashMap<>(userStep.prefill(step));
        shown.put("caseNumber", step.caseNumber());
        shown.put("processInstanceId", step.processInstanceId());
        shown.put("taskId", step.taskId());
        return shown;
    }

    private <A extends Record> void take(Step step, UserStep<A> userStep, FormSchema form, Map<String, Object> values) {
        String person = currentPerson.get().id();
        @SuppressWarnings("unchecked")
        A answers = (A) json.convertValue(values, Steps.answersOf(userStep));
        String submissionKey = step.taskId() == null ? step.processInstanceId() : step.taskId();
        int round = submissions.store(step, submissionKey, form, userStep.keepsAnswers() ? null : values, person);
        userStep.submit(step, answers);
        steps.prepared(userStep, step).ifPresent(contributions::add);
        recorder.fact(Fact.of("stepDone")
                .forCase(step.caseNumber())
                .municipality(step.municipality())
                .in(step.processInstanceId())
                .task(step.taskId())
                .about(step.stepId())
                .detail("round", round));
    }

    private String describe(FormSchema form, List<Problem> problems) {
        return problems.stream().map(problem -> sentence(form, problem)).collect(Collectors.joining("\n"));
    }

    private String sentence(FormSchema form, Problem problem) {
        FormInput input = problem.field() == null ? null : form.inputs().get(problem.field());
        return input == null
                ? texts.of(problem)
                : texts.get("engine.form.problem", models.of(input.labelKey(), input.label()), texts.of(problem));
    }
}
