package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.uyum.AtOnce;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.identity.DeputyRefused.Reason;

/** Which deputyships there can be, who names and ends them, and when they count. */
@UyumTest
class DeputiesTest {

    private static final Set<String> STAFF = Set.of("staff");
    private static final Set<String> MANAGER = Set.of("manager");
    private static final String HERE = "zeytinburnu";

    @Autowired
    private Deputies deputies;

    @Autowired
    private TestDeputies named;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;
    private String ayse;
    private String baki;
    private String cem;

    @BeforeEach
    void people() {
        today = deputies.today();
        ayse = named.person("dnAyse", HERE, Role.STAFF, Role.MANAGER);
        baki = named.person("dnBaki", HERE, Role.STAFF, Role.MANAGER);
        cem = named.person("dnCem", HERE, Role.STAFF);
    }

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void a_named_deputy_acts_from_the_first_day_to_the_last_in_the_roles_that_were_given() {
        Deputyship one = name(ayse, baki, 0, 0, Role.STAFF);
        assertThat(deputies.actsFor(baki, ayse, HERE, STAFF)).isTrue();
        assertThat(deputies.actsFor(baki, ayse, HERE, MANAGER)).isFalse();
        assertThat(deputies.actsFor(baki, ayse, "bagcilar", STAFF)).isFalse();
        assertThat(deputies.actsFor(ayse, baki, HERE, STAFF)).isFalse();
        named.move(one, -3, -1);
        assertThat(deputies.actsFor(baki, ayse, HERE, STAFF)).isFalse();
        named.move(one, 1, 2);
        assertThat(deputies.actsFor(baki, ayse, HERE, STAFF)).isFalse();
        assertThat(deputies.mayWorkFor(baki, ayse, HERE, STAFF)).isFalse();
    }

    @Test
    void people_and_roles_must_fit() {
        refused(wanted(ayse, ayse, 0, 1, Role.STAFF), Reason.ONESELF);
        refused(wanted(ayse, "bgStaff1", 0, 1, Role.STAFF), Reason.OTHER_MUNICIPALITY);
        refused(wanted(ayse, "auditor", 0, 1, Role.STAFF), Reason.DEPUTY_WORKS_NOWHERE);
        refused(wanted(ayse, "admin", 0, 1, Role.STAFF), Reason.DEPUTY_WORKS_NOWHERE);
        refused(wanted(ayse, "nobody", 0, 1, Role.STAFF), Reason.DEPUTY_WORKS_NOWHERE);
        refused(wanted(ayse, "Ödemiş' or 1=1", 0, 1, Role.STAFF), Reason.DEPUTY_WORKS_NOWHERE);
        refused(wanted(ayse, "", 0, 1, Role.STAFF), Reason.NOBODY_CHOSEN);
        refused(wanted(ayse, null, 0, 1, Role.STAFF), Reason.NOBODY_CHOSEN);
        refused(wanted(ayse, baki, 0, 1), Reason.NO_ROLE);
        refused(wanted(cem, baki, 0, 1, Role.MANAGER), Reason.NOT_A_ROLE_OF_THE_PRINCIPAL);
        refused(wanted(cem, baki, 0, 1, Role.STAFF, Role.MAYOR), Reason.NOT_A_ROLE_OF_THE_PRINCIPAL);
        assertThatThrownBy(() ->
                        currentPerson.as("admin", () -> deputies.name(wanted("auditor", baki, 0, 1, Role.AUDITOR))))
                .isInstanceOfSatisfying(DeputyRefused.class, refused -> assertThat(refused.reasons())
                        .containsExactly(Reason.PRINCIPAL_WORKS_NOWHERE));
    }

    @Test
    void days_must_fit_and_everything_wrong_is_said_at_once() {
        refused(wanted(ayse, baki, -1, 1, Role.STAFF), Reason.PAST);
        refused(wanted(ayse, baki, 2, 1, Role.STAFF), Reason.LAST_DAY_BEFORE_FIRST);
        refused(wanted(ayse, baki, 0, 800, Role.STAFF), Reason.TOO_FAR_AHEAD);
        refused(new NewDeputyship(ayse, baki, Set.of(Role.STAFF), today, null, false), Reason.NO_DAYS);
        refused(wanted(ayse, ayse, -1, 1), Reason.ONESELF, Reason.NO_ROLE, Reason.PAST);
        assertThat(deputies.ofPrincipal(ayse)).isEmpty();
    }

    @Test
    void the_same_two_are_named_once_for_a_role_and_day() {
        Deputyship first = name(ayse, baki, 0, 5, Role.STAFF);
        refused(wanted(ayse, baki, 5, 9, Role.STAFF, Role.MANAGER), Reason.NAMED_ALREADY);
        name(ayse, baki, 6, 9, Role.STAFF);
        name(ayse, baki, 0, 5, Role.MANAGER);
        name(ayse, cem, 0, 5, Role.STAFF);
        currentPerson.as(ayse, () -> deputies.end(first.id()));
        name(ayse, baki, 0, 5, Role.STAFF);
    }

