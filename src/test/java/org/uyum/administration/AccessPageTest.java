package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/** Administrators read the whole log of access and rights, auditors that of their municipalities; others none of it. */
@UyumTest
class AccessPageTest {

    private static final String PAGE = "/admin/access";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    AccessLog log;

    @Autowired
    Recorder recorder;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("delete from access_event").update();
    }

    @Test
    void events_are_told_in_words_of_both_languages() throws Exception {
        walk.as("admin")
                .run(() -> log.write(AccessEvent.of(AccessEvent.Kind.PERSON_CHANGED)
                        .concerning("zbStaff1")
                        .municipality("zeytinburnu")
                        .detail("roles", List.of("manager", "staff"))));

        mvc.perform(get(PAGE).with(user("auditor")))
                .andExpect(content().string(containsString("Kişinin bilgileri ya da yetkileri değiştirildi</th>")))
                .andExpect(content().string(containsString("Sistem Yöneticisi (admin)")))
                .andExpect(content().string(containsString("(zbStaff1)")))
                .andExpect(content().string(containsString("Roller: Birim müdürü, Personel")));
        mvc.perform(get(PAGE).with(user("auditor")).cookie(new Cookie("uyum-language", "en")))
                .andExpect(content().string(containsString("Details or rights of a person changed</th>")))
                .andExpect(content().string(containsString("Roles: ")));
    }

    @Test
    void auditors_read_nothing_of_municipalities_that_they_do_not_audit_nor_of_the_installation() throws Exception {
        write(AccessEvent.of(AccessEvent.Kind.SIGN_IN_FAILED).concerning("whoKnows1"));
        write(AccessEvent.of(AccessEvent.Kind.PERSON_ADDED)
                .concerning("whoKnows2")
                .municipality("elsewhere"));
        write(AccessEvent.of(AccessEvent.Kind.PERSON_ADDED)
                .concerning("whoKnows3")
                .municipality("fatih"));

        mvc.perform(get(PAGE).with(user("auditor")))
                .andExpect(content().string(not(containsString("whoKnows1"))))
                .andExpect(content().string(not(containsString("whoKnows2"))))
                .andExpect(content().string(containsString("whoKnows3")));
        assertThat(csv("auditor")).doesNotContain("whoKnows1", "whoKnows2").contains("whoKnows3");
        mvc.perform(get(PAGE).with(user("admin")))
                .andExpect(content().string(containsString("whoKnows1")))
                .andExpect(content().string(containsString("whoKnows2")));
    }

    @Test
    void refusal_is_logged_with_why_although_its_transaction_is_rolled_back() throws Exception {
        transactions.executeWithoutResult(transaction -> {
            walk.as("zbManager")
                    .run(() -> recorder.refusal(Fact.of("refused")
                            .forCase("2026-ZB-077")
                            .municipality("zeytinburnu")
                            .about("approveTraining")
                            .detail("person", "zbManager")
                            .detail("why", "engine.guard.ownWork")));
            transaction.setRollbackOnly();
        });

        mvc.perform(get(PAGE).with(user("auditor")).param("kind", "REFUSED"))
                .andExpect(content().string(containsString("dört göz ilkesi")))
                .andExpect(content().string(containsString("2026-ZB-077")))
                .andExpect(content().string(containsString("(zbManager)")))
                .andExpect(content().string(not(containsString("approveTraining"))));
    }

    @Test
    void log_is_filtered_by_kind_person_and_period() throws Exception {
        write(AccessEvent.of(AccessEvent.Kind.PASSWORD_ISSUED).concerning("whoKnows1"));
        write(AccessEvent.of(AccessEvent.Kind.PERSON_ADDED).concerning("whoKnows2"));
        jdbc.sql("update access_event set occurred_at = timestamp with time zone '2020-03-01 22:30:00+00:00'"
                        + " where person = 'whoKnows1'")
                .update();

        shows("kind", "PERSON_ADDED", "whoKnows2", "whoKnows1");
        shows("person", "whoKnows1", "whoKnows1", "whoKnows2");
        shows("person", "' or 1=1 --", "Bu koşullara uyan kayıt yok", "whoKnows1");
        // half past one of the next day in Istanbul
        shows("until", "2020-03-02", "whoKnows1", "whoKnows2");
        shows("until", "2020-03-01", "Bu koşullara uyan kayıt yok", "whoKnows1");
        shows("from", "2020-03-03", "whoKnows2", "whoKnows1");
        mvc.perform(get(PAGE).with(user("admin")).param("from", "yesterday")).andExpect(status().isBadRequest());
        mvc.perform(get(PAGE).with(user("admin")).param("kind", "NONSENSE")).andExpect(status().isBadRequest());
    }

    @Test
    void newest_come_first_and_older_ones_on_further_pages() throws Exception {
        IntStream.rangeClosed(1, 60)
                .forEach(one -> write(AccessEvent.of(AccessEvent.Kind.SIGNED_IN).concerning("visitor" + one + "x")));

        mvc.perform(get(PAGE).with(user("admin")))
                .andExpect(content().string(containsString("visitor60x")))
                .andExpect(content().string(not(containsString("visitor10x"))));
        mvc.perform(get(PAGE).with(user("admin")).param("page", "2"))
                .andExpect(content().string(containsString("visitor10x")))
                .andExpect(content().string(not(containsString("visitor60x"))));
        mvc.perform(get(PAGE).with(user("admin")).param("page", "-7")).andExpect(status().isOk());
    }

    @Test
    void export_computes_nothing_in_a_spreadsheet_and_is_logged_itself() throws Exception {
        write(AccessEvent.of(AccessEvent.Kind.REFUSED)
                .municipality("fatih")
                .detail("step", "=HYPERLINK(\"http://x\";\"y\")"));

        String csv = csv("auditor");

        assertThat(csv).startsWith("\uFEFF\"Zaman\";\"Olay\"").contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
        assertThat(jdbc.sql("select count(*) from access_event where kind = 'EXPORTED' and municipality = 'fatih'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor"})
    void nobody_but_administrators_and_auditors_reads_or_exports(String person) throws Exception {
        mvc.perform(get(PAGE).with(user(person))).andExpect(status().isForbidden());
        mvc.perform(post(PAGE + "/export").with(user(person)).with(csrf())).andExpect(status().isForbidden());
        assertThat(jdbc.sql("select kind, actor from access_event").query().listOfRows())
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("kind", "REFUSED").containsEntry("actor", person));
    }

    private void write(AccessEvent event) {
        walk.as("admin").run(() -> log.write(event));
    }

    private void shows(String filter, String value, String there, String notThere) throws Exception {
        mvc.perform(get(PAGE).with(user("admin")).param(filter, value))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(there)))
                .andExpect(content().string(not(containsString(notThere))));
    }

    private String csv(String person) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        post(PAGE + "/export").with(user(person)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
