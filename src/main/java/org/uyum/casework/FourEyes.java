package org.uyum.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/** Finds the approvals that a municipality cannot give, because whoever prepares a thing never approves it. */
@Component
public class FourEyes {

    /** Each approval of a programme, with the roles that prepare the thing and those that approve it. */
    enum Pair {
        APPROVE_TRAINING(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        APPROVE_CERTIFICATES(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        APPROVE_QUESTIONNAIRE(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        REVIEW_INTERVIEW(Set.of(Role.STAFF), Set.of(Role.STAFF, Role.MANAGER)),
        APPROVE_NEEDS_REPORT(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        ACCEPT_NEEDS_REPORT(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        INITIAL_PLAN(Set.of(Role.STAFF), Set.of(Role.MANAGER)),
        GIVE_CONFORMITY_OPINION(Set.of(Role.STAFF), Set.of(Role.STRATEGY)),
        APPROVE_PLAN(Set.of(Role.STAFF), Set.of(Role.MAYOR)),
        REVIEW_PROGRESS(Set.of(Role.STAFF), Set.of(Role.MANAGER));

        private final Set<Role> preparers;
        private final Set<Role> approvers;

        Pair(Set<Role> preparers, Set<Role> approvers) {
            this.preparers = preparers;
            this.approvers = approvers;
        }

        /** Key of its name in the message bundles. */
        String messageKey() {
            return "casework.pair." + name();
        }
    }

    private final People people;

    FourEyes(People people) {
        this.people = people;
    }

    /** Message keys of the pairs for which the municipality has no two different people. */
    public List<String> pairsWithoutTwo(String municipality) {
        List<Person> all = people.of(municipality);
        return Arrays.stream(Pair.values())
                .filter(pair -> !hasTwo(all, pair))
                .map(Pair::messageKey)
                .toList();
    }

    private static boolean hasTwo(List<Person> all, Pair pair) {
        Set<String> preparers = holding(all, pair.preparers);
        Set<String> approvers = holding(all, pair.approvers);
        return preparers.stream().anyMatch(one -> approvers.stream().anyMatch(other -> !other.equals(one)));
    }

    private static Set<String> holding(List<Person> all, Set<Role> roles) {
        return all.stream()
                .filter(person -> roles.stream().anyMatch(person::has))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