    @Test
    void there_are_no_chains_and_no_circles_for_a_role_and_day() {
        name(ayse, baki, 3, 6, Role.STAFF);
        refused(wanted(baki, cem, 6, 9, Role.STAFF), Reason.PRINCIPAL_IS_A_DEPUTY);
        refused(wanted(baki, ayse, 0, 9, Role.STAFF), Reason.DEPUTY_HAS_A_DEPUTY, Reason.PRINCIPAL_IS_A_DEPUTY);
        refused(wanted(cem, ayse, 0, 3, Role.STAFF), Reason.DEPUTY_HAS_A_DEPUTY);
        name(cem, ayse, 0, 2, Role.STAFF);
        name(baki, cem, 0, 9, Role.MANAGER);
    }

    @Test
    void of_two_who_name_each_other_at_the_same_moment_one_is_refused() throws Exception {
        List<Throwable> outcomes = AtOnce.of(
                2, one -> catchThrowable(() -> name(one == 0 ? ayse : baki, one == 0 ? baki : ayse, 0, 5, Role.STAFF)));
        assertThat(outcomes.stream().filter(outcome -> outcome == null)).hasSize(1);
        assertThat(outcomes).anyMatch(DeputyRefused.class::isInstance);
    }

    @Test
    void people_name_for_themselves_and_administrators_for_others() {
        NewDeputyship wanted = wanted(ayse, baki, 0, 1, Role.STAFF);
        for (String other : List.of(baki, cem, "zbManager", "zbMayor", "auditor", "bgManager")) {
            assertThatThrownBy(() -> currentPerson.as(other, () -> deputies.name(wanted)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Deputyship byAdministrator = currentPerson.as("admin", () -> deputies.name(wanted));
        assertThat(byAdministrator.namedBy()).isEqualTo("admin");
        for (String other : List.of(baki, cem, "zbManager", "auditor")) {
            assertThatThrownBy(() -> currentPerson.as(other, () -> deputies.end(byAdministrator.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(deputies.actsFor(baki, ayse, HERE, STAFF)).isTrue();
    }

    @Test
    void ended_once_it_counts_no_more() {
        Deputyship one = name(ayse, baki, 0, 5, Role.STAFF);
        Deputyship ended = currentPerson.as("admin", () -> deputies.end(one.id()));
        assertThat(ended.endedBy()).isEqualTo("admin");
        assertThat(ended.on(today)).isEqualTo(Deputyship.State.OVER);
        assertThat(deputies.actsFor(baki, ayse, HERE, STAFF)).isFalse();
        assertThat(deputies.inEffect()).isEmpty();
        assertThatThrownBy(() -> currentPerson.as(ayse, () -> deputies.end(one.id())))
                .isInstanceOfSatisfying(DeputyRefused.class, refused -> assertThat(refused.reasons())
                        .containsExactly(Reason.OVER_ALREADY));
    }

    @Test
    void one_that_was_taken_back_before_it_began_lets_nothing_be_finished() {
        Deputyship coming = currentPerson.as(
                ayse,
                () -> deputies.name(
                        new NewDeputyship(ayse, baki, Set.of(Role.STAFF), today.plusDays(2), today.plusDays(5), true)));
        currentPerson.as(ayse, () -> deputies.end(coming.id()));
        assertThat(deputies.mayWorkFor(baki, ayse, HERE, STAFF)).isFalse();
    }

    @Test
    void the_last_deputyship_of_two_says_whether_what_was_taken_over_may_be_finished() {
        Deputyship earlier = currentPerson.as(
                ayse, () -> deputies.name(new NewDeputyship(ayse, baki, Set.of(Role.STAFF), today, today, true)));
        named.move(earlier, -20, -10);
        assertThat(deputies.mayWorkFor(baki, ayse, HERE, STAFF)).isTrue();
        Deputyship later = name(ayse, baki, 0, 0, Role.STAFF);
        named.move(later, -5, -1);
        assertThat(deputies.mayWorkFor(baki, ayse, HERE, STAFF)).isFalse();
    }

    @Test
    void naming_and_ending_are_logged_with_both_people() {
        Deputyship one = name(ayse, baki, 0, 5, Role.STAFF);
        currentPerson.as("admin", () -> deputies.end(one.id()));
        assertThat(jdbc.sql("select kind, actor from access_event where person = ? order by id")
                        .param(baki)
                        .query((row, number) -> row.getString("kind") + " " + row.getString("actor"))
                        .list())
                .endsWith("DEPUTY_NAMED " + ayse, "DEPUTY_ENDED admin");
    }

    private NewDeputyship wanted(String principal, String deputy, int firstDay, int lastDay, Role... roles) {
        return new NewDeputyship(
                principal,
                deputy,
                Set.copyOf(Arrays.asList(roles)),
                today.plusDays(firstDay),
                today.plusDays(lastDay),
                false);
    }

    private Deputyship name(String principal, String deputy, int firstDay, int lastDay, Role... roles) {
        return currentPerson.as(principal, () -> deputies.name(wanted(principal, deputy, firstDay, lastDay, roles)));
    }

    private void refused(NewDeputyship wanted, Reason... reasons) {
        assertThatThrownBy(() -> currentPerson.as(wanted.principal(), () -> deputies.name(wanted)))
                .isInstanceOfSatisfying(DeputyRefused.class, refused -> assertThat(refused.reasons())
                        .containsExactlyInAnyOrder(reasons));
    }
}
