package org.uyum.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.CurrentPerson;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/** The service steps on which the engine has given up, and letting one try again. The caller checks rights. */
@Component
public class StuckSteps {

    /** The first line of a stack trace and of each cause: class, and what it says. */
    private static final Pattern CAUSE =
            Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+(?:Exception|Error))(?:: (.*))?$");

    /** Errors whose words are our own and name ids only; others may quote what people entered. */
    private static final Pattern OURS = Pattern.compile("java\\.lang\\.Illegal\\w+|org\\.uyum\\..*");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final ModelTexts texts;
    private final Clock clock;

    StuckSteps(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            CurrentPerson currentPerson,
            Recorder recorder,
            ModelTexts texts,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.texts = texts;
        this.clock = clock;
    }

    /** All of this installation, the oldest first. */
    public List<StuckStep> all() {
        return unchecked(
                () -> runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list().stream()
                        // the calling processes are told too; the step stands where the cause is
                        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                        .map(this::step)
                        .sorted(Comparator.comparing(StuckStep::since))
                        .toList());
    }

    public List<StuckStep> ofCase(String caseNumber) {
        return all().stream()
                .filter(step -> caseNumber.equals(step.caseNumber()))
                .toList();
    }

    /** Lets a step try once more, in the background; refused if it is not stuck any more. */
    @Transactional
    public void retry(String id) {
        StuckStep stuck = all().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.because("engine.stuck.gone"));
        unchecked(() -> {
            Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
            // due at once: its last failure has put it off
            management
                    .setJobRetries(1)
                    .jobId(incident.getConfiguration())
                    .dueDate(Date.from(Instant.now(clock)))
                    .execute();
            return id;
        });
        recorder.fact(Fact.of("stepRetried")
                .forCase(stuck.caseNumber())
                .municipality(stuck.municipality())
                .in(stuck.processInstanceId())
                .about(stuck.stepId()));
    }

    private StuckStep step(Incident incident) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        return new StuckStep(
                incident.getId(),
                instance.getBusinessKey(),
                incident.getTenantId(),
                incident.getProcessInstanceId(),
                incident.getActivityId(),
                nameOf(incident.getProcessDefinitionId(), incident.getActivityId()),
                incident.getIncidentTimestamp().toInstant(),
                failure(incident.getConfiguration()));
    }

    private String nameOf(String definitionId, String stepId) {
        ModelElementInstance box = repository.getBpmnModelInstance(definitionId).getModelElementById(stepId);
        return box instanceof FlowElement named ? texts.box(stepId, named.getName()) : stepId;
    }

    private String failure(String jobId) {
        Job job = management.createJobQuery().jobId(jobId).singleResult();
        String trace = job == null ? null : management.getJobExceptionStacktrace(jobId);
        return Optional.ofNullable(trace).flatMap(StuckSteps::rootCause).orElse("");
    }

    static Optional<String> rootCause(String trace) {
        return CAUSE.matcher(trace).results().reduce((outer, inner) -> inner).map(StuckSteps::describe);
    }

    private static String describe(MatchResult cause) {
        String type = cause.group(1);
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return cause.group(2) != null && OURS.matcher(type).matches() ? simple + ": " + cause.group(2) : simple;
    }

    private <T> T unchecked(Supplier<T> question) {
        return currentPerson.withoutEngineLogin(question);
    }
}
