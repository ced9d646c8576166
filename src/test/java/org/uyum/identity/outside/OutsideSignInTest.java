package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.NewPerson;
import org.uyum.identity.OutsideAccount;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

/** What becomes of accounts when people come from a provider outside. */
@UyumTest
class OutsideSignInTest {

    private static final String PROVIDER = "https://giris.example.org";
    private static final RightsMapping MAPPING = new RightsMapping(
            Map.of(
                    Role.STAFF, List.of("staff"),
                    Role.MANAGER, List.of("manager"),
                    Role.AUDITOR, List.of("auditor"),
                    Role.ADMINISTRATOR, List.of("administrator")),
            Map.of(),
            "",
            UnaryOperator.identity());
    private static final AccountNames NAMES = new AccountNames(false);

    @Autowired
    private OutsideSignIn signIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OutsideAccounts outsideAccounts;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody() {
        outsideAccounts.remove("outsider");
        identityService.deleteUser("outsider");
    }

    private static OutsidePerson person(String subject, String name, String lastName, String... groups) {
        return new OutsidePerson(
                PROVIDER, subject, name, "Dış", lastName, "d@example.org", Set.of(groups), Set.of("fatih"));
    }

    private Person admit(OutsidePerson person) {
        return signIn.admit(person, MAPPING, NAMES);
    }

