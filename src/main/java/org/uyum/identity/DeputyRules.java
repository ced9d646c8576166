package org.uyum.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.identity.DeputyRefused.Reason;

/**
 * What a deputyship must be like. For each role and day there is no chain and no circle: who has a deputy is nobody's
 * deputy in it, and who is a deputy has none. So a deputy gets only what is the principal's own.
 */
@Component
class DeputyRules {

    private static final int MOST_YEARS_AHEAD = 2;

    private final People people;
    private final Deputyships deputyships;

    DeputyRules(People people, Deputyships deputyships) {
        this.people = people;
        this.deputyships = deputyships;
    }

    List<Reason> reasonsAgainst(NewDeputyship wanted, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        checkPeople(wanted, reasons);
        checkDays(wanted, today, reasons);
        if (reasons.isEmpty()) {
            checkOthers(wanted, reasons);
        }
        return reasons;
    }

    private void checkPeople(NewDeputyship wanted, List<Reason> reasons) {
        Optional<Person> principal = found(wanted.principal()).filter(Person::works);
        if (principal.isEmpty()) {
            reasons.add(Reason.PRINCIPAL_WORKS_NOWHERE);
            return;
        }
        checkDeputy(wanted, principal.get(), reasons);
        if (wanted.roles().isEmpty()) {
            reasons.add(Reason.NO_ROLE);
        } else if (!wanted.roles().stream()
                .allMatch(role -> role.works() && principal.get().has(role))) {
            reasons.add(Reason.NOT_A_ROLE_OF_THE_PRINCIPAL);
        }
    }

    private void checkDeputy(NewDeputyship wanted, Person principal, List<Reason> reasons) {
        if (wanted.deputy() == null || wanted.deputy().isBlank()) {
            reasons.add(Reason.NOBODY_CHOSEN);
            return;
        }
        Optional<Person> deputy = found(wanted.deputy()).filter(Person::works);
        if (deputy.isEmpty()) {
            reasons.add(Reason.DEPUTY_WORKS_NOWHERE);
        } else if (deputy.get().id().equals(principal.id())) {
            reasons.add(Reason.ONESELF);
        } else if (!deputy.get().municipality().equals(principal.municipality())) {
            reasons.add(Reason.OTHER_MUNICIPALITY);
        }
    }

    /** An id that cannot be one would be an error of the engine's. */
    private Optional<Person> found(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[a-zA-Z0-9]{1,64}"))
                .flatMap(people::find)
                .filter(person -> person.id().equals(id));
    }

    private static void checkDays(NewDeputyship wanted, LocalDate today, List<Reason> reasons) {
        LocalDate first = wanted.firstDay();
        LocalDate last = wanted.lastDay();
        if (first == null || last == null) {
            reasons.add(Reason.NO_DAYS);
        } else if (last.isBefore(first)) {
            reasons.add(Reason.LAST_DAY_BEFORE_FIRST);
        } else if (first.isBefore(today)) {
            reasons.add(Reason.PAST);
        } else if (last.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            reasons.add(Reason.TOO_FAR_AHEAD);
        }
    }

    private void checkOthers(NewDeputyship wanted, List<Reason> reasons) {
        if (meetsAny(
                deputyships.ofPrincipal(wanted.principal()).stream()
                        .filter(other -> other.deputy().equals(wanted.deputy()))
                        .toList(),
                wanted)) {
            reasons.add(Reason.NAMED_ALREADY);
        }
        if (meetsAny(deputyships.ofPrincipal(wanted.deputy()), wanted)) {
            reasons.add(Reason.DEPUTY_HAS_A_DEPUTY);
        }
        if (meetsAny(deputyships.ofDeputy(wanted.principal()), wanted)) {
            reasons.add(Reason.PRINCIPAL_IS_A_DEPUTY);
        }
    }

    private static boolean meetsAny(List<Deputyship> others, NewDeputyship wanted) {
        return others.stream().anyMatch(other -> other.meets(wanted.roles(), wanted.firstDay(), wanted.lastDay()));
    }
}
