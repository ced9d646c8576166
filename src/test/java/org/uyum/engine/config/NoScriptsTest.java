package org.uyum.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;

@UyumTest
class NoScriptsTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='step' scriptFormat='javascript'><script>1</script></scriptTask>",
                """
                <userTask id='step'><extensionElements><camunda:taskListener event='create'>
                <camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener></extensionElements></userTask>""",
                """
                <serviceTask id='step' camunda:expression='x'><extensionElements><camunda:inputOutput>
                <camunda:inputParameter name='a'><camunda:script scriptFormat='python'>1</camunda:script></camunda:inputParameter>
                </camunda:inputOutput></extensionElements></serviceTask>""",
                """
                <task id='step'/><sequenceFlow id='on' sourceRef='begin' targetRef='step'>
                <conditionExpression xsi:type='tFormalExpression' language='javascript'>true</conditionExpression></sequenceFlow>"""
            })
    void a_model_with_code_in_it_is_not_deployed(String step) {
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy(step))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("scripts are not accepted");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_model_without_is() {
        Deployment deployed = deploy("<userTask id='step'/>");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployed.getId())
                        .count())
                .isEqualTo(1);
        repository.deleteDeployment(deployed.getId(), true);
    }

    private Deployment deploy(String step) {
        String model = String.join(
                "\n",
                List.of(
                        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'",
                        "    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='test'",
                        "    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>",
                        "  <process id='withCode' isExecutable='true' camunda:historyTimeToLive='1'>",
                        "    <startEvent id='begin'/>",
                        step,
                        "  </process>",
                        "</definitions>"));
        return repository.createDeployment().addString("withCode.bpmn", model).deploy();
    }
}
