package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.NewPerson;
import org.uyum.identity.OutsideAccount;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.People;
import org.uyum.identity.RightsChanging;
import org.uyum.identity.Role;
import org.uyum.identity.SignInProvider;
import org.uyum.pilot.CasePilot;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** People whom a provider outside signs in are kept there; here they can be kept out, expected, and made local again. */
@UyumTest
class OutsidePeoplePageTest {

    private static final String PAGE = "/admin/people/zbOutside";
    private static final String PASSWORD = "Kuru-incir-17-tane";
    private static final SignInProvider PROVIDER =
            new SignInProvider("https://giris.example.org", "Belediye Kimlik", "/oauth2/authorization/oidc");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private OutsidePeopleService service;

    @Autowired
    private ImportCheck importCheck;

    @Autowired
    private PeopleChanges changes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OutsideAccounts outsideAccounts;

    @Autowired
    private People people;

    @Autowired
    private Walk walk;

    @Autowired
    private CasePilot pilot;

    @Autowired
    private Processes processes;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebody() {
        people.add(new NewPerson("zbOutside", "Dış", "Kişi", "", PASSWORD, Set.of("zeytinburnu"), Set.of(Role.STAFF)));
    }

    @AfterEach
    void nobody() {
        outsideAccounts.remove("zbOutside");
        AdministeredPeople.remove(identity, jdbc, List.of("zbOutside"), List.of());
    }

    private void comesFromOutside() {
        outsideAccounts.add(new OutsideAccount("zbOutside", PROVIDER.id(), "s-1", false));
    }

    private String state() {
        return accounts.find("zbOutside").orElseThrow().state();
    }

