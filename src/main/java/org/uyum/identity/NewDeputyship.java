package org.uyum.identity;

import java.time.LocalDate;
import java.util.Set;

/** A deputyship as somebody wants it, not checked yet. The roles are some of the principal's. */
public record NewDeputyship(
        String principal, String deputy, Set<Role> roles, LocalDate firstDay, LocalDate lastDay, boolean mayFinish) {}