    private void refused(OutsidePerson person, Why why) {
        assertThatThrownBy(() -> admit(person))
                .isInstanceOfSatisfying(SignInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    private Map<String, Object> lastEvent() {
        return jdbc.sql("select kind, actor, person, municipality, details from access_event order by id desc")
                .query()
                .listOfRows()
                .get(0);
    }

    @Test
    void the_first_sign_in_makes_the_account_and_each_later_one_brings_it_in_step() {
        Person first = admit(person("s-1", "Outsider@example.org", "Kişi", "staff"));
        assertThat(first.id()).isEqualTo("outsider");
        assertThat(first.name()).isEqualTo("Dış Kişi");
        assertThat(first.municipality()).isEqualTo("fatih");
        assertThat(first.roles()).containsExactly(Role.STAFF);
        assertThat(lastEvent())
                .containsEntry("kind", "PERSON_ADDED")
                .containsEntry("actor", null)
                .containsEntry("person", "outsider")
                .containsEntry("municipality", "fatih");
        assertThat(lastEvent().get("details").toString()).contains(PROVIDER, "staff");

        // another name there, another role: the same person and account
        admit(person("s-1", "evlendi", "Evli", "manager"));
        Account now = accounts.find("outsider").orElseThrow();
        assertThat(now.lastName()).isEqualTo("Evli");
        assertThat(now.roles()).containsExactly(Role.MANAGER);
        assertThat(lastEvent()).containsEntry("kind", "PERSON_CHANGED");
        assertThat(accounts.find("evlendi")).isEmpty();

        long events =
                jdbc.sql("select count(*) from access_event").query(Long.class).single();
        admit(person("s-1", "evlendi", "Evli", "manager"));
        assertThat(jdbc.sql("select count(*) from access_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(events);
    }

    @Test
    void two_subjects_never_become_one_account() {
        admit(person("s-1", "outsider", "Bir", "staff"));
        refused(person("s-2", "OUTSIDER", "İki", "administrator"), Why.NAME_TAKEN);
        refused(person("s-2", "out.sider@elsewhere.example.org", "İki", "staff"), Why.NAME_TAKEN);
        assertThat(accounts.find("outsider").orElseThrow().lastName()).isEqualTo("Bir");
        assertThat(lastEvent()).containsEntry("kind", "SIGN_IN_FAILED").containsEntry("person", null);
        assertThat(lastEvent().get("details").toString()).contains("NAME_TAKEN", "out.sider@elsewhere");
    }

    @Test
    void a_local_account_of_that_name_is_not_taken_over_in_whatever_case_and_another_provider_is_another() {
        refused(person("s-1", "ZBMANAGER", "Sahte", "administrator"), Why.NAME_TAKEN);
        assertThat(people.find("zbManager").orElseThrow().roles()).containsExactly(Role.MANAGER);
        assertThat(outsideAccounts.has("zbManager")).isFalse();
        admit(person("s-1", "outsider", "Bir", "staff"));
        OutsidePerson elsewhere = new OutsidePerson(
                "https://other.example.org", "s-1", "outsider", "A", "B", "", Set.of("staff"), Set.of("fatih"));
        refused(elsewhere, Why.NAME_TAKEN);
    }

    @Test
    void whoever_loses_all_roles_there_loses_them_here_and_gets_them_back_with_a_group() {
        admit(person("s-1", "outsider", "Bir", "staff"));
        refused(person("s-1", "outsider", "Bir", "unmapped"), Why.NO_ROLE);
        assertThat(people.find("outsider")).isEmpty();
        assertThat(accounts.find("outsider").orElseThrow().inService()).isFalse();
        assertThat(jdbc.sql("select kind from access_event order by id desc")
                        .query(String.class)
                        .list()
                        .subList(0, 2))
                .containsExactly("SIGN_IN_FAILED", "PERSON_REMOVED");
        assertThat(admit(person("s-1", "outsider", "Bir", "staff")).has(Role.STAFF))
                .isTrue();
    }

    @Test
    void nothing_is_made_for_whom_nobody_gave_a_role_or_a_municipality() {
        refused(person("s-1", "outsider", "Bir"), Why.NO_ROLE);
        refused(
                new OutsidePerson(PROVIDER, "s-1", "outsider", "A", "B", "", Set.of("staff"), Set.of("atlantis")),
                Why.NO_MUNICIPALITY);
        refused(person("s-1", "محمد", "Bir", "staff"), Why.NO_NAME);
        assertThat(accounts.find("outsider")).isEmpty();
        assertThat(outsideAccounts.find(PROVIDER, "s-1")).isEmpty();
    }

    @Test
    void whom_an_administrator_removed_stays_out_until_an_administrator_says_otherwise() {
        admit(person("s-1", "outsider", "Bir", "staff"));
        accounts.removeFromService("outsider");
        refused(person("s-1", "outsider", "Bir", "staff"), Why.BARRED);
        assertThat(people.find("outsider")).isEmpty();
        outsideAccounts.bar("outsider", false);
        assertThat(admit(person("s-1", "outsider", "Bir", "staff")).has(Role.STAFF))
                .isTrue();
    }

    @Test
    void an_account_whose_person_is_expected_is_recognised_once_and_follows_from_then_on() {
        people.add(new NewPerson(
                "outsider", "Yerel", "Kişi", null, "Kuru-incir-17-tane", Set.of("bagcilar"), Set.of(Role.MANAGER)));
        outsideAccounts.add(new OutsideAccount("outsider", PROVIDER, null, false));
        Person recognised = admit(person("s-1", "Outsider", "Bir", "staff"));
        assertThat(recognised.id()).isEqualTo("outsider");
        assertThat(recognised.municipality()).isEqualTo("fatih");
        assertThat(recognised.roles()).containsExactly(Role.STAFF);
        refused(person("s-2", "outsider", "İki", "staff"), Why.NAME_TAKEN);
    }

    @Test
    void the_last_administrator_keeps_the_role_and_the_log_says_so() {
        List<Account> before = accounts.all().stream()
                .filter(account -> account.has(Role.ADMINISTRATOR))
                .toList();
        admit(person("s-1", "outsider", "Bir", "administrator", "staff"));
        try {
            before.forEach(account -> identityService.deleteMembership(account.id(), Role.ADMINISTRATOR.group()));
            Person still = admit(person("s-1", "outsider", "Bir", "staff"));
            assertThat(still.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.STAFF);
            refused(person("s-1", "outsider", "Bir"), Why.NO_ROLE);
            assertThat(accounts.find("outsider").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(jdbc.sql("select details from access_event where kind = 'PERSON_CHANGED' order by id desc")
                            .query(String.class)
                            .list()
                            .get(0))
                    .contains("kept", "camunda-admin");
        } finally {
            before.forEach(account -> identityService.createMembership(account.id(), Role.ADMINISTRATOR.group()));
        }
    }

    @Test
    void two_windows_of_one_person_at_once_make_one_account() throws Exception {
        List<Person> both = AtOnce.of(2, one -> admit(person("s-1", "outsider", "Bir", "staff")));
        assertThat(both).extracting(Person::id).containsExactly("outsider", "outsider");
    }
}
