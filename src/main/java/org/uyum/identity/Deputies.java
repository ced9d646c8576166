package org.uyum.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.DeputyRefused.Reason;

/**
 * Who acts for whom. A deputyship counts only while both still work for its municipality and only for the roles that the
 * principal still has; that, and the day, is looked at whenever it is asked for.
 */
@Service
public class Deputies {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private final Deputyships deputyships;
    private final DeputyRules rules;
    private final People people;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            Deputyships deputyships,
            DeputyRules rules,
            People people,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputyships = deputyships;
        this.rules = rules;
        this.people = people;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Names a deputy: people for themselves, administrators for others. Within a municipality one after another, so that
     * two who name each other at the same moment are seen.
     *
     * @throws DeputyRefused with every reason against it
     */
    @Transactional
    public Deputyship name(NewDeputyship wanted) {
        Person namer = requireMay(wanted.principal());
        String municipality =
                people.find(wanted.principal()).map(Person::municipality).orElse(null);
        if (municipality != null) {
            municipalities.takeTurns(municipality);
        }
        List<Reason> reasons = rules.reasonsAgainst(wanted, today());
        if (!reasons.isEmpty()) {
            throw new DeputyRefused(reasons);
        }
        Deputyship named = deputyships.add(wanted, municipality, namer.id(), Instant.now(clock));
        log(AccessEvent.Kind.DEPUTY_NAMED, named);
        events.publishEvent(new DeputyshipChanged(named));
        return named;
    }

    /** Ends a deputyship now, or takes it back before it has begun. */
    @Transactional
    public Deputyship end(Long id) {
        Deputyship ending = deputyships
                .find(id)
                .orElseThrow(() -> new AccessDeniedException("there is no such deputyship to be ended by this person"));
        Person ender = requireMay(ending.principal());
        boolean ended =
                ending.on(today()) != Deputyship.State.OVER && deputyships.end(id, ender.id(), Instant.now(clock));
        if (!ended) {
            throw new DeputyRefused(List.of(Reason.OVER_ALREADY));
        }
        Deputyship over = deputyships.find(id).orElseThrow();
        log(AccessEvent.Kind.DEPUTY_ENDED, over);
        events.publishEvent(new DeputyshipChanged(over));
        return over;
    }

    private Person requireMay(String principal) {
        Person person = currentPerson.get();
        if (!person.id().equals(principal) && !person.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("deputies are named by those for whom they act, and by administrators");
        }
        return person;
    }

    private void log(AccessEvent.Kind kind, Deputyship deputyship) {
        accessLog.write(AccessEvent.of(kind)
                .concerning(deputyship.deputy())
                .municipality(deputyship.municipality())
                .detail("deputyship", deputyship.id())
                .detail("principal", deputyship.principal())
                .detail(
                        "roles",
                        deputyship.roles().stream().map(Role::group).sorted().toList())
                .detail("firstDay", deputyship.firstDay().toString())
                .detail("lastDay", deputyship.lastDay().toString())
                .detail("mayFinish", deputyship.mayFinish()));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ISTANBUL));
    }

    /** All that a person named or that were named for them, by their first day. */
    public List<Deputyship> ofPrincipal(String person) {
        return deputyships.ofPrincipal(person);
    }

    /** All by which a person acts, acted or will act for others, by their first day. */
    public List<Deputyship> ofDeputy(String person) {
        return deputyships.ofDeputy(person);
    }

    public Optional<Deputyship> find(Long id) {
        return deputyships.find(id);
    }

    /** All that count today, with the roles for which they do. */
    public List<Deputyship> inEffect() {
        return deputyships.running(today()).stream()
                .flatMap(running -> counting(running).stream())
                .toList();
    }

    /** For whom a person acts today, with the roles in which they do. */
    public List<Deputyship> actingAs(String deputy) {
        return deputyships.ofDeputy(deputy).stream()
                .filter(each -> each.on(today()) == Deputyship.State.RUNNING)
                .flatMap(running -> counting(running).stream())
                .toList();
    }

    /** Whether a person acts today for another in a municipality, in a role with one of these groups. */
    public boolean actsFor(String deputy, String principal, String municipality, Set<String> groups) {
        return actingAs(deputy).stream()
                .anyMatch(each -> each.principal().equals(principal)
                        && each.municipality().equals(municipality)
                        && each.isForAnyOf(groups));
    }

    /**
     * Whether a person may work on what they have taken over for another: while they act for them, and afterwards if the
     * last deputyship of the two for such a role says that what was taken over may be finished.
     */
    public boolean mayWorkFor(String deputy, String principal, String municipality, Set<String> groups) {
        List<Deputyship> begun = deputyships.ofDeputy(deputy).stream()
                .filter(each -> each.principal().equals(principal) && hasBegun(each))
                .flatMap(each -> counting(each).stream())
                .filter(each -> each.municipality().equals(municipality) && each.isForAnyOf(groups))
                .toList();
        return begun.stream().anyMatch(each -> each.on(today()) == Deputyship.State.RUNNING)
                || begun.stream()
                        .max(Comparator.comparing(Deputyship::firstDay).thenComparing(Deputyship::id))
                        .filter(Deputyship::mayFinish)
                        .isPresent();
    }

    private boolean hasBegun(Deputyship deputyship) {
        return !deputyship.firstDay().isAfter(today())
                && (deputyship.endedAt() == null
                        || !LocalDate.ofInstant(deputyship.endedAt(), ISTANBUL).isBefore(deputyship.firstDay()));
    }

    /** A deputyship with the roles that the principal still has; nothing if it counts no more. */
    private Optional<Deputyship> counting(Deputyship deputyship) {
        boolean deputyStays = people.find(deputyship.deputy())
                .filter(person -> worksFor(deputyship, person))
                .isPresent();
        return Optional.of(deputyship)
                .filter(each -> deputyStays)
                .flatMap(each -> people.find(each.principal()))
                .filter(person -> worksFor(deputyship, person))
                .map(deputyship::withRolesOf)
                .filter(each -> !each.roles().isEmpty());
    }

    private static boolean worksFor(Deputyship deputyship, Person person) {
        return person.works() && deputyship.municipality().equals(person.municipality());
    }

    /** Lets whoever changes what belongs to a deputyship go one after another, until the end of their transactions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Deputyship deputyship) {
        deputyships.hold(deputyship.id());
    }
}
