package org.uyum.engine.form;

import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** Finds the bean behind a box: the id of the task is the name of the bean. */
@Component
public class Steps {

    private static final String PREPARES = "prepares";
    private static final String APPROVES = "approves";

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

    /** What whoever completes the task thereby prepares. */
    public Optional<Thing> prepared(UserStep<?> step, Step at) {
        return ofTypeSaid(step, step.prepares(at), PREPARES);
    }

    /** What is approved by completing the task. */
    public Optional<Thing> approved(UserStep<?> step, Step at) {
        return ofTypeSaid(step, step.approves(at), APPROVES);
    }

    /** The type of what is prepared by a task, whatever the case; nothing where there is none. */
    public Optional<String> typePrepared(String stepId) {
        return Optional.ofNullable(beans.getType(stepId)).flatMap(step -> typeSaid(step, PREPARES));
    }

    /** The type of what is approved by a task, whatever the case; nothing where there is none. */
    public Optional<String> typeApproved(String stepId) {
        return Optional.ofNullable(beans.getType(stepId)).flatMap(step -> typeSaid(step, APPROVES));
    }

    private static Optional<Thing> ofTypeSaid(UserStep<?> step, Optional<Thing> named, String question) {
        named.ifPresent(thing -> {
            if (!typeSaid(step.getClass(), question).equals(Optional.of(thing.type()))) {
                throw new IllegalStateException(ClassUtils.getUserClass(step).getSimpleName() + " " + question + " a "
                        + thing.type() + ", and says something else by @FourEyes");
            }
        });
        return named;
    }

    private static Optional<String> typeSaid(Class<?> step, String question) {
        return Optional.ofNullable(ReflectionUtils.findMethod(ClassUtils.getUserClass(step), question, Step.class))
                .map(method -> AnnotationUtils.findAnnotation(method, FourEyes.class))
                .map(FourEyes::value);
    }

    /** The record that receives the answers of a step. */
    static Class<?> answersOf(UserStep<?> step) {
        return ResolvableType.forClass(UserStep.class, step.getClass())
                .getGeneric(0)
                .resolve(Record.class);
    }
}
