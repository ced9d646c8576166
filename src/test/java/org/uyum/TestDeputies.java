package org.uyum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Deputyship;
import org.uyum.identity.DeputyshipChanged;
import org.uyum.identity.NewDeputyship;
import org.uyum.identity.NewPerson;
import org.uyum.identity.People;
import org.uyum.identity.Role;

/** Deputyships, and people of their own, for one test; {@link #forget()} leaves nothing behind. */
@TestComponent
public class TestDeputies {

    private final Deputies deputies;
    private final People people;
    private final CurrentPerson currentPerson;
    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final List<String> added = new ArrayList<>();

    TestDeputies(
            Deputies deputies,
            People people,
            CurrentPerson currentPerson,
            IdentityService identityService,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.people = people;
        this.currentPerson = currentPerson;
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Somebody who works for a municipality. */
    public String person(String id, String municipality, Role... roles) {
        people.add(new NewPerson(
                id, "Deneme", id, id + "@example.org", "Kuru-incir-17-tane", Set.of(municipality), Set.of(roles)));
        added.add(id);
        return id;
    }

    /** Names a deputy for today and the days after, in the principal's name. */
    public Deputyship name(String principal, String deputy, Role... roles) {
        return name(principal, deputy, false, roles);
    }

    public Deputyship name(String principal, String deputy, boolean mayFinish, Role... roles) {
        return currentPerson.as(
                principal,
                () -> deputies.name(
                        new NewDeputyship(principal, deputy, Set.of(roles), today(), today().plusDays(5), mayFinish)));
    }

    public LocalDate today() {
        return deputies.today();
    }

    /** As if it had been named for other days; nothing is told of it, as nothing is told when a day passes. */
    public void move(Deputyship deputyship, int firstDay, int lastDay) {
        jdbc.sql("update deputyship set first_day = ?, last_day = ? where id = ?")
                .params(today().plusDays(firstDay), today().plusDays(lastDay), deputyship.id())
                .update();
    }

    /** Removes the deputyships with their filters, and the people. */
    public void forget() {
        jdbc.sql("update deputyship set ended_by = 'test', ended_at = current_timestamp where ended_at is null")
                .update();
        jdbc.sql("select id from deputyship").query(Long.class).list().stream()
                .flatMap(id -> deputies.find(id).stream())
                .forEach(over -> events.publishEvent(new DeputyshipChanged(over)));
        jdbc.sql("delete from deputyship").update();
        added.forEach(identityService::deleteUser);
        added.clear();
    }
}
