package org.uyum.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody, the deputy, acts for somebody else, the principal, in some of the principal's roles.
 *
 * @param municipality code of the municipality for which both work
 * @param firstDay in Istanbul, as is the last day; both are included
 * @param mayFinish whether the deputy may finish, after the end, the tasks that they have taken over
 * @param endedBy who ended it before its last day; null, like the moment, if nobody did
 */
public record Deputyship(
        Long id,
        String principal,
        String deputy,
        String municipality,
        Set<Role> roles,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean mayFinish,
        String namedBy,
        Instant namedAt,
        String endedBy,
        Instant endedAt) {

    public Deputyship {
        roles = Set.copyOf(roles);
    }

    public enum State {
        COMING,
        RUNNING,
        OVER
    }

    /** Where it stands on a day. */
    public State on(LocalDate day) {
        if (endedAt != null || day.isAfter(lastDay)) {
            return State.OVER;
        }
        return day.isBefore(firstDay) ? State.COMING : State.RUNNING;
    }

    boolean isForAnyOf(Set<String> groups) {
        return roles.stream().map(Role::group).anyMatch(groups::contains);
    }

    /** Whether it is for some of the roles, on some of the days. */
    boolean meets(Set<Role> others, LocalDate first, LocalDate last) {
        return endedAt == null
                && !first.isAfter(lastDay)
                && !firstDay.isAfter(last)
                && others.stream().anyMatch(roles::contains);
    }

    Deputyship withRolesOf(Person person) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        roles.stream().filter(person::has).forEach(left::add);
        return new Deputyship(
                id,
                principal,
                deputy,
                municipality,
                left,
                firstDay,
                lastDay,
                mayFinish,
                namedBy,
                namedAt,
                endedBy,
                endedAt);
    }
}
