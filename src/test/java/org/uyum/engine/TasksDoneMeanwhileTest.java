package org.uyum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/** Somebody completes a task between the query that lists it and the question who may take it. */
class TasksDoneMeanwhileTest {

    @Test
    void a_list_of_tasks_leaves_out_those_that_are_gone_when_it_is_shown() {
        Task done = mock(Task.class);
        when(done.getId()).thenReturn("done");
        TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
        doReturn(List.of(done)).when(query).list();
        TaskService tasks = mock(TaskService.class);
        when(tasks.createTaskQuery()).thenReturn(query);
        when(tasks.getIdentityLinksForTask("done")).thenThrow(new NullValueException("Cannot find task with id done"));
        CurrentPerson currentPerson = mock(CurrentPerson.class);
        when(currentPerson.withoutEngineLogin(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        OpenTasks openTasks = new OpenTasks(tasks, currentPerson, null, null, null, null);

        Person person = new Person("p", "P", "zeytinburnu", Set.of("zeytinburnu"), Set.of(Role.STAFF));
        assertThat(openTasks.claimableBy(person)).isEmpty();
        assertThat(openTasks.openTasks("2026-ZB-001")).isEmpty();
    }
}
