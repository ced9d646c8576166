package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.DesertedTasks;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.DemoPassword;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.PasswordRules;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.pilot.CasePilot;

/** Administrators keep the people of the installation: nobody is left without an administrator, nothing is overwritten. */
@UyumTest
class PeoplePageTest {

    private static final String PAGE = "/admin/people";
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");

    @Autowired
    private PasswordRules passwordRules;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Processes processes;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    DesertedTasks desertedTasks;

    @Autowired
    CasePilot pilot;

    @Autowired
    Walk walk;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void addMunicipality() {
        municipalities.add(new Municipality("odemis", "Ödemiş Belediyesi", "OD", true));
    }

    @AfterEach
    void tidy() {
        AdministeredPeople.remove(identity, jdbc, List.of("odStaff", "odAdmin", "zbHelper"), List.of("odemis"));
        jdbc.sql("delete from access_event where person in ('odStaff', 'odAdmin', 'zbHelper')")
                .update();
    }

    @Test
    void added_person_can_sign_in_with_the_password_that_is_shown_once_and_must_change_it() throws Exception {
        String password =
                password(add("admin", "odStaff", "odemis", "staff").andExpect(view().name("administration/password")));

        assertThat(identity.checkPassword("odStaff", password)).isTrue();
        assertThat(mustChange("odStaff")).isTrue();
        assertThat(people.find("odStaff")).get().satisfies(person -> {
            assertThat(person.municipality()).isEqualTo("odemis");
            assertThat(person.roles()).containsExactly(Role.STAFF);
        });
        assertThat(events("odStaff")).containsExactly("PERSON_ADDED");
        assertThat(jdbc.sql("select count(*) from access_event where details like ?")
                        .param("%" + password + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(get(PAGE + "/odStaff").with(user("admin")))
                .andExpect(content().string(not(containsString(password))));
    }

    @Test
    void password_is_in_no_session() throws Exception {
        MvcResult answer = add("admin", "odStaff", "odemis", "staff").andReturn();

        assertThat(answer.getFlashMap().keySet()).isEmpty();
        assertThat(Collections.list(answer.getRequest().getSession().getAttributeNames()))
                .allSatisfy(name -> assertThat(
                                String.valueOf(answer.getRequest().getSession().getAttribute(name)))
                        .doesNotContain(password(answer)));
    }

    @Test
    void second_click_adds_nobody_twice_and_says_what_happened() throws Exception {
        String password = password(add("admin", "odStaff", "odemis", "staff"));

        assertThat(problems(add("admin", "ODSTAFF", "odemis", "manager")))
                .contains("«odStaff» kullanıcı adı zaten var");
        assertThat(identity.checkPassword("odStaff", password)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zeytinburnu' or 1=1, odemis, staff, kullanıcı adı olamaz",
        "Gülşah, odemis, staff, kullanıcı adı olamaz",
        "od.staff, odemis, staff, kullanıcı adı olamaz",
        "../admin, odemis, staff, kullanıcı adı olamaz",
        "odStaff, izmir-bb, staff, kodlu belediye yok",
        "odStaff, odemis, root, diye bir rol yok",
        "odStaff, odemis, , En az bir rol",
        "odStaff, , staff, tam olarak bir belediye",
        "odStaff, odemis;fatih, staff, tam olarak bir belediye",
        "odStaff, odemis;fatih, camunda-admin, tam olarak bir belediye",
        "odStaff, odemis, staff;auditor, başka rolü olamaz",
        "odStaff, , auditor, en az bir belediye"
    })
    void what_does_not_fit_is_refused_and_nothing_is_stored(String id, String places, String roles, String said)
            throws Exception {
        int before = accounts.all().size();

        assertThat(problems(add("admin", id, places, roles))).contains(said);
        assertThat(accounts.all()).hasSize(before);
    }

    @Test
    void change_on_a_stale_page_is_refused_and_loses_nothing() throws Exception {
        add("admin", "odStaff", "odemis", "staff");
        String shown = state("odStaff");
        change("odStaff", shown, "Yeni Ad", "odemis", "staff")
                .andExpect(flash().attribute("notice", "administration.person.changed"));

        ResultActions stale = change("odStaff", shown, "Başka Ad", "odemis", "manager");

        assertThat(problems(stale)).contains("siz sayfayı açtıktan sonra değiştirildi");
        stale.andExpect(flash().attributeExists("entered"));
        assertThat(account("odStaff").firstName()).isEqualTo("Yeni Ad");
        assertThat(account("odStaff").roles()).containsExactly(Role.STAFF);
    }

    @Test
    void who_is_removed_signs_in_no_more_and_their_name_stays() throws Exception {
        String password = password(add("admin", "odStaff", "odemis", "staff"));
        String shown = state("odStaff");

        send("admin", post(PAGE + "/odStaff/removal").param("shown", shown))
                .andExpect(flash().attribute("notice", "administration.person.removed"));

        assertThat(people.find("odStaff")).isEmpty();
        assertThat(people.nameOf("odStaff")).isEqualTo("Ad Soyad");
        assertThat(identity.checkPassword("odStaff", password)).isFalse();
        mvc.perform(get("/programmes").with(user("odStaff"))).andExpect(status().isForbidden());
        assertThat(events("odStaff")).contains("PERSON_REMOVED");
        // a second click
        assertThat(problems(send("admin", post(PAGE + "/odStaff/removal").param("shown", shown))))
                .contains("değiştirildi");
        // and back again
        change("odStaff", state("odStaff"), "Ad", "odemis", "staff");
        assertThat(people.find("odStaff")).isPresent();
    }

    @Test
    void tasks_of_who_is_removed_are_shown_before_and_go_back_to_their_groups() throws Exception {
        add("admin", "zbHelper", "zeytinburnu", "staff");
        String number = pilot.openUntil("planTraining");
        OpenTask task = openTasks.openTasks(number).get(0);
        walk.as("zbHelper").run(() -> processes.claim(task.id()));
        mvc.perform(get(PAGE + "/zbHelper").with(user("admin")))
                .andExpect(content().string(containsString(number)));

        send("admin", post(PAGE + "/zbHelper/removal").param("shown", state("zbHelper")))
                .andExpect(flash().attribute("consequences", new Consequences(1, 0)));

        assertThat(openTasks.openTasks(number).get(0).assignee()).isNull();
    }

    /** The strategy department of Zeytinburnu is one person; piloting comes to the task that is theirs. */
    @Test
    void task_that_nobody_may_do_any_more_is_told_at_once_and_as_long_as_it_is_so() throws Exception {
        String number = pilot.openUntil("giveConformityOpinion");
        Account strategy = account("zbStrategy");
        try {
            Object consequences = change("zbStrategy", strategy.state(), "Strateji", "zeytinburnu", "staff")
                    .andReturn()
                    .getFlashMap()
                    .get("consequences");
            assertThat(((Consequences) consequences).deserted()).isPositive();
            assertThat(desertedTasks.all())
                    .anySatisfy(task -> assertThat(task.caseNumber()).isEqualTo(number));
            mvc.perform(get("/admin/incidents").with(user("admin")))
                    .andExpect(content().string(containsString(number)));
        } finally {
            accounts.change(strategy);
        }
        mvc.perform(get("/admin/incidents").with(user("admin")))
                .andExpect(content().string(not(containsString(number))));
    }

    @Test
    void new_password_replaces_the_old_one_and_opens_an_account_that_wrong_tries_have_locked() throws Exception {
        String first = password(add("admin", "odStaff", "odemis", "staff"));
        assertThat(identity.checkPassword("odStaff", "wrong")).isFalse();

        String second = password(send("admin", post(PAGE + "/odStaff/password").param("shown", state("odStaff"))));

        assertThat(second).isNotEqualTo(first);
        assertThat(identity.checkPassword("odStaff", second)).isTrue();
        assertThat(identity.checkPassword("odStaff", first)).isFalse();
        assertThat(events("odStaff")).contains("PASSWORD_ISSUED");
    }

    @Test
    void last_administrator_keeps_the_role() throws Exception {
        Account admin = account("admin");

        assertThat(problems(send("admin", post(PAGE + "/admin/removal").param("shown", admin.state()))))
                .contains("son sistem yöneticisidir");
        assertThat(problems(change("admin", admin.state(), "Sistem", "zeytinburnu", "manager")))
                .contains("son sistem yöneticisidir");
        assertThat(account("admin")).isEqualTo(admin);
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_the_same_moment_one_stays() throws Exception {
        Account admin = account("admin");
        add("admin", "odAdmin", "", "camunda-admin");
        String[] ids = {"admin", "odAdmin"};
        String[] shown = {state("admin"), state("odAdmin")};
        AtomicInteger removed = new AtomicInteger();
        try {
            AtOnce.of(2, one -> {
                try {
                    MvcResult answer = send(
                                    ids[one],
                                    post(PAGE + "/" + ids[1 - one] + "/removal").param("shown", shown[1 - one]))
                            .andReturn();
                    if ("administration.person.removed"
                            .equals(answer.getFlashMap().get("notice"))) {
                        removed.incrementAndGet();
                    }
                    return answer.getResponse().getStatus();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(removed).hasValue(1);
            assertThat(accounts.all())
                    .filteredOn(account -> account.has(Role.ADMINISTRATOR))
                    .hasSize(1);
        } finally {
            accounts.change(admin);
            DemoPassword.restore(identity, passwordRules, "admin");
        }
    }

    @Test
    void people_are_found_by_name_and_municipality() throws Exception {
        add("admin", "odStaff", "odemis", "staff");
        mvc.perform(get(PAGE).param("municipality", "odemis").with(user("admin")))
                .andExpect(content().string(containsString("odStaff")))
                .andExpect(content().string(not(containsString("/admin/people/zbStaff1\""))));
        mvc.perform(get(PAGE).param("search", "BİRİM MÜD").with(user("admin")))
                .andExpect(content().string(containsString("/admin/people/zbManager\"")))
                .andExpect(content().string(not(containsString("/admin/people/odStaff\""))));
        mvc.perform(get(PAGE + "/nobody").with(user("admin"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor", "auditor"})
    void nobody_but_administrators_sees_or_changes_people(String person) throws Exception {
        Set<Account> before = Set.copyOf(accounts.all());
        String shown = state("zbStaff2");
        mvc.perform(get(PAGE).with(user(person))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE + "/zbStaff2").with(user(person))).andExpect(status().isForbidden());
        add(person, "odStaff", "odemis", "staff").andExpect(status().isForbidden());
        send(person, post(PAGE + "/zbStaff2").param("shown", shown).param("roles", "manager"))
                .andExpect(status().isForbidden());
        send(person, post(PAGE + "/zbStaff2/removal").param("shown", shown)).andExpect(status().isForbidden());
        send(person, post(PAGE + "/zbStaff2/password").param("shown", shown)).andExpect(status().isForbidden());
        assertThat(Set.copyOf(accounts.all())).isEqualTo(before);
        assertThat(identity.checkPassword("zbStaff2", "uyum-demo")).isTrue();
    }

    private ResultActions add(String person, String id, String places, String roles) throws Exception {
        return send(person, fields(post(PAGE).param("id", id), "Ad", places, roles));
    }

    private ResultActions change(String id, String shown, String firstName, String places, String roles)
            throws Exception {
        return send("admin", fields(post(PAGE + "/" + id).param("shown", shown), firstName, places, roles));
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, String firstName, String places, String roles) {
        return request.param("firstName", firstName)
                .param("lastName", "Soyad")
                .param("email", "")
                .param("municipalities", places == null ? new String[] {""} : places.split(";"))
                .param("roles", roles == null ? new String[] {""} : roles.split(";"));
    }

    private ResultActions send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf()).header("Referer", "http://localhost" + PAGE));
    }

    private static String problems(ResultActions answer) {
        return String.valueOf(answer.andReturn().getFlashMap().get("problems"));
    }

    private static String password(ResultActions answer) throws Exception {
        return password(answer.andReturn());
    }

    private static String password(MvcResult answer) throws Exception {
        Matcher shown = PASSWORD.matcher(answer.getResponse().getContentAsString());
        assertThat(shown.find()).as("a password is shown").isTrue();
        return shown.group(1);
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow();
    }

    private String state(String id) {
        return account(id).state();
    }

    private boolean mustChange(String id) {
        return jdbc.sql("select count(*) from issued_password where person = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<String> events(String person) {
        return jdbc.sql("select distinct kind from access_event where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
