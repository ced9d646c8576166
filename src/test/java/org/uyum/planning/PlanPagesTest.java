package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Contributions;
import org.uyum.programme.Outcome;
import org.uyum.programme.ProgrammeService;

/** The plan's page, on which its author enters rows, and the table of its monitoring. */
@UyumTest
class PlanPagesTest {

    private static final String AUTHOR = PlanningFixtures.AUTHOR;

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    PlanningFixtures fixtures;

    @Autowired
    PlanningService planning;

    @Autowired
    ApprovalRounds rounds;

    @Autowired
    Contributions contributions;

    @Autowired
    PlanningContribution contribution;

    @Autowired
    ProgrammeService programmes;

    private ResultActions page(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person)));
    }

    private ResultActions send(String person, MockHttpServletRequestBuilder request, String page) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf()).header("Referer", "http://localhost" + page));
    }

    @Test
    void author_enters_a_plan_row_by_row() throws Exception {
        Plan plan = fixtures.draft();
        String path = "/programmes/" + plan.caseNumber() + "/plan";
        page(AUTHOR, path + "?edit=aim-new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"" + path + "/aims\"")));

        send(AUTHOR, post(path + "/aims").param("form", "aim-new").param("text", "Katılım <b>artar</b>"), path)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", "planning.saved"));
        Long aim = planning.tree(plan.id()).aims().get(0).aim().id();
        send(AUTHOR, post(path + "/objectives").param("aim", aim.toString()).param("text", "Dil"), path);
        Long objective =
                planning.tree(plan.id()).objectives().get(0).objective().id();
        send(
                AUTHOR,
                post(path + "/indicators")
                        .param("objective", objective.toString())
                        .param("text", "Kursiyer")
                        .param("unit", "kişi")
                        .param("weight", "100")
                        .param("baseline", "0")
                        .param("target", "200.5"),
                path);
        Long indicator =
                planning.tree(plan.id()).indicators().get(0).indicator().id();
        page(AUTHOR, path + "?edit=activity-new-" + objective)
                .andExpect(content().string(allOf(containsString("Ö1.1"), containsString("name=\"evidence\""))));
        send(
                AUTHOR,
                post(path + "/activities")
                        .param("objective", objective.toString())
                        .param("title", "Kurs")
                        .param("start", "2027-02-01")
                        .param("end", "")
                        .param("municipality", "bagcilar")
                        .param("indicator", indicator.toString())
                        .param("budget", "1250.50"),
                path);

        Activity activity = planning.tree(plan.id()).activities().get(0).activity();
        assertThat(activity.end()).isNull();
        assertThat(activity.budget()).isEqualByComparingTo("1250.50");
        assertThat(contributions.contributed(PlanningProcess.thing(plan), AUTHOR))
                .isTrue();
        page(AUTHOR, path)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Katılım &lt;b&gt;artar&lt;/b&gt;"),
                                containsString("1.250,50 TL"),
                                containsString("başlangıç veya bitiş tarihi eksik"))));

        send(AUTHOR, post(path + "/aims/" + aim + "/remove"), path)
                .andExpect(flash().attribute("problems", List.of("A1 silinemez: önce hedeflerini silin.")));
        send(AUTHOR, post(path + "/indicators/" + indicator + "/remove"), path);
        assertThat(planning.tree(plan.id()).activities().get(0).activity().indicator())
                .isNull();
    }

    @Test
    void refused_row_is_not_stored_and_what_was_typed_is_kept() throws Exception {
        Plan plan = fixtures.draft();
        String path = "/programmes/" + plan.caseNumber() + "/plan";
        fixtures.enterRows(plan);
        Long objective =
                planning.tree(plan.id()).objectives().get(0).objective().id();

        var refused = send(
                        AUTHOR,
                        post(path + "/activities")
                                .param("form", "activity-new-" + objective)
                                .param("objective", objective.toString())
                                .param("title", "Gezi")
                                .param("start", "2027-05-01")
                                .param("end", "2027-04-01")
                                .param("municipality", "fatih")
                                .param("evidence", "finding/999"),
                        path)
                .andExpect(status().isSeeOther())
                .andReturn();

        assertThat((List<?>) refused.getFlashMap().get("problems")).hasSize(3);
        assertThat(planning.tree(plan.id()).activities()).hasSize(1);
        mvc.perform(get(path).with(user(AUTHOR)).flashAttrs(refused.getFlashMap()))
                .andExpect(content()
                        .string(allOf(containsString("value=\"Gezi\""), containsString("value=\"2027-04-01\""))));
        var letters = send(
                        AUTHOR,
                        post(path + "/indicators")
                                .param("objective", objective.toString())
                                .param("text", "Gösterge")
                                .param("target", "çok"),
                        path)
                .andExpect(status().isSeeOther())
                .andReturn();
        assertThat(letters.getFlashMap().get("problems").toString()).contains("çok");
    }

    @Test
    void others_read_the_plan_and_strangers_do_not_find_it() throws Exception {
        Plan plan = fixtures.plan();
        String path = "/programmes/" + plan.caseNumber() + "/plan";

        page("bgStaff1", path + "?edit=aim-new")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("F1.1.1"), not(containsString(path + "/aims")))));
        page("ftStaff1", path).andExpect(status().isNotFound());
        send("zbStaff2", post(path + "/aims").param("text", "Amaç"), path).andExpect(status().isSeeOther());
        assertThat(planning.tree(plan.id()).aims()).hasSize(1);
        page("auditor", "/programmes/" + fixtures.programme().number() + "/plan")
                .andExpect(status().isOk());
    }

    @Test
    void plan_in_force_shows_its_approvals_and_its_frozen_document() throws Exception {
        Plan plan = fixtures.plan();
        String path = "/programmes/" + plan.caseNumber() + "/plan";
        String instance = fixtures.approval(plan);
        page("zbStaff1", path + "/document").andExpect(status().isNotFound());
        walk.as("zbManager").complete(instance, "initialPlan", Map.of("decision", "approve"));
        rounds.publish(plan.id());

        page("zbStaff1", path)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Yürürlükte"), containsString("Birim Müdürü"))));
        page("zbStaff1", path + "/document")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("F1.1.2")));
        page("zbStaff1", path + "/rounds/1/document").andExpect(status().isOk());
        page("ftStaff1", path + "/document").andExpect(status().isNotFound());
        assertThat(contribution.outcomes(programmes.byNumber(plan.caseNumber())))
                .extracting(Outcome::title, Outcome::url, Outcome::state)
                .containsExactly(tuple("Stratejik plan ve faaliyet planı", path, "Yürürlükte"));
    }

    @Test
    void reporting_is_opened_by_staff_of_the_lead_on_the_monitoring_page() throws Exception {
        Plan plan = fixtures.plan();
        String path = "/programmes/" + plan.caseNumber() + "/plan/progress";
        page("zbStaff1", path).andExpect(status().isOk()).andExpect(content().string(containsString("başlamadı")));
        String instance = fixtures.monitoring(plan);

        page("bgStaff1", path)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(path + "/open"))));
        send("bgStaff1", post(path + "/open"), path)
                .andExpect(flash().attribute(
                                "problems",
                                List.of("Bildirimi yalnızca yürütücü belediyenin personeli veya müdürü açabilir.")));
        assertThat(walk.isOpen(instance, "reportProgress")).isFalse();

        page("zbStaff1", path).andExpect(content().string(containsString(path + "/open")));
        send("zbStaff1", post(path + "/open"), path)
                .andExpect(flash().attribute("notice", "planning.monitoring.opened"));
        assertThat(walk.isOpen(instance, "reportProgress")).isTrue();
        page("zbStaff1", path).andExpect(content().string(not(containsString(path + "/open"))));
    }
}
