package org.uyum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;
import org.uyum.engine.Contributions;

/** Who sees and edits the report on its page. */
@UyumTest
class ReportPageTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportService reports;

    @Autowired
    Contributions contributions;

    private AnalysisWalk analysis;
    private String page;

    @BeforeEach
    void start() {
        analysis = new AnalysisWalk(beans);
        page = "/programmes/" + analysis.fixtures.programme.number() + "/report";
    }

    @Test
    void page_says_that_there_is_no_report_yet() throws Exception {
        mvc.perform(get(page).with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("henüz raporu yok")));
    }

    @Test
    void staff_with_the_task_edit_text_and_findings_and_thereby_contribute() throws Exception {
        analysis.drafted();
        NeedsReport report = analysis.report();
        mvc.perform(get(page).with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("textarea")))
                .andExpect(content().string(not(containsString("??"))));

        mvc.perform(post(page + "/texts")
                        .param("SUMMARY", "Elle yazılan özet")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "analysis.saved"));
        mvc.perform(post(page + "/findings")
                        .param("text", "Elle eklenen bulgu")
                        .param("severe", "true")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "analysis.finding.saved"));

        assertThat(reports.texts(report)).containsEntry(ReportPart.SUMMARY, "Elle yazılan özet");
        assertThat(reports.texts(report).get(ReportPart.METHOD)).isNotBlank();
        assertThat(reports.findings(report)).extracting(Finding::text).contains("Elle eklenen bulgu");
        assertThat(contributions.contributed(report.thing(), "zbStaff1")).isTrue();
    }

    @Test
    void partners_and_auditors_read_and_others_do_not_find_it() throws Exception {
        analysis.drafted();
        for (String reader : new String[] {"bgStaff1", "auditor", "zbManager"}) {
            mvc.perform(get(page).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<textarea"))));
        }
        mvc.perform(get(page).with(user("ftStaff1"))).andExpect(status().isNotFound());
        mvc.perform(post(page + "/texts")
                        .param("SUMMARY", "Başka")
                        .with(user("bgStaff1"))
                        .with(csrf())
                        .header("Referer", "http://localhost" + page))
                .andExpect(flash().attributeExists("problems"));
    }

    @Test
    void approved_version_is_read_as_it_was_frozen() throws Exception {
        analysis.approved();
        mvc.perform(get(page).with(user("bgStaff1"))).andExpect(content().string(containsString("SHA-256")));
        mvc.perform(get(page + "/versions/1").with(user("bgStaff1")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("Güçlüğün ağırlığı")));
        mvc.perform(get(page + "/versions/9").with(user("bgStaff1"))).andExpect(status().isNotFound());
    }
}
