package org.uyum.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.Role;

/**
 * The open tasks that nobody may do any more, because nobody in their municipality holds any of their roles. Asked only
 * for roles that nobody holds, so that it costs nothing where every role is held. The caller checks rights.
 */
@Component
public class DesertedTasks {

    private final OpenTasks openTasks;
    private final Accounts accounts;
    private final Municipalities municipalities;

    DesertedTasks(OpenTasks openTasks, Accounts accounts, Municipalities municipalities) {
        this.openTasks = openTasks;
        this.accounts = accounts;
        this.municipalities = municipalities;
    }

    /** Of all municipalities, in the order of their names. */
    public List<OpenTask> all() {
        return of(
                municipalities.findAllSorted().stream().map(Municipality::code).toList());
    }

    /** @param codes of municipalities */
    public List<OpenTask> of(Collection<String> codes) {
        List<Account> people = accounts.all();
        return codes.stream()
                .flatMap(code -> of(code, groupsHeldIn(code, people)).stream())
                .toList();
    }

    private List<OpenTask> of(String municipality, Set<String> held) {
        return Arrays.stream(Role.values())
                .map(Role::group)
                .filter(group -> !held.contains(group))
                .flatMap(group -> openTasks.openTasksFor(municipality, group).stream())
                .filter(task -> task.candidateGroups().stream().noneMatch(held::contains))
                .distinct()
                .toList();
    }

    private static Set<String> groupsHeldIn(String municipality, List<Account> people) {
        return people.stream()
                .filter(person ->
                        person.municipality().filter(municipality::equals).isPresent())
                .flatMap(person -> person.roles().stream())
                .map(Role::group)
                .collect(Collectors.toSet());
    }
}
