package org.uyum.engine.config;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses models in which program code stands, whatever way they come to the engine: what a model does is done by our
 * steps, which are read and tested with the program.
 */
class NoScripts extends AbstractBpmnParseListener {

    private static final Set<String> SCRIPTS = Set.of("script", "scriptTask");

    /** Says in what language the code of a condition is written. */
    private static final String LANGUAGE = "language";

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        refuseScripts(root);
    }

    private static void refuseScripts(Element element) {
        if (SCRIPTS.contains(element.getTagName()) || element.attribute(LANGUAGE) != null) {
            throw new ProcessEngineException("scripts are not accepted: <" + element.getTagName() + "> in line "
                    + element.getLine() + ", column " + element.getColumn());
        }
        element.elements().forEach(NoScripts::refuseScripts);
    }
}
