package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.uyum.databank.InterviewFixtures.answers;
import static org.uyum.databank.InterviewFixtures.appointment;
import static org.uyum.databank.InterviewFixtures.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.Role;

/** A colleague accepts the answers of several interviews from the list of those that wait for a review. */
@UyumTest
class ReviewsTogetherTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InterviewService interviews;

    @Autowired
    InterviewReview review;

    @Autowired
    InterviewClosing closing;

    @Autowired
    Processes processes;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TestDeputies deputies;

    private InterviewFixtures fixtures;

    /** Two of somebody else, one of the reviewer's own, one of the other municipality; all are held. */
    @BeforeEach
    void held() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("zeytinburnu", "zbStaff3")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        fixtures.interviews().forEach(interview -> {
            String interviewer = interview.interviewer();
            walk.as(interviewer).complete(interview.processInstanceId(), "scheduleInterview", appointment());
            walk.jobs();
            walk.as(interviewer)
                    .complete(interview.processInstanceId(), "conductInterview", answers(interview.municipality()));
        });
    }

    @Test
    void what_waits_for_the_reviewer_is_listed_and_accepted_as_in_its_task() throws Exception {
        mvc.perform(get(page()).param("show", "review").with(user("zbStaff3")))
                .andExpect(content().string(containsString("İncelememi bekleyenler (2)")))
                .andExpect(content().string(containsString("value=\"" + seen(0, 1) + "\"")))
                .andExpect(content().string(containsString("value=\"" + seen(1, 1) + "\"")))
                .andExpect(content().string(not(containsString("value=\"" + seen(2, 1)))))
                .andExpect(content().string(not(containsString("value=\"" + seen(3, 1)))));

        accept("zbStaff3", seen(0, 1), seen(1, 1)).andExpect(redirectedUrl(page() + "?show=review&page=1"));

        walk.jobs();
        assertThat(List.of(state(0), state(1))).containsOnly(InterviewState.STORED);
        assertThat(facts("interviewAccepted")).isEqualTo(2);
        assertThat(facts("interviewsAcceptedTogether")).isOne();
        mvc.perform(get(page()).param("show", "review").with(user("zbStaff3")))
                .andExpect(content().string(containsString("İncelemenizi bekleyen yanıt yok")));
        // the second click on the page as it was
        assertThat(left("zbStaff3", seen(0, 1))).singleElement().asString().contains("incelemesi bitmiş");
    }

    @Test
    void what_speaks_against_one_keeps_back_no_other() throws Exception {
        String first = instance(0);
        walk.as("zbManager").complete(first, "reviewInterview", Map.of("decision", "return", "remark", "Eksik var"));
        walk.as("zbStaff2").complete(first, "correctInterview", with(answers("zeytinburnu"), "a04_members", 130));

        assertThat(left("zbManager", seen(0, 1), seen(2, 1)))
                .singleElement()
                .asString()
                .contains(fixtures.interviews().get(0).organisationName(), "bu arada düzeltilmiş");
        assertThat(state(0)).isEqualTo(InterviewState.HELD);
        assertThat(state(2)).isEqualTo(InterviewState.REVIEWED);
        mvc.perform(get(page()).param("show", "review").with(user("zbManager")))
                .andExpect(content().string(containsString("value=\"" + seen(0, 2) + "\"")))
                .andExpect(content().string(containsString("2. kez girildi")));

        walk.as("zbManager").claim(instance(1), "reviewInterview");
        walk.as("zbManager").run(() -> review.mark(id(1), 1, "a04_members", "Kuşkulu"));
        assertThat(left("zbManager", seen(0, 2), seen(1, 1)))
                .singleElement()
                .asString()
                .contains("1 yanıt işaretlediniz");
        assertThat(state(0)).isEqualTo(InterviewState.REVIEWED);
        assertThat(state(1)).isEqualTo(InterviewState.HELD);
    }

    @Test
    void nobody_accepts_what_they_may_not_review() throws Exception {
        assertThat(left("zbStaff2", seen(0, 1))).singleElement().asString().contains("dört göz");
        assertThat(problems("zbManager", seen(3, 1))).contains("yeniden seçin");
        walk.as("zbStaff3").claim(instance(1), "reviewInterview");
        assertThat(left("zbManager", seen(1, 1))).singleElement().asString().contains("yetkili değil");
        mvc.perform(get(page()).param("show", "review").with(user("zbManager")))
                .andExpect(content().string(containsString("İncelememi bekleyenler (2)")))
                .andExpect(content().string(not(containsString("value=\"" + seen(1, 1)))));
        accept("ftManager", seen(0, 1)).andExpect(status().isNotFound());
        accept("auditor", seen(0, 1)).andExpect(status().isForbidden());

        assertThat(fixtures.interviews()).extracting(Interview::state).containsOnly(InterviewState.HELD);
        assertThat(facts("interviewsAcceptedTogether")).isZero();
        for (int open = 0; open < 4; open++) {
            assertThat(walk.isOpen(instance(open), "reviewInterview")).isTrue();
        }
    }

    @Test
    void a_deputy_reviews_what_they_took_over() throws Exception {
        deputies.name("zbManager", "zbMayor", Role.MANAGER);
        try {
            mvc.perform(get(page() + "/" + id(0)).with(user("zbMayor"))).andExpect(status().isNotFound());
            walk.as("zbMayor").run(() -> processes.takeOver(task(0).id(), "zbManager"));

            mvc.perform(get(page() + "/" + id(0)).with(user("zbMayor")))
                    .andExpect(content().string(containsString("Bu yanıtı iade et")));
            mvc.perform(get(page()).param("show", "review").with(user("zbMayor")))
                    .andExpect(content().string(containsString("value=\"" + seen(0, 1) + "\"")))
                    // to be taken over first, in the Tasklist
                    .andExpect(content().string(not(containsString("value=\"" + seen(1, 1)))))
                    .andExpect(content().string(containsString(task(1).tasklistUrl())));
            assertThat(left("zbMayor", seen(0, 1))).isEmpty();
            assertThat(state(0)).isEqualTo(InterviewState.REVIEWED);
            mvc.perform(get(page() + "/" + id(0)).with(user("zbMayor"))).andExpect(status().isNotFound());
        } finally {
            deputies.forget();
        }
    }

    @Test
    void what_is_accepted_after_the_closing_is_told_beside_the_coverage() throws Exception {
        accept("zbManager", seen(2, 1));
        walk.jobs();
        walk.as("zbManager").run(() -> closing.closeEarly(fixtures.fieldwork().id(), "Süre doldu"));
        mvc.perform(get(page()).with(user("zbManager")))
                .andExpect(content().string(not(containsString("Sonradan veri bankasına giren"))));

        accept("zbStaff3", seen(0, 1));
        walk.jobs();

        mvc.perform(get(page()).with(user("zbManager")))
                .andExpect(content().string(containsString("Sonradan veri bankasına giren görüşme: 1")));
    }

    @Test
    void what_cannot_be_chosen_is_refused_as_a_whole() throws Exception {
        assertThat(problems("zbStaff3")).contains("En az bir");
        assertThat(problems(
                        "zbStaff3",
                        IntStream.range(0, 101).mapToObj(any -> seen(0, 1)).toArray(String[]::new)))
                .contains("en fazla 100");
        for (String wrong : List.of("x", "1", "-1-1", "999999-1", "1-99999999999")) {
            assertThat(problems("zbStaff3", wrong)).contains("yeniden seçin");
        }
        assertThat(state(0)).isEqualTo(InterviewState.HELD);
    }

    private List<ReviewsTogether.Left> left(String person, String... chosen) throws Exception {
        return ((ReviewsTogether.Outcome) accept(person, chosen)
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getFlashMap()
                        .get("accepted"))
                .left();
    }

    private String problems(String person, String... chosen) throws Exception {
        return String.valueOf(accept(person, chosen).andReturn().getFlashMap().get("problems"));
    }

    private ResultActions accept(String person, String... chosen) throws Exception {
        MockHttpServletRequestBuilder request =
                post(page() + "/accept").with(user(person)).with(csrf());
        List.of(chosen).forEach(one -> request.param("interview", one));
        return mvc.perform(request);
    }

    private String page() {
        return "/programmes/" + fixtures.programme.number() + "/interviews";
    }

    private String seen(int interview, int round) {
        return id(interview) + "-" + round;
    }

    private OpenTask task(int interview) {
        return openTasks.openTask(instance(interview), "reviewInterview").orElseThrow();
    }

    private Long id(int interview) {
        return fixtures.interviews().get(interview).id();
    }

    private String instance(int interview) {
        return fixtures.interviews().get(interview).processInstanceId();
    }

    private InterviewState state(int interview) {
        return interviews.byId(id(interview)).state();
    }

    private int facts(String kind) {
        return jdbc.sql("select count(*) from record_entry where kind = ? and case_number = ?")
                .params(kind, fixtures.programme.number())
                .query(Integer.class)
                .single();
    }
}
