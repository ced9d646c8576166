package org.uyum.identity.outside;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.uyum.identity.Role;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

/**
 * Which rights a provider's groups and municipalities stand for, as the settings say it. A group that is not named there
 * stands for nothing. Who works does so for one municipality; an auditor holds no other role.
 */
final class RightsMapping {

    private final Map<Role, Set<String>> groupsOf;
    private final Map<String, Set<String>> namesOf;
    private final String everybodys;
    private final UnaryOperator<String> same;

    /**
     * @param groupsOf the provider's groups that stand for a role
     * @param namesOf what the provider calls a municipality, by the municipality's code; where it is empty, the provider
     *     says the codes themselves
     * @param everybodys code of the municipality of everybody there; null or empty where the provider says it
     * @param same brings what counts as the same group or municipality to the same text
     */
    RightsMapping(
            Map<Role, List<String>> groupsOf,
            Map<String, List<String>> namesOf,
            String everybodys,
            UnaryOperator<String> same) {
        this.groupsOf = groupsOf.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> all(entry.getValue(), same)));
        this.namesOf = namesOf.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> all(entry.getValue(), same)));
        this.everybodys = everybodys == null ? "" : everybodys.strip();
        this.same = same;
    }

    /**
     * @param exists whether there is a municipality of a code
     * @throws SignInRefused where the rights do not let anybody in
     */
    Rights of(OutsidePerson person, Predicate<String> exists) {
        Set<String> groups = all(person.groups(), same);
        Set<Role> roles = groupsOf.entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw new SignInRefused(Why.NO_ROLE);
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw new SignInRefused(Why.AUDITOR_ONLY);
        }
        Set<String> codes =
                codes(person.municipalities()).stream().filter(exists).collect(Collectors.toSet());
        if (roles.equals(Set.of(Role.ADMINISTRATOR))) {
            return new Rights(roles, codes.size() == 1 ? codes : Set.of());
        }
        if (codes.isEmpty()) {
            throw new SignInRefused(Why.NO_MUNICIPALITY);
        }
        if (codes.size() > 1 && !roles.contains(Role.AUDITOR)) {
            throw new SignInRefused(Why.SEVERAL_MUNICIPALITIES);
        }
        return new Rights(roles, codes);
    }

    private Set<String> codes(Set<String> named) {
        if (!everybodys.isEmpty()) {
            return Set.of(everybodys);
        }
        Set<String> names = all(named, same);
        return namesOf.isEmpty()
                ? names
                : namesOf.entrySet().stream()
                        .filter(municipality -> municipality.getValue().stream().anyMatch(names::contains))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private static Set<String> all(Collection<String> texts, UnaryOperator<String> same) {
        return texts.stream().map(same).collect(Collectors.toUnmodifiableSet());
    }
}
