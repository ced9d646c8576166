package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uyum.databank.InterviewFixtures.appointment;
import static org.uyum.databank.Submissions.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.databank.AnswersImport.State;
import org.uyum.identity.Municipalities;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Answers that were collected offline come to their interviews from a file: all of them or none, or what is sound. */
@UyumTest
class AnswersImportTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    AnswersImportService service;

    @Autowired
    AnswersImportWork work;

    @Autowired
    AnswersImports imports;

    @Autowired
    RefusedSubmissions refusedSubmissions;

    @Autowired
    InterviewService interviews;

    @Autowired
    InterviewClosing closing;

    @Autowired
    AnswerRetention retention;

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    private InterviewFixtures fixtures;

    @BeforeEach
    void interviews() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("zeytinburnu", null)
                .withInterview("zeytinburnu", "zbStaff3")
                .withInterview("bagcilar", "bgStaff1")
                .started();
    }

    @Test
    void answers_reach_their_interviews_wherever_these_stand_and_go_on_to_their_review() {
        Interview scheduled = interview(1);
        Interview underWay = interview(2);
        walk.as("zbStaff1")
                .complete(
                        scheduled.processInstanceId(),
                        "scheduleInterview",
                        Map.of("appointmentAt", "2099-03-01T10:00", "appointmentPlace", "Dernek"));
        walk.as("zbStaff3").complete(underWay.processInstanceId(), "scheduleInterview", appointment());
        walk.jobs();
        assertThat(walk.isOpen(underWay.processInstanceId(), "conductInterview"))
                .isTrue();
        Submissions file = new Submissions();
        fixtures.interviews().forEach(each -> file.with(Submissions.of(each)));

        AnswersImport uploaded = upload("zbStaff1", file.xlsx());
        AnswersImportPreview preview = preview("zbStaff1", uploaded);
        assertThat(preview.file().state()).isEqualTo(State.CHECKED);
        assertThat(preview.faulty()).isEmpty();
        assertThat(preview.counts().sound()).isEqualTo(4);
        assertThat(interviews.answers(scheduled.id())).isEmpty();

        takeOver("zbStaff1", uploaded, false);
        assertThat(interviews.answers(scheduled.id())).isPresent();
        work.work();

        for (Interview each : fixtures.interviews()) {
            assertThat(each.state()).isEqualTo(InterviewState.HELD);
            assertThat(walk.isOpen(each.processInstanceId(), "reviewInterview")).isTrue();
            assertThat(interviews.answers(each.id()).orElseThrow().text("assoc_name"))
                    .contains(each.organisationName());
        }
        assertThat(preview("zbStaff1", uploaded).file().state()).isEqualTo(State.DONE);
        assertThat(recorder.latestOf(fixtures.programme.number(), 50).stream()
                        .filter(entry -> entry.kind().equals("interviewTaken")))
                .hasSize(4)
                .extracting(RecordEntry::actor)
                .containsOnly("zbStaff1");
    }

    @Test
    void whoever_took_answers_in_does_not_review_them_and_accepted_they_are_in_the_data_bank() {
        importAll("zbStaff1", new Submissions().with(Submissions.of(interview(0))));
        String instance = interview(0).processInstanceId();

        assertThatThrownBy(() -> walk.as("zbStaff1").complete(instance, "reviewInterview", accept()))
                .hasMessageContaining("dört göz");
        walk.as("zbStaff3").complete(instance, "reviewInterview", accept());
        walk.jobs();

        assertThat(interview(0).state()).isEqualTo(InterviewState.STORED);
    }

    @Test
    void what_was_no_interview_goes_its_way_too() {
        Map<String, String> declined = Submissions.of(interview(0));
        declined.put("consent", "no");
        Submissions file = new Submissions()
                .with(declined)
                .with(notHeld(interview(1), "notReached", ""))
                .with(notHeld(interview(2), "rescheduled", "2026-04-02"));

        importAll("zbStaff1", file);
        walk.jobs();

        assertThat(interview(0).state()).isEqualTo(InterviewState.REFUSED);
        assertThat(interviews.answers(interview(0).id())).isEmpty();
        assertThat(interview(1))
                .extracting(Interview::state, Interview::attempts)
                .containsExactly(InterviewState.STARTED, 1);
        assertThat(interview(2).outcomeReason()).isEqualTo("Kapı kapalı");
        assertThat(walk.as("zbStaff3")
                        .formOf(interview(2).processInstanceId(), "scheduleInterview")
                        .get("appointmentAt"))
                .isEqualTo("2026-04-02T10:00");
    }

    @Test
    void what_is_asked_beside_the_questionnaire_is_known_by_its_labels_too() {
        importAll(
                "zbStaff1",
                new Submissions()
                        .with(row(
                                "Görüşme/Görüşülecek kuruluş",
                                OfflineInterviews.label(
                                        interview(0),
                                        beans.getBean(Municipalities.class).nameOf("zeytinburnu")),
                                "How did the interview go?",
                                beans.getBean(Texts.class).inEachLanguage("questionnaire.form.notReached").stream()
                                        .findFirst()
                                        .orElseThrow(),
                                beans.getBean(Texts.class).get("questionnaire.form.reason"),
                                "Kapı kapalı")));

        assertThat(interview(0))
                .extracting(Interview::attempts, Interview::outcomeReason)
                .containsExactly(1, "Kapı kapalı");
    }

    private Map<String, String> notHeld(Interview interview, String outcome, String newDate) {
        return row(
                "uyum_visit/uyum_interview",
                // as Kobo gives out labels
                outcome.equals("notReached")
                        ? OfflineInterviews.label(
                                interview, beans.getBean(Municipalities.class).nameOf(interview.municipality()))
                        : interview.id().toString(),
                "uyum_visit/interviewOutcome",
                outcome,
                "uyum_visit/outcomeReason",
                "Kapı kapalı",
                "uyum_visit/newInterviewDate",
                newDate);
    }

    @Test
    void every_row_or_none_unless_the_sound_ones_are_chosen_and_the_others_come_back_as_a_file() throws IOException {
        Map<String, String> unsound = Submissions.of(interview(1));
        unsound.put("a04_members", "-5");
        unsound.put("c01_any", "");
        Map<String, String> stranger = Submissions.of(interview(2));
        stranger.put("assoc_name", "Olmayan Dernek");
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(Submissions.of(interview(0)))
                        .with(unsound)
                        .with(stranger)
                        .xlsx());

        assertThat(sentences("zbStaff1", uploaded))
                .anyMatch(sentence -> sentence.contains("a04_members") && sentence.contains("Negatif olamaz"))
                .anyMatch(sentence -> sentence.contains("c01_any"))
                .anyMatch(sentence -> sentence.contains("«Olmayan Dernek» için yanıt beklenen bir görüşme yok"));
        assertThatThrownBy(() -> takeOver("zbStaff1", uploaded, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("databank.import.refusedRows");
        assertThat(interviews.answers(interview(0).id())).isEmpty();

        takeOver("zbStaff1", uploaded, true);
        work.work();
        assertThat(interview(0).state()).isEqualTo(InterviewState.HELD);
        assertThat(interview(1).state()).isEqualTo(InterviewState.STARTED);

        byte[] refused = refused("zbStaff1", uploaded);
        assertThat(text(refused)).contains("_uyum_problems", "Negatif olamaz", "Olmayan Dernek");
        AnswersImport again = upload("zbStaff1", refused);
        assertThat(preview("zbStaff1", again).counts().refused()).isEqualTo(2);
        assertThat(preview("zbStaff1", again).unknown()).isEmpty();
    }

    @Test
    void labels_in_any_language_groups_before_names_and_columns_for_choices_are_read() {
        Map<String, String> labelled = new LinkedHashMap<>();
        Submissions.of(interview(0)).forEach((name, cell) -> {
            Question question = QuestionnaireFixtures.shipped().question(name).orElse(null);
            if (name.equals("a02_origin_province")) {
                labelled.put("ga/a02_origin_province/tr08", "1");
                labelled.put("ga/a02_origin_province/tr52", "TRUE");
                labelled.put("ga/a02_origin_province/tr34", "0");
            } else if (question == null) {
                labelled.put(name, cell);
            } else if (question.type().isSelect()) {
                labelled.put(
                        question.label().in("tr"),
                        List.of(cell.split(" ")).stream()
                                .map(code -> question.choices().choice(code).orElseThrow())
                                .map(choice -> choice.labelIn("tr"))
                                .collect(Collectors.joining(" ")));
            } else {
                labelled.put("Grup/" + question.label().in("en"), cell);
            }
        });

        AnswersImport uploaded =
                upload("zbStaff1", new Submissions().with(labelled).csv());

        assertThat(sentences("zbStaff1", uploaded)).isEmpty();
        assertThat(preview("zbStaff1", uploaded).unknown()).isEmpty();
        takeOver("zbStaff1", uploaded, false);
        assertThat(interviews.answers(interview(0).id()).orElseThrow()).satisfies(answers -> {
            assertThat(answers.chosen("a02_origin_province")).containsExactly("tr08", "tr52");
            assertThat(answers.text("neighbourhood")).contains("zb_telsiz");
            assertThat(answers.text("municipality")).contains("zeytinburnu");
        });
    }

    @Test
    void rounds_of_repeats_come_from_their_sheets_of_kobo_and_their_files_of_odk() {
        Map<String, String> first = withActivities(interview(0));
        Map<String, String> second = withActivities(interview(1));
        first.put("_index", "1");
        second.put("_index", "2");
        Submissions kobo = new Submissions()
                .with(first)
                .with(second)
                .withRound("c02_activity", activity("Dil kursu", "_parent_index", "2"))
                .withRound("c02_activity", activity("Bayramlaşma", "_parent_index", "1"))
                .withRound("c02_activity", activity("Gezi", "_parent_index", "2"));
        importAll("zbStaff1", kobo);
        assertThat(titles(interview(0))).containsExactly("Bayramlaşma");
        assertThat(titles(interview(1))).containsExactly("Dil kursu", "Gezi");

        Map<String, String> third = withActivities(interview(2));
        third.put("KEY", "uuid:3");
        byte[] odk = new Submissions()
                .with(third)
                .withRound("c02_activity", activity("Kermes", "PARENT_KEY", "uuid:3"))
                .zip("dernek_ihtiyac_analizi");
        AnswersImport uploaded = upload("zbStaff1", odk);
        assertThat(sentences("zbStaff1", uploaded)).isEmpty();
        takeOver("zbStaff1", uploaded, false);
        assertThat(titles(interview(2))).containsExactly("Kermes");
    }

    @Test
    void problems_in_rounds_are_named_with_their_sheet_and_rounds_without_a_submission_are_not_lost()
            throws IOException {
        Map<String, String> first = withActivities(interview(0));
        first.put("_index", "1");
        Map<String, String> endsBeforeItBegins = activity("Dil kursu", "_parent_index", "1");
        endsBeforeItBegins.put("c02_start", "2026-02-01");
        endsBeforeItBegins.put("c02_end", "01.01.2026");
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(first)
                        .withRound("c02_activity", activity("Gezi", "_parent_index", "1"))
                        .withRound("c02_activity", endsBeforeItBegins)
                        .withRound("c02_activity", activity("Sahipsiz", "_parent_index", "9"))
                        .xlsx());

        AnswersImportPreview preview = preview("zbStaff1", uploaded);
        assertThat(preview.faulty().get(0).problems())
                .extracting(RowProblem::table, RowProblem::row, RowProblem::column)
                .containsExactly(tuple("c02_activity", 3, "c02_end"));
        assertThat(preview.strays()).hasSize(1);
        assertThat(preview.counts().refused()).isEqualTo(2);
        assertThat(text(refused("zbStaff1", uploaded))).contains("Sahipsiz", "Dil kursu", "Gezi");
    }

    @Test
    void what_a_later_file_tells_again_counts_once() {
        Map<String, String> notReached = notHeld(interview(0), "notReached", "");
        notReached.put("_uuid", "6f1c");
        importAll("zbStaff1", new Submissions().with(notReached));
        assertThat(interview(0).attempts()).isOne();

        Map<String, String> held = Submissions.of(interview(0));
        held.put("_uuid", "77aa");
        Submissions later = new Submissions().with(notReached).with(held);
        AnswersImport uploaded = upload("zbManager", later.xlsx());
        AnswersImport atOnce = upload("zbStaff1", later.xlsx());
        assertThat(preview("zbManager", uploaded))
                .extracting(each -> each.counts().of(RowState.KNOWN), each -> each.counts()
                        .sound())
                .containsExactly(1, 1);
        takeOver("zbManager", uploaded, false);
        assertThat(preview("zbStaff1", atOnce).counts().sound()).isZero();
        assertThatThrownBy(() -> takeOver("zbStaff1", atOnce, true)).hasMessageContaining("databank.import.nothing");
        work.work();

        assertThat(interview(0))
                .extracting(Interview::state, Interview::attempts)
                .containsExactly(InterviewState.HELD, 1);
    }

    @Test
    void an_interviewer_whose_answers_somebody_else_brings_in_does_not_review_them() {
        importAll("zbStaff1", new Submissions().with(Submissions.of(interview(0))));

        assertThatThrownBy(() ->
                        walk.as("zbStaff2").complete(interview(0).processInstanceId(), "reviewInterview", accept()))
                .hasMessageContaining("dört göz");
    }

    @Test
    void a_row_that_names_two_interviews_belongs_to_neither() {
        jdbc.sql("update interview set registry_number = '34-001-0001' where id = ?")
                .param(interview(1).id())
                .update();
        Map<String, String> wrong = Submissions.of(interview(0));
        wrong.put("assoc_reg_no", "34-001-0001");
        Map<String, String> chosen = Submissions.of(interview(2));
        chosen.put("uyum_interview", interview(2).id().toString());
        chosen.put("assoc_reg_no", "34-001-0001");

        AnswersImport uploaded =
                upload("zbStaff1", new Submissions().with(wrong).with(chosen).xlsx());

        assertThat(preview("zbStaff1", uploaded).faulty())
                .allSatisfy(line ->
                        assertThat(line.problems().get(0).messageKey()).isEqualTo("databank.import.row.contradiction"));
        assertThat(preview("zbStaff1", uploaded).faulty()).hasSize(2);
    }

    @Test
    void a_sheet_without_rounds_of_a_submission_says_that_there_are_none() {
        Map<String, String> none = withActivities(interview(0));
        none.put("_index", "1");
        Map<String, String> one = withActivities(interview(1));
        one.put("_index", "2");
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(none)
                        .with(one)
                        .withRound("c02_activity", activity("Gezi", "_parent_index", "2"))
                        .xlsx());
        takeOver("zbStaff1", uploaded, false);
        assertThat(titles(interview(0))).isEmpty();
        assertThat(titles(interview(1))).containsExactly("Gezi");
    }

    @Test
    void answers_that_are_destroyed_are_in_no_refused_row_either() {
        importAll("zbStaff1", new Submissions().with(Submissions.of(interview(0))));
        Map<String, String> again = withActivities(interview(0));
        again.put("_index", "1");
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(again)
                        .withRound("c02_activity", activity("Gezi", "_parent_index", "1"))
                        .xlsx());
        assertThat(preview("zbStaff1", uploaded)
                        .faulty()
                        .get(0)
                        .problems()
                        .get(0)
                        .messageKey())
                .isEqualTo("databank.import.row.notAwaited");
        walk.as("zbStaff3").complete(interview(0).processInstanceId(), "reviewInterview", accept());
        walk.jobs();

        walk.as("zbManager").run(() -> retention.destroy(interview(0).id(), DestructionReason.ASSOCIATION, "E-2026/1"));

        assertThat(rows("answers_import_row where answers_import = " + uploaded.id()))
                .isZero();
        assertThat(rows("answers_import_round where answers_import = " + uploaded.id()))
                .isZero();
    }

    @Test
    void two_rows_for_one_interview_stop_each_other() {
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(Submissions.of(interview(0)))
                        .with(Submissions.of(interview(0)))
                        .xlsx());

        assertThat(preview("zbStaff1", uploaded).faulty())
                .extracting(line -> line.problems().get(0).messageKey())
                .containsExactly("databank.import.row.interviewTwice", "databank.import.row.interviewTwice");
    }

    @Test
    void personal_data_and_answers_of_another_municipality_are_refused() {
        Map<String, String> personal = Submissions.of(interview(0));
        personal.put("a04_members", "120");
        String freeText = QuestionnaireFixtures.shipped().askedQuestions().stream()
                .filter(question -> question.name().matches("[abc]\\d.*"))
                .filter(question -> question.type() == QuestionType.TEXT)
                .filter(question -> question.relevant().isEmpty())
                .filter(question -> !question.classification().isPersonal())
                .map(Question::name)
                .filter(name -> !name.startsWith("c02_"))
                .findFirst()
                .orElseThrow();
        personal.put(freeText, "Arayın: 0532 123 45 67");
        Map<String, String> elsewhere = Submissions.of(interview(1));
        elsewhere.put("uyum_interview", interview(1).id().toString());
        elsewhere.put("municipality", "bagcilar");
        elsewhere.put("neighbourhood", "ba_other");
        personal.put("uyum_interview", interview(0).id().toString());

        AnswersImport uploaded = upload(
                "zbStaff1", new Submissions().with(personal).with(elsewhere).xlsx());

        assertThat(preview("zbStaff1", uploaded).faulty().stream()
                        .flatMap(line -> line.problems().stream())
                        .map(RowProblem::messageKey))
                .containsExactly("databank.personalData", "databank.municipality.other");
    }

    @Test
    void a_partner_reaches_its_own_interviews_alone_and_nobody_finds_the_file_of_another() {
        Submissions both = new Submissions().with(Submissions.of(interview(0))).with(Submissions.of(interview(3)));
        AnswersImport uploaded = upload("bgStaff1", both.xlsx());

        assertThat(preview("bgStaff1", uploaded).counts().sound()).isOne();
        assertThat(preview("bgStaff1", uploaded)
                        .faulty()
                        .get(0)
                        .problems()
                        .get(0)
                        .messageKey())
                .isEqualTo("databank.import.row.noInterview");
        for (String other : List.of("bgStaff2", "bgManager", "zbStaff1")) {
            assertThatThrownBy(() -> preview(other, uploaded)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> takeOver(other, uploaded, true)).isInstanceOf(Refused.class);
        }
        takeOver("bgStaff1", uploaded, true);
        work.work();
        assertThat(interview(3).state()).isEqualTo(InterviewState.HELD);
        assertThat(interview(0).state()).isEqualTo(InterviewState.STARTED);
    }

    @Test
    void who_is_neither_staff_nor_manager_of_a_participant_uploads_nothing() {
        byte[] file = new Submissions().with(Submissions.of(interview(0))).xlsx();
        for (String person : List.of("auditor", "zbMayor", "ftStaff1")) {
            assertThatThrownBy(() -> upload(person, file)).isInstanceOf(AccessDeniedException.class);
        }
        walk.as("zbManager").run(() -> closing.withdraw(interview(0).id(), "Vazgeçildi"));
        assertThat(preview("zbManager", upload("zbManager", file)).counts().sound())
                .isZero();
    }

    @Test
    void taken_over_twice_it_is_done_once_and_the_open_form_learns_of_it() {
        walk.as("zbStaff2").complete(interview(0).processInstanceId(), "scheduleInterview", appointment());
        walk.jobs();
        AnswersImport uploaded = upload(
                "zbStaff1", new Submissions().with(Submissions.of(interview(0))).xlsx());
        takeOver("zbStaff1", uploaded, false);

        assertThatThrownBy(() -> takeOver("zbStaff1", uploaded, false)).hasMessageContaining("databank.import.already");
        assertThatThrownBy(() -> walk.as("zbStaff2")
                        .complete(
                                interview(0).processInstanceId(),
                                "conductInterview",
                                InterviewFixtures.answers("zeytinburnu")))
                .hasMessageContaining("bu arada çevrimdışı toplanan");
        assertThatThrownBy(() -> walk.as("zbManager")
                        .run(() -> closing.withdraw(interview(0).id(), "Vazgeç")))
                .hasMessageContaining("databank.withdraw.held");
        work.work();
        work.work();
        assertThat(interviews.rounds(interview(0).id())).isOne();
    }

    @Test
    void an_interview_that_is_answered_after_the_upload_stops_the_import_until_it_is_left_out() {
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(Submissions.of(interview(0)))
                        .with(Submissions.of(interview(1)))
                        .xlsx());
        walk.as("zbManager").run(() -> closing.withdraw(interview(0).id(), "Dernek kapandı"));

        assertThat(preview("zbStaff1", uploaded).overtaken()).hasSize(1);
        assertThatThrownBy(() -> takeOver("zbStaff1", uploaded, false)).hasMessageContaining("refusedRows");
        takeOver("zbStaff1", uploaded, true);
        work.work();
        assertThat(interview(0).state()).isEqualTo(InterviewState.WITHDRAWN);
        assertThat(interviews.answers(interview(0).id())).isEmpty();
        assertThat(interview(1).state()).isEqualTo(InterviewState.HELD);
    }

    @Test
    void what_was_interrupted_goes_on_and_one_that_cannot_holds_up_no_other() {
        AnswersImport uploaded = upload(
                "zbStaff1",
                new Submissions()
                        .with(Submissions.of(interview(0)))
                        .with(Submissions.of(interview(1)))
                        .xlsx());
        takeOver("zbStaff1", uploaded, false);
        // as if its process waited for something else
        String instance = interview(0).processInstanceId();
        jdbc.sql("update interview set process_instance_id = 'elsewhere' where id = ?")
                .param(interview(0).id())
                .update();

        work.work();
        assertThat(interview(1).state()).isEqualTo(InterviewState.HELD);
        assertThat(walk.isOpen(interview(1).processInstanceId(), "reviewInterview"))
                .isTrue();
        assertThat(preview("zbStaff1", uploaded).counts().of(RowState.STUCK)).isOne();

        jdbc.sql("update interview set process_instance_id = ? where id = ?")
                .params(instance, interview(0).id())
                .update();
        walk.as("zbStaff1").run(() -> service.tryAgain(uploaded.id()));
        work.work();
        assertThat(walk.isOpen(instance, "reviewInterview")).isTrue();
        assertThat(preview("zbStaff1", uploaded).counts().of(RowState.COMPLETED))
                .isEqualTo(2);
    }

    @Test
    void files_that_are_none_of_it_are_refused_with_a_sentence_and_nothing_is_kept() {
        int before = rows("answers_import");
        refused("databank.import.file.nothingOfIt", "a;b\n1;2\n".getBytes());
        refused("document.file", "%PDF-1.7".getBytes());
        refused("databank.import.file.noRows", "assoc_name;municipality;consent\n".getBytes());
        refused("databank.import.file.noInterviews", "consent;a04_members\nyes;3\n".getBytes());
        refused("databank.import.file.columnTwice", "assoc_name;g1/assoc_name;consent\nA;B;yes\n".getBytes());
        refused(
                "databank.import.file.noLink",
                new Submissions()
                        .with(Submissions.of(interview(0)))
                        .withRound("c02_activity", activity("Gezi", "PARENT_KEY", "uuid:1"))
                        .xlsx());
        assertThat(rows("answers_import")).isEqualTo(before);
        assertThat(
                        rows(
                                "answers_import_row where cells like '%A%' and answers_import not in (select id from answers_import)"))
                .isZero();
    }

    private void refused(String key, byte[] file) {
        assertThatThrownBy(() -> upload("zbStaff1", file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(key);
    }

    @Test
    void what_was_refused_goes_with_the_answers_and_after_its_days() {
        Map<String, String> faulty = Submissions.of(interview(0));
        faulty.put("a04_members", "-5");
        AnswersImport uploaded =
                upload("zbStaff1", new Submissions().with(faulty).xlsx());
        assertThat(rows("answers_import_row where answers_import = " + uploaded.id()))
                .isOne();

        jdbc.sql("update answers_import set uploaded_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(8), uploaded.id())
                .update();
        imports.removeOld();

        assertThat(rows("answers_import_row where answers_import = " + uploaded.id()))
                .isZero();
        assertThatThrownBy(() -> preview("zbStaff1", uploaded)).hasMessageContaining("databank.import.gone");
    }

    private Map<String, String> withActivities(Interview interview) {
        Map<String, String> cells = Submissions.of(interview);
        cells.put("c01_any", "yes");
        cells.put("c03_why_not", "");
        return cells;
    }

    private static Map<String, String> activity(String title, String link, String parent) {
        return row(
                "c02_title",
                title,
                "c02_type",
                firstOf("c02_type"),
                "c02_target",
                firstOf("c02_target"),
                "c02_start",
                "",
                "c02_end",
                "",
                "c02_funding",
                firstOf("c02_funding"),
                link,
                parent);
    }

    private static String firstOf(String question) {
        return QuestionnaireFixtures.shipped().question(question).orElseThrow().choices().choices().stream()
                .map(Choice::name)
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(Interview interview) {
        return interviews.answers(interview.id()).orElseThrow().rounds("c02_activity").stream()
                .map(round -> round.text("c02_title").orElseThrow())
                .toList();
    }

    private void importAll(String person, Submissions file) {
        AnswersImport uploaded = upload(person, file.xlsx());
        assertThat(sentences(person, uploaded)).isEmpty();
        takeOver(person, uploaded, false);
        work.work();
    }

    private AnswersImport upload(String person, byte[] file) {
        return walk.as(person).ask(() -> service.upload(fixtures.fieldwork().id(), file, "yanitlar.xlsx"));
    }

    private AnswersImportPreview preview(String person, AnswersImport file) {
        return walk.as(person).ask(() -> service.preview(file.id()));
    }

    private void takeOver(String person, AnswersImport file, boolean partial) {
        walk.as(person).run(() -> service.takeOver(file.id(), partial));
    }

    private List<String> sentences(String person, AnswersImport file) {
        Texts texts = beans.getBean(Texts.class);
        return preview(person, file).faulty().stream()
                .flatMap(line -> line.problems().stream())
                .map(problem -> problem.column() + ": "
                        + texts.get(problem.messageKey(), problem.args().toArray()))
                .toList();
    }

    private byte[] refused(String person, AnswersImport file) {
        Texts texts = beans.getBean(Texts.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        walk.as(person)
                .run(() -> refusedSubmissions.write(
                        refusedSubmissions.take(file.id()),
                        problem ->
                                texts.get(problem.messageKey(), problem.args().toArray()),
                        bytes));
        return bytes.toByteArray();
    }

    private static String text(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            StringBuilder text = new StringBuilder();
            for (var sheet : read.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('\t')));
            }
            return text.toString();
        }
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Interview interview(int index) {
        return fixtures.interviews().get(index);
    }

    private static Map<String, Object> accept() {
        return Map.of("decision", "accept");
    }
}