    private ResultActions send(String what, String... more) throws Exception {
        var request =
                post(PAGE + what).param("shown", state()).with(user("admin")).with(csrf());
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request.header("Referer", "http://localhost" + PAGE));
    }

    private static String problems(ResultActions answer) {
        return String.valueOf(answer.andReturn().getFlashMap().get("problems"));
    }

    private void asAdministrator(Runnable action) {
        walk.as("admin").run(action);
    }

    @Test
    void what_the_provider_says_is_not_changed_here_and_no_password_is_issued() throws Exception {
        comesFromOutside();
        Account before = accounts.find("zbOutside").orElseThrow();
        mvc.perform(get(PAGE).with(user("admin")))
                .andExpect(content().string(containsString("https://giris.example.org ile oturum açar")))
                .andExpect(content().string(not(containsString("name=\"firstName\""))))
                .andExpect(content().string(not(containsString(PAGE + "/password"))));
        assertThat(problems(send(
                        "",
                        "firstName",
                        "Yeni",
                        "lastName",
                        "Ad",
                        "municipalities",
                        "zeytinburnu",
                        "roles",
                        "manager")))
                .contains("orada değiştirilir");
        assertThat(problems(send("/password"))).contains("orada değiştirilir");
        assertThat(accounts.find("zbOutside")).contains(before);
    }

    @Test
    void their_own_password_page_says_where_it_is_kept() throws Exception {
        comesFromOutside();
        mvc.perform(get("/me/password").with(user("zbOutside")))
                .andExpect(content().string(containsString("Parolanız Uyum’da değil")))
                .andExpect(content().string(not(containsString("name=\"before\""))));
        mvc.perform(post("/me/password")
                        .param("before", PASSWORD)
                        .param("after", "Taze-ceviz-23-tane")
                        .param("again", "Taze-ceviz-23-tane")
                        .with(user("zbOutside"))
                        .with(csrf())
                        .header("Referer", "http://localhost/me/password"))
                .andExpect(flash().attributeExists("problems"));
        assertThat(identity.checkPassword("zbOutside", PASSWORD)).isTrue();
    }

    @Test
    void whom_one_removes_is_kept_out_until_one_lets_them_in_again() throws Exception {
        comesFromOutside();
        send("/removal").andExpect(flash().attribute("notice", "administration.person.removed"));
        assertThat(outsideAccounts.find("zbOutside").orElseThrow().barred()).isTrue();
        mvc.perform(get(PAGE).with(user("admin"))).andExpect(content().string(containsString("/zbOutside/return")));
        send("/return").andExpect(flash().attribute("notice", "administration.person.mayReturn"));
        assertThat(outsideAccounts.find("zbOutside").orElseThrow().barred()).isFalse();
        // a second click
        assertThat(problems(send("/return"))).contains("değiştirildi");
        assertThat(lastEvent()).contains("letInAgain");
    }

    @Test
    void whoever_is_expected_from_the_provider_has_no_password_here_any_more_and_can_be_made_local_again()
            throws Exception {
        asAdministrator(() -> service.expectFrom(PROVIDER, "zbOutside", state()));
        assertThat(outsideAccounts.find("zbOutside"))
                .contains(new OutsideAccount("zbOutside", PROVIDER.id(), null, false));
        assertThat(identity.checkPassword("zbOutside", PASSWORD)).isFalse();
        assertThat(lastEvent()).contains("expectedFromProvider");
        mvc.perform(get(PAGE).with(user("admin")))
                .andExpect(content().string(containsString("Kişi henüz oradan gelmedi")));
        refused(() -> asAdministrator(() -> service.expectFrom(PROVIDER, "zbOutside", state())));

        send("/local").andExpect(flash().attribute("notice", "administration.person.isLocal"));
        assertThat(outsideAccounts.has("zbOutside")).isFalse();
        assertThat(people.find("zbOutside").orElseThrow().roles()).containsExactly(Role.STAFF);
        send("/password").andExpect(status().isOk());
    }

    @Test
    void the_last_administrator_with_a_password_stays_local() {
        String shown = accounts.find("admin").orElseThrow().state();
        refused(() -> asAdministrator(() -> service.expectFrom(PROVIDER, "admin", shown)));
        assertThat(outsideAccounts.has("admin")).isFalse();
    }

    @Test
    void a_provider_that_is_not_there_is_nobodys() throws Exception {
        send("/provider", "provider", "https://elsewhere.example.org").andExpect(status().isBadRequest());
        assertThat(outsideAccounts.has("zbOutside")).isFalse();
    }

    @Test
    void nobody_but_administrators_does_any_of_it() throws Exception {
        comesFromOutside();
        for (String what : List.of("/local", "/return")) {
            mvc.perform(post(PAGE + what)
                            .param("shown", state())
                            .with(user("zbManager"))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(outsideAccounts.find("zbOutside").orElseThrow().barred()).isFalse();
    }

    @Test
    void a_list_of_people_does_not_change_them_either() {
        comesFromOutside();
        Account account = accounts.find("zbOutside").orElseThrow();
        PersonEntry entered =
                new PersonEntry(account.id(), "Başka", "Ad", "", List.of("zeytinburnu"), List.of(Role.MANAGER.group()));
        PeopleList list = new PeopleList(null, true, List.of(), List.of(new ListedPerson(2, entered, List.of())));
        assertThat(importCheck.of(list, accounts.all(), "admin"))
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(Problem::messageKey)
                        .containsExactly("administration.person.keptOutside"));
        refused(() -> asAdministrator(() -> transaction.executeWithoutResult(status -> {
            changes.takeTurn();
            changes.change(account, entered);
        })));
    }

    @Test
    void tasks_of_who_loses_the_role_outside_go_back_to_their_groups() {
        String number = pilot.openUntil("planTraining");
        OpenTask task = openTasks.openTasks(number).get(0);
        walk.as("zbOutside").run(() -> processes.claim(task.id()));
        Account before = accounts.find("zbOutside").orElseThrow();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new RightsChanging(before, before.withoutRights())));
        assertThat(openTasks.openTasks(number).get(0).assignee()).isNull();
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class);
    }

    private String lastEvent() {
        return jdbc.sql("select details from access_event where person = 'zbOutside' order by id desc")
                .query(String.class)
                .list()
                .get(0);
    }
}
