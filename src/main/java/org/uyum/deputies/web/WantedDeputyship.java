package org.uyum.deputies.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.uyum.identity.NewDeputyship;
import org.uyum.identity.Role;

/** What the form says; everything may be missing. */
record WantedDeputyship(
        String deputy,
        List<Role> roles,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
        Boolean mayFinish) {

    NewDeputyship of(String principal) {
        return new NewDeputyship(principal, deputy, asSet(), firstDay, lastDay, Boolean.TRUE.equals(mayFinish));
    }

    private Set<Role> asSet() {
        return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
