package org.uyum.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.Account;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.identity.Role;

/** The open tasks that a person has taken over, and giving them back to their groups. The caller checks rights. */
@Component
public class HeldTasks {

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final People people;
    private final CurrentPerson currentPerson;

    HeldTasks(@Lazy TaskService tasks, OpenTasks openTasks, People people, CurrentPerson currentPerson) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    /** Those due first at the top; none for who is out of service. */
    public List<OpenTask> of(String personId) {
        return people.find(personId).map(openTasks::tasksOf).orElse(List.of());
    }

    /** Gives those back that the person, as they are now, may not do any more. Returns how many. */
    @Transactional
    public int giveBackUnfit(Account now, List<OpenTask> held) {
        List<OpenTask> unfit = held.stream().filter(task -> !mayDo(now, task)).toList();
        currentPerson.withoutEngineLogin(() -> {
            unfit.forEach(task -> tasks.setAssignee(task.id(), null));
            return unfit;
        });
        return unfit.size();
    }

    private static boolean mayDo(Account person, OpenTask task) {
        return person.municipality().filter(task.municipality()::equals).isPresent()
                && person.roles().stream().map(Role::group).anyMatch(task.candidateGroups()::contains);
    }
}
