package org.uyum.engine.deputy;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.casework.CaseworkFixtures;
import org.uyum.identity.Role;

/** Taking over as scripts and clients do it: what is answered to whom. */
@UyumTest
class TakeOverApiTest {

    private static final String STEP = "planProgramme";
    private static final String PRINCIPAL = "zbManager";
    private static final String DEPUTY = "zbStaff3";
    private static final String FOR_PRINCIPAL = "{\"for\": \"zbManager\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walk walk;

    @Autowired
    private TestDeputies named;

    private String number;
    private String path;

    @BeforeEach
    void open() {
        number = walk.openProgramme(PRINCIPAL, "API ile üstlenilen");
        path = "/api/v1/tasks/" + walk.task(number, STEP).getId() + "/take-over";
    }

    @AfterEach
    void forget() {
        named.forget();
    }

    @Test
    void a_client_is_offered_for_whom_and_takes_over() throws Exception {
        mvc.perform(get(path).with(httpBasic(DEPUTY, "uyum-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offers").isEmpty())
                .andExpect(jsonPath("$.heldFor").isEmpty());
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        mvc.perform(get(path).with(httpBasic(DEPUTY, "uyum-demo")))
                .andExpect(jsonPath("$.offers[0].person").value(PRINCIPAL))
                .andExpect(jsonPath("$.offers[0].name").value("Birim Müdürü (Zeytinburnu)"));
        mvc.perform(body(FOR_PRINCIPAL).header("Authorization", basic())).andExpect(status().isNoContent());
        mvc.perform(get(path).with(user(DEPUTY)))
                .andExpect(jsonPath("$.offers").isEmpty())
                .andExpect(jsonPath("$.heldFor.person").value(PRINCIPAL));
        mvc.perform(get(path).with(user(PRINCIPAL)))
                .andExpect(jsonPath("$.heldFor").isEmpty());
        take(user(DEPUTY), FOR_PRINCIPAL, 403, "zaten üstlendiniz");
    }

    @Test
    void a_page_needs_its_token() throws Exception {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        mvc.perform(body(FOR_PRINCIPAL).with(user(DEPUTY))).andExpect(status().isForbidden());
        mvc.perform(body(FOR_PRINCIPAL)).andExpect(status().isUnauthorized());
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
        mvc.perform(body(FOR_PRINCIPAL).with(user(DEPUTY)).with(csrf())).andExpect(status().isNoContent());
    }

    @Test
    void who_is_no_deputy_is_told_in_their_language() throws Exception {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        for (String person : List.of("zbStaff1", "zbManager", "zbMayor", "zbStrategy")) {
            take(user(person), FOR_PRINCIPAL, 403, "geçerli olan bir vekâleti yok");
        }
        take(user("auditor"), FOR_PRINCIPAL, 403, "hiçbir şeyi değiştirmez");
        mvc.perform(body(FOR_PRINCIPAL).with(user("zbStaff1")).with(csrf()).cookie(new Cookie("uyum-language", "en")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("no deputyship of this person")));
    }

    @Test
    void other_municipalities_and_tasks_that_are_done_are_not_there() throws Exception {
        take(user("bgManager"), FOR_PRINCIPAL, 404, "size açık değil");
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        walk.as(PRINCIPAL).complete(number, STEP, CaseworkFixtures.plan("bagcilar"));
        take(user(DEPUTY), FOR_PRINCIPAL, 404, "tamamlanmış");
        path = "/api/v1/tasks/nowhere/take-over";
        take(user(DEPUTY), FOR_PRINCIPAL, 404, "size açık değil");
    }

    @Test
    void a_body_that_does_not_say_for_whom_is_refused_in_words() throws Exception {
        named.name(PRINCIPAL, DEPUTY, Role.MANAGER);
        for (String wrong :
                List.of("", "{}", "{\"for\": \" \"}", "{\"for\": null}", "[]", "{\"for\": [\"x\"]}", "{\"for\"")) {
            take(user(DEPUTY), wrong, 400, "kimin adına");
        }
    }

    private void take(RequestPostProcessor who, String json, int status, String why) throws Exception {
        mvc.perform(body(json).with(who).with(csrf()))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(containsString(why)));
    }

    private MockHttpServletRequestBuilder body(String json) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private static String basic() {
        return "Basic " + java.util.Base64.getEncoder().encodeToString((DEPUTY + ":uyum-demo").getBytes());
    }
}
