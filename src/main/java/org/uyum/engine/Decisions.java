package org.uyum.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/** Evaluates the decision tables from service steps that need them more than once. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final CurrentPerson currentPerson;

    Decisions(@Lazy DecisionService decisions, CurrentPerson currentPerson) {
        this.decisions = decisions;
        this.currentPerson = currentPerson;
    }

    /** The single output of the rule that matches. */
    public <T> T evaluate(String decisionKey, Map<String, Object> inputs) {
        return currentPerson.withoutEngineLogin(() -> decisions
                .evaluateDecisionTableByKey(decisionKey, inputs)
                .getSingleResult()
                .getSingleEntry());
    }
}
