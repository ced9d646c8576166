package org.uyum.engine.form;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.uyum.engine.UserStep;

/** Finds the bean behind a box: the id of the task is the name of the bean. */
@Component
public class Steps {

    private final BeanFactory beans;

    Steps(BeanFactory beans) {
        this.beans = beans;
    }

    /** The step of a user task; a task without one is a mistake in the model. */
    public UserStep<?> user(String stepId) {
        try {
            return beans.getBean(stepId, UserStep.class);
        } catch (NoSuchBeanDefinitionException e) {
            throw new IllegalStateException("no step stands behind the task " + stepId, e);
        }
    }

    /** The record that receives the answers of a step. */
    static Class<?> answersOf(UserStep<?> step) {
        return ResolvableType.forClass(UserStep.class, step.getClass())
                .getGeneric(0)
                .resolve(Record.class);
    }
}
