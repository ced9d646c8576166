package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewState;
import org.uyum.engine.OpenTasks;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingService;
import org.uyum.pilot.CasePilot;
import org.uyum.programme.ProgrammeInterruption;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Recorder;
import org.uyum.training.TrainingService;

/** Every message of the models has its button: for whom it is, for whom it is not, pressed twice, pressed too late. */
@UyumTest
class CaseMessagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CasePilot pilot;

    @Autowired
    Walk walk;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    ProgrammeInterruption interruption;

    @Autowired
    TrainingService trainings;

    @Autowired
    DatabankService databank;

    @Autowired
    MeetingService meetings;

    @Autowired
    Recorder recorder;

    /**
     * A button that sends a message.
     *
     * @param task the case is led to this task first; null where it is led to where the message is waited for
     * @param page where the button is, under the programme's page
     * @param action what its form is sent to, under the programme's page
     * @param fields what is entered with it
     * @param sender who may press it
     * @param others who may not: a colleague without the role, another municipality, an auditor
     * @param goesOn whether the process waits for the same message again afterwards, so that it can be sent again
     */
    private record Button(
            String message,
            String task,
            Function<CaseMessagesTest, String> page,
            Function<CaseMessagesTest, String> action,
            Function<CaseMessagesTest, Map<String, String>> fields,
            String sender,
            List<String> others,
            boolean goesOn) {

        @Override
        public String toString() {
            return message;
        }
    }

    private static final List<String> NOT_OF_THE_LEAD = List.of("zbMayor", "bgStaff1", "bgManager", "auditor", "admin");
    private static final List<String> NO_MANAGER_OF_THE_LEAD =
            List.of("zbStaff1", "zbMayor", "bgManager", "ftManager", "auditor", "admin");

    static Stream<Button> buttons() {
        Map<String, String> reason = Map.of("reason", "Koşullar değişti.");
        return Stream.of(
                new Button(
                        "sessionHeld",
                        null,
                        test -> "/training",
                        test -> "/training/sessions/" + test.session() + "/held",
                        test -> Map.of("heldOn", "2026-02-10"),
                        "zbStaff2",
                        NOT_OF_THE_LEAD,
                        false),
                new Button(
                        "sessionPostponed",
                        null,
                        test -> "/training",
                        test -> "/training/postponement",
                        test -> Map.of("session", test.session(), "newDate", "2099-03-03", "newTime", "10:00"),
                        "zbManager",
                        NOT_OF_THE_LEAD,
                        true),
                new Button(
                        "interviewHeld",
                        null,
                        test -> "/interviews",
                        test -> "/interviews/" + test.interview() + "/held",
                        test -> Map.of(),
                        "zbStaff2",
                        List.of("zbStaff1", "zbManager", "bgStaff1", "ftStaff1", "auditor", "admin"),
                        false),
                new Button(
                        "interviewRescheduled",
                        null,
                        test -> "/interviews/" + test.interview(),
                        test -> "/interviews/" + test.interview() + "/move",
                        test -> Map.of("at", "2099-03-03T10:00", "place", "Dernek merkezi"),
                        "zbStaff2",
                        List.of("zbStaff1", "zbManager", "bgStaff1", "ftStaff1", "auditor", "admin"),
                        true),
                new Button(
                        "interviewWithdrawn",
                        "scheduleInterview",
                        test -> "/interviews/" + test.interview(),
                        test -> "/interviews/" + test.interview() + "/withdraw",
                        test -> reason,
                        "zbManager",
                        NO_MANAGER_OF_THE_LEAD,
                        false),
                new Button(
                        "interviewsClosed",
                        "reviewInterview",
                        test -> "/interviews",
                        test -> "/interviews/close",
                        test -> reason,
                        "zbManager",
                        NO_MANAGER_OF_THE_LEAD,
                        false),
                new Button(
                        "meetingAlreadyHeld",
                        null,
                        test -> "/meetings/" + test.meeting(),
                        test -> "/meetings/" + test.meeting() + "/held",
                        test -> Map.of(),
                        "zbStaff3",
                        NOT_OF_THE_LEAD,
                        false),
                new Button(
                        "meetingPostponed",
                        null,
                        test -> "/meetings/" + test.meeting(),
                        test -> "/meetings/" + test.meeting() + "/postpone",
                        test -> Map.of(
                                "meetingDate", "2099-06-07",
                                "startTime", "14:00",
                                "endTime", "16:00",
                                "reason", "Salon dolu."),
                        "zbManager",
                        NOT_OF_THE_LEAD,
                        true),
                new Button(
                        "meetingWithdrawn",
                        null,
                        test -> "/meetings/" + test.meeting(),
                        test -> "/meetings/" + test.meeting() + "/withdraw",
                        test -> reason,
                        "zbStaff1",
                        NOT_OF_THE_LEAD,
                        false),
                new Button(
                        "reportingOpened",
                        null,
                        test -> "/plan/progress",
                        test -> "/plan/progress/open",
                        test -> Map.of(),
                        "zbStaff1",
                        NOT_OF_THE_LEAD,
                        false),
                new Button(
                        "stageSkipped",
                        "planTraining",
                        test -> "",
                        test -> "/skip",
                        test -> Map.of("stage", "TRAINING", "reason", "Yöneticiler eğitimli."),
                        "zbManager",
                        NO_MANAGER_OF_THE_LEAD,
                        false),
                new Button(
                        "programmeCancelled",
                        "planTraining",
                        test -> "",
                        test -> "/cancel",
                        test -> reason,
                        "zbManager",
                        NO_MANAGER_OF_THE_LEAD,
                        false));
    }

    private String number;

    @Test
    void every_message_of_the_models_has_its_button() {
        // what a file brings is sent by no button, but once the file is taken over: AnswersImportTest
        assertThat(Stream.concat(buttons().map(Button::message), Stream.of("answersImported")))
                .containsExactlyInAnyOrderElementsOf(
                        Models.all(Message.class).map(Message::getName).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void button_is_for_its_sender_alone_and_pressed_twice_sends_once_unless_it_can_be_said_again(Button button)
            throws Exception {
        lead(button);
        String action = "action=\"" + path(button.action());
        assertThat(show(button.sender(), button).getContentAsString()).contains(action);

        for (String other : button.others()) {
            MockHttpServletResponse page = show(other, button);
            assertThat(page.getStatus()).as(other).isIn(200, 403, 404);
            assertThat(page.getContentAsString()).as(other).doesNotContain(action);
            MvcResult answer = press(button, other);
            assertThat(answer.getResponse().getStatus() == 403
                            || answer.getResponse().getStatus() == 404
                            || answer.getFlashMap().containsKey("problems"))
                    .as(other)
                    .isTrue();
        }
        assertThat(sent(button)).isZero();

        MockHttpServletRequestBuilder pressed = request(button, button.sender());
        MvcResult accepted = mvc.perform(pressed).andReturn();
        assertThat(accepted.getResponse().getStatus()).isEqualTo(302);
        assertThat(accepted.getFlashMap().containsKey("problems")).isFalse();
        assertThat(sent(button)).isEqualTo(1);

        MvcResult second = mvc.perform(pressed).andReturn();
        assertThat(second.getResponse().getStatus()).isLessThan(500);
        if (!button.goesOn()) {
            assertThat(second.getFlashMap().containsKey("problems")).isTrue();
            assertThat(sent(button)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void button_pressed_when_the_case_has_gone_on_says_so(Button button) throws Exception {
        lead(button);
        MockHttpServletRequestBuilder stale = request(button, button.sender());
        walk.as("zbManager").run(() -> interruption.cancel(programmes.byNumber(number), "Program durduruldu."));
        walk.jobs();
        long before = sent(button);
        MvcResult late = mvc.perform(stale).andReturn();

        assertThat(late.getFlashMap().containsKey("problems")).isTrue();
        assertThat(sent(button)).isEqualTo(before);
        assertThat(show(button.sender(), button).getContentAsString())
                .doesNotContain("action=\"" + path(button.action()));
    }

    private void lead(Button button) {
        number = button.task() == null ? pilot.openUntilWaitingFor(button.message()) : pilot.openUntil(button.task());
        if (button.message().equals("interviewsClosed")) {
            // one interview is in the data bank, the other is still open
            pilot.doTask(openTasks.openTasks(number).stream()
                    .filter(task -> task.key().equals("reviewInterview"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private MvcResult press(Button button, String person) throws Exception {
        return mvc.perform(request(button, person)).andReturn();
    }

    private MockHttpServletRequestBuilder request(Button button, String person) {
        MockHttpServletRequestBuilder request = post(path(button.action()))
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + path(button.page()));
        button.fields().apply(this).forEach(request::param);
        return request;
    }

    private MockHttpServletResponse show(String person, Button button) throws Exception {
        return mvc.perform(get(path(button.page())).with(user(person)))
                .andReturn()
                .getResponse();
    }

    private String path(Function<CaseMessagesTest, String> part) {
        return "/programmes/" + number + part.apply(this);
    }

    private long sent(Button button) {
        return recorder.latestOf(number, 500).stream()
                .filter(entry ->
                        entry.kind().equals("messageSent") && button.message().equals(entry.subject()))
                .count();
    }

    private String session() {
        Long training = trainings.current(number).orElseThrow().id();
        return trainings.nextSession(training).orElseThrow().id().toString();
    }

    /** An interview of the lead: the one that is waited for, else the first. */
    private String interview() {
        List<Interview> ours = databank
                .interviews(databank.latest(number).orElseThrow().id())
                .stream()
                .filter(interview -> interview.municipality().equals("zeytinburnu"))
                .toList();
        return ours.stream()
                .filter(interview -> interview.state() == InterviewState.SCHEDULED)
                .findFirst()
                .orElse(ours.get(0))
                .id()
                .toString();
    }

    private String meeting() {
        List<Meeting> all = meetings.meetings(number);
        return all.get(all.size() - 1).id().toString();
    }
}
