package org.uyum.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.identity.Deputies;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Role;

/** The page of deputies as people and administrators use it, and taking over from the start page. */
@UyumTest
class DeputiesPageTest {

    private static final String PAGE = "/me/deputies";
    private static final String PRINCIPAL = "zbManager";
    private static final String DEPUTY = "zbStaff3";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walk walk;

    @Autowired
    private TestDeputies named;

    @Autowired
    private Deputies deputies;

    @Autowired
    private TaskService tasks;

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void a_deputy_is_named_seen_by_both_and_ended() throws Exception {
        name(PRINCIPAL, PRINCIPAL, DEPUTY, "0", "5")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("notice", "deputies.named"));
        Deputyship one = deputies.ofPrincipal(PRINCIPAL).get(0);
        assertThat(one.roles()).containsExactly(Role.MANAGER);
        assertThat(one.mayFinish()).isFalse();
        page(PRINCIPAL, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Personel 3 (Zeytinburnu)"),
                                containsString("yürürlükte"),
                                containsString("geri döner"))));
        page(DEPUTY, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Birim Müdürü (Zeytinburnu)"), containsString("Vekâleten üstlen"))));
        mvc.perform(get(PAGE).with(user(DEPUTY)).cookie(new Cookie("uyum-language", "en")))
                .andExpect(content()
                        .string(allOf(
                                containsString("People I act for"),
                                containsString("in effect"),
                                containsString("go back"))));

        end(PRINCIPAL, one).andExpect(flash().attribute("notice", "deputies.ended"));
        page(PRINCIPAL, "").andExpect(content().string(containsString("sona erdi")));
        end(PRINCIPAL, one).andExpect(flash().attribute("problems", hasItem(containsString("zaten sona ermiş"))));
    }

    @Test
    void what_is_wrong_is_said_and_what_was_entered_comes_back() throws Exception {
        name(PRINCIPAL, PRINCIPAL, "bgStaff1", "3", "1")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("problems", hasItem("Vekil aynı belediyeden olmalıdır.")))
                .andExpect(flash().attribute("problems", hasItem("Son gün ilk günden önce olamaz.")))
                .andExpect(flash().attributeExists("entered"));
        mvc.perform(post(PAGE).with(user(PRINCIPAL)).with(csrf()).param("person", PRINCIPAL))
                .andExpect(flash().attribute("problems", hasItem("Kimin vekil olacağını seçin.")));
        mvc.perform(post(PAGE)
                        .with(user(PRINCIPAL))
                        .with(csrf())
                        .param("person", PRINCIPAL)
                        .param("deputy", DEPUTY)
                        .param("roles", "EMPEROR")
                        .param("firstDay", "31.02.2026"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("problems", hasItem(containsString("EMPEROR"))));
        assertThat(deputies.ofPrincipal(PRINCIPAL)).isEmpty();
    }

    @Test
    void an_administrator_does_it_for_somebody_absent() throws Exception {
        page("admin", "")
                .andExpect(content()
                        .string(allOf(containsString("Personel 1 (Bozat)"), not(containsString("Vekilleri:")))));
        page("admin", "?person=" + PRINCIPAL)
                .andExpect(content().string(containsString("Vekilleri: Birim Müdürü (Zeytinburnu)")));
        name("admin", PRINCIPAL, DEPUTY, "0", "5").andExpect(redirectedUrl(PAGE + "?person=" + PRINCIPAL));
        page(PRINCIPAL, "").andExpect(content().string(containsString("Gösteren: Sistem Yöneticisi")));
        end("admin", deputies.ofPrincipal(PRINCIPAL).get(0)).andExpect(redirectedUrl(PAGE + "?person=" + PRINCIPAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbStaff3", "zbMayor", "bgManager"})
    void others_see_and_change_nothing_of_it(String person) throws Exception {
        Deputyship one = named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        mvc.perform(get(PAGE + "?person=" + PRINCIPAL).with(user(person))).andExpect(status().isNotFound());
        name(person, PRINCIPAL, "zbStaff2", "0", "5").andExpect(status().isForbidden());
        end(person, one).andExpect(status().isNotFound());
        mvc.perform(post(PAGE + "/" + one.id() + "/end").with(user(PRINCIPAL))).andExpect(status().isForbidden());
        assertThat(deputies.find(one.id()).orElseThrow().endedAt()).isNull();
    }

    @Test
    void auditors_have_no_deputies() throws Exception {
        mvc.perform(get(PAGE).with(user("auditor"))).andExpect(status().isForbidden());
        mvc.perform(get("/").with(user("auditor"))).andExpect(content().string(not(containsString(PAGE))));
        mvc.perform(get(PAGE + "?person=nobody").with(user("admin"))).andExpect(status().isNotFound());
        mvc.perform(get(PAGE + "?person=auditor").with(user("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void a_task_is_taken_over_from_the_start_page() throws Exception {
        String number = walk.openProgramme(PRINCIPAL, "Ana sayfadan üstlenilen");
        Task task = walk.task(number, "planProgramme");
        takeOver(DEPUTY, task, PRINCIPAL)
                .andExpect(flash().attribute("problems", hasItem(containsString("geçerli olan bir vekâleti yok"))));
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        mvc.perform(get("/").with(user(DEPUTY)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/tasks/" + task.getId() + "/take-over"),
                                containsString("Vekâleten üstlenebileceğim görevler"))));
        mvc.perform(get("/").with(user("zbStaff2"))).andExpect(content().string(not(containsString("take-over"))));

        takeOver(DEPUTY, task, PRINCIPAL)
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task.getId()));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getOwner())
                .isEqualTo(PRINCIPAL);
        takeOver(DEPUTY, task, PRINCIPAL)
                .andExpect(flash().attribute("problems", hasItem(containsString("zaten üstlendiniz"))));
        mvc.perform(get("/programmes/" + number).with(user(PRINCIPAL)))
                .andExpect(content()
                        .string(containsString(
                                "Personel 3 (Zeytinburnu) (Birim Müdürü (Zeytinburnu) adına vekâleten)")));
        mvc.perform(get("/programmes/" + number).with(user(PRINCIPAL)).cookie(new Cookie("uyum-language", "en")))
                .andExpect(content()
                        .string(containsString("Personel 3 (Zeytinburnu), deputy of Birim Müdürü (Zeytinburnu)")));
        mvc.perform(get("/api/v1/programmes/" + number).with(user(PRINCIPAL)))
                .andExpect(content().string(containsString("\"actingFor\":\"" + PRINCIPAL + "\"")));
    }

    private ResultActions page(String person, String query) throws Exception {
        return mvc.perform(get(PAGE + query).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions name(String person, String principal, String deputy, String firstDay, String lastDay)
            throws Exception {
        return mvc.perform(post(PAGE)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE)
                .param("person", principal)
                .param("deputy", deputy)
                .param("roles", "MANAGER")
                .param("firstDay", day(firstDay))
                .param("lastDay", day(lastDay)));
    }

    private static String day(String ahead) {
        return LocalDate.now(java.time.ZoneId.of("Europe/Istanbul"))
                .plusDays(Integer.parseInt(ahead))
                .toString();
    }

    private ResultActions end(String person, Deputyship deputyship) throws Exception {
        return mvc.perform(post(PAGE + "/" + deputyship.id() + "/end")
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE));
    }

    private ResultActions takeOver(String person, Task task, String principal) throws Exception {
        return mvc.perform(post("/tasks/" + task.getId() + "/take-over")
                .param("for", principal)
                .with(user(person))
                .with(csrf()));
    }
}
