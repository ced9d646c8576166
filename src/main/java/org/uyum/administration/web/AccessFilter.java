package org.uyum.administration.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessSearch;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.web.Dates;

/**
 * What a reader of the log asked for, as the page has it; null or empty for all.
 *
 * @param person part of a name or sign-in name
 * @param from the first day, until: the last day
 */
record AccessFilter(
        AccessEvent.Kind kind,
        String person,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    AccessFilter {
        person = person == null ? "" : person.strip();
    }

    /** @param municipalities codes of those that the reader may read; null for all */
    AccessSearch search(Set<String> municipalities, Accounts accounts) {
        return new AccessSearch(
                municipalities,
                kind,
                person.isEmpty() ? null : people(accounts),
                from == null ? null : from.atStartOfDay(Dates.ISTANBUL).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(Dates.ISTANBUL).toInstant());
    }

    private Set<String> people(Accounts accounts) {
        String wanted = person.toLowerCase(TURKISH);
        // somebody who is no account any more is found by the whole sign-in name
        Set<String> ids = new HashSet<>(Set.of(person));
        accounts.all().stream()
                .filter(account -> account.name().toLowerCase(TURKISH).contains(wanted)
                        || account.id().equalsIgnoreCase(person))
                .map(Account::id)
                .forEach(ids::add);
        return ids;
    }
}
