package org.uyum.engine.guard;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.uyum.engine.Contributions;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.form.Steps;
import org.uyum.identity.Deputies;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/**
 * Who is suitable for a task: one of its candidates, of its municipality, who did not prepare what it approves. A deputy is
 * a candidate through the roles of the principal, as long as the deputyship counts, and is looked at together with them
 * (docs/decisions/017).
 */
@Component
public class Suitability {

    private final Steps steps;
    private final Contributions contributions;
    private final People people;
    private final Deputies deputies;

    Suitability(Steps steps, Contributions contributions, People people, Deputies deputies) {
        this.steps = steps;
        this.contributions = contributions;
        this.people = people;
        this.deputies = deputies;
    }

    /** What speaks against somebody, as the key of a sentence. */
    record Objection(String key, Object... args) {}

    /** Whether a person may have the task in their own name. */
    public boolean isSuitable(TaskEntity task, String personId) {
        return objection(task, personId).isEmpty();
    }

    /** Whether a person could take the task over for somebody now. */
    public boolean mayTakeOver(TaskEntity task, String deputy, String principal) {
        return objectionToTakingOver(task, deputy, principal).isEmpty();
    }

    /** Whether a task that was taken over may stay with the deputy. */
    public boolean mayStay(TaskEntity task) {
        return deputies.mayWorkFor(task.getAssignee(), task.getOwner(), task.getTenantId(), candidateGroups(task));
    }

    Optional<Objection> objection(TaskEntity task, String personId) {
        Optional<Person> person = people.find(personId);
        if (person.isEmpty()) {
            return because("engine.guard.unknownPerson");
        }
        if (!Objects.equals(person.get().municipality(), task.getTenantId())) {
            return because("engine.guard.otherMunicipality");
        }
        Set<String> groups = candidateGroups(task);
        if (person.get().roles().stream().map(Role::group).noneMatch(groups::contains)) {
            return because("engine.guard.notACandidate");
        }
        return approvedBy(task)
                .filter(thing -> contributions.contributed(thing, personId))
                .flatMap(thing -> because("engine.guard.ownWork"));
    }

    Optional<Objection> objectionToTakingOver(TaskEntity task, String deputy, String principal) {
        String assignee = task.getAssignee();
        if (deputy.equals(assignee)) {
            return because(
                    principal.equals(task.getOwner()) ? "engine.deputy.alreadyTaken" : "engine.deputy.alreadyYours");
        }
        if (assignee != null && !assignee.equals(principal)) {
            return because("engine.guard.assignedToOther", people.nameOf(assignee));
        }
        if (task.getOwner() != null) {
            return because("engine.deputy.heldForOther");
        }
        if (!deputies.actsFor(deputy, principal, task.getTenantId(), candidateGroups(task))) {
            return because("engine.deputy.notInEffect");
        }
        return ownWork(task, deputy, principal);
    }

    /** Against whoever has taken the task over, now that they work on it. */
    Optional<Objection> objectionToDeputy(TaskEntity task) {
        if (!mayStay(task)) {
            return because("engine.deputy.over", people.nameOf(task.getOwner()));
        }
        return ownWork(task, task.getAssignee(), task.getOwner());
    }

    private Optional<Objection> ownWork(TaskEntity task, String deputy, String principal) {
        return approvedBy(task).flatMap(thing -> {
            if (contributions.contributed(thing, deputy)) {
                return because("engine.guard.ownWork");
            }
            return contributions.contributed(thing, principal)
                    ? because("engine.deputy.ownWork", people.nameOf(principal))
                    : Optional.empty();
        });
    }

    private Optional<Thing> approvedBy(TaskEntity task) {
        return steps.approved(steps.user(task.getTaskDefinitionKey()), Step.of(task));
    }

    private static Set<String> candidateGroups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Optional<Objection> because(String key, Object... args) {
        return Optional.of(new Objection(key, args));
    }
}
