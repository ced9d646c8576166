package org.uyum.databank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.FormKeys;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * The second look at the answers of an interview. Whoever has the task marks single answers as returned, each with a
 * remark; the marks become known to the interviewer when the answers are returned. Remarks stay in their table, since they
 * may quote what was answered.
 */
@Service
public class InterviewReview {

    private static final int LONGEST_REMARK = 2000;

    private final Interviews interviews;
    private final AnswerRounds rounds;
    private final AnswerRemarks remarks;
    private final InterviewAnswers answers;
    private final OpenTasks openTasks;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Texts texts;
    private final Clock clock;

    InterviewReview(
            Interviews interviews,
            AnswerRounds rounds,
            AnswerRemarks remarks,
            InterviewAnswers answers,
            OpenTasks openTasks,
            People people,
            CurrentPerson currentPerson,
            Recorder recorder,
            Texts texts,
            Clock clock) {
        this.interviews = interviews;
        this.rounds = rounds;
        this.remarks = remarks;
        this.answers = answers;
        this.openTasks = openTasks;
        this.people = people;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the current person is reviewing the answers now. */
    public boolean mayReview(Interview interview) {
        return interview.state() == InterviewState.HELD
                && openTasks
                        .openTask(interview.processInstanceId(), DatabankProcess.REVIEW_INTERVIEW)
                        .filter(openTasks::isMine)
                        .isPresent();
    }

    /**
     * The answers as they stand, with what they were and what was said about them, where there is no answer too. Who is
     * reviewing sees all questions without an answer, and what is marked already. None where the questionnaire cannot be read.
     */
    public List<ReviewLine> lines(Interview interview, boolean withPersonal) {
        boolean reviewing = mayReview(interview);
        List<AnswerRound> entered = rounds.findByInterviewOrderByRoundDesc(interview.id());
        if (entered.isEmpty() || !answers.isReadable(interview)) {
            return List.of();
        }
        int round = entered.get(0).round();
        List<AnswerRemark> all = remarks.findByInterviewOrderByRoundAscIdAsc(interview.id());
        List<AnswerRemark> sent =
                all.stream().filter(remark -> isSent(remark, interview, round)).toList();
        Map<String, AnswerLine> now = byQuestion(interview, entered.get(0), withPersonal, true);
        Map<String, AnswerLine> before =
                entered.size() == 1 ? now : byQuestion(interview, entered.get(1), withPersonal, true);
        ReviewSheet sheet = new ReviewSheet(
                now,
                before,
                gone(interview, entered, sent, withPersonal, now, before),
                round,
                sent,
                reviewing ? marks(interview, round) : List.of(),
                this::said);
        return reviewing ? sheet.lines() : sheet.linesWithContent();
    }

    /** What remarks are about that stands no more in the last two rounds of answers, as it was asked then. */
    private Map<String, AnswerLine> gone(
            Interview interview,
            List<AnswerRound> entered,
            List<AnswerRemark> sent,
            boolean withPersonal,
            Map<String, AnswerLine> now,
            Map<String, AnswerLine> before) {
        Map<String, AnswerLine> gone = new LinkedHashMap<>();
        sent.stream()
                .filter(AnswerRemark::isAboutOne)
                .filter(remark -> !now.containsKey(remark.question()) && !before.containsKey(remark.question()))
                .forEach(remark -> entered.stream()
                        .filter(earlier -> earlier.round() == remark.round())
                        .findFirst()
                        .map(earlier -> byQuestion(interview, earlier, withPersonal, true)
                                .get(remark.question()))
                        .ifPresent(line -> gone.put(remark.question(), line)));
        return gone;
    }

    /** What was said about the answers as a whole when they were returned, the earliest first. */
    public List<ReviewLine.Said> saidAboutAll(Interview interview) {
        return remarks.findByInterviewOrderByRoundAscIdAsc(interview.id()).stream()
                .filter(remark -> !remark.isAboutOne())
                .map(this::said)
                .toList();
    }

    private ReviewLine.Said said(AnswerRemark remark) {
        return new ReviewLine.Said(remark.remark(), people.nameOf(remark.madeBy()), remark.madeAt());
    }

    /** What the form begins with in which the interviewer corrects: the answers, and which came back with what remark. */
    public Map<String, Object> correctionValues(Interview interview) {
        AnswerRound last =
                rounds.findFirstByInterviewOrderByRoundDesc(interview.id()).orElseThrow();
        Map<String, Object> values = answers.values(interview, AnswerDocument.fromJson(last.answers()));
        Map<String, AnswerLine> questions = byQuestion(interview, last, true, true);
        Map<String, String> beside = new LinkedHashMap<>();
        List<ReturnNote.Entry> listed = new ArrayList<>();
        Map<String, AnswerRemark> returned = remarks.findByInterviewOrderByRoundAscIdAsc(interview.id()).stream()
                .filter(remark -> remark.round() == last.round())
                .collect(Collectors.toMap(AnswerRemark::question, remark -> remark));
        questions.forEach((path, line) -> Optional.ofNullable(returned.get(path))
                .map(AnswerRemark::remark)
                .ifPresent(remark -> {
                    beside.put(
                            formKey(path),
                            texts.get(
                                    "databank.form.returnedAnswer",
                                    remark.strip().replaceAll("\\s+", " ")));
                    listed.add(new ReturnNote.Entry(line.question(), remark));
                }));
        values.put(FormKeys.RETURNED, beside);
        values.put(FormKeys.NOTE, ReturnNote.of(interview, listed, texts));
        return values;
    }

    /** The key of a question's field in the questionnaire's form. */
    private static String formKey(String path) {
        String[] parts = path.split("/");
        return parts.length == 3 ? FormKeys.key(parts[0], Integer.parseInt(parts[1]), parts[2]) : FormKeys.key(path);
    }

    /**
     * Marks an answer as returned, or says otherwise why it is.
     *
     * @param seen the round of answers that the reviewer has before them
     */
    @Transactional
    public void mark(Long id, int seen, String path, String remark) {
        Interview interview = requireReviewing(id, seen);
        String said = remark == null ? "" : remark.strip();
        AnswerRound last = rounds.findFirstByInterviewOrderByRoundDesc(id).orElseThrow();
        if (!byQuestion(interview, last, true, true).containsKey(path)) {
            throw Refused.because("databank.review.unknownAnswer");
        }
        Refused.ifAny(problems(null, said));
        AnswerRemark before = remarks.findByInterviewAndRoundAndQuestion(id, seen, path)
                .orElse(new AnswerRemark(null, id, seen, path, "", "", null));
        remarks.save(before.saying(said, currentPerson.get().id(), Instant.now(clock)));
    }

    /** An answer that was marked is not returned after all; where it was not marked, nothing happens. */
    @Transactional
    public void unmark(Long id, int seen, String path) {
        requireReviewing(id, seen);
        remarks.take(id, seen, path);
    }

    private Interview requireReviewing(Long id, int seen) {
        openTasks.requireWorkOn(
                interviews.findById(id).orElseThrow().processInstanceId(), DatabankProcess.REVIEW_INTERVIEW);
        Interview interview = interviews.lock(id);
        if (interview.state() != InterviewState.HELD || lastRound(id) != seen) {
            throw Refused.because("databank.review.stale");
        }
        return interview;
    }

    /**
     * The answers are accepted, or returned: with a remark on the whole, or with single answers marked, or both. Refused
     * where they are returned with neither, or accepted though some are marked.
     */
    @Transactional
    public void decide(Long id, boolean accepted, String remark) {
        Interview interview = interviews.lock(id);
        int round = lastRound(id);
        int marked = marks(interview, round).size();
        String said = accepted || remark == null ? "" : remark.strip();
        if (accepted && marked > 0) {
            throw Refused.all(List.of(Problem.of("decision", "databank.review.markedButAccepted", marked)));
        }
        if (!accepted && marked == 0 && said.isEmpty()) {
            throw Refused.all(List.of(Problem.of("remark", "databank.review.withoutRemark")));
        }
        if (!said.isEmpty()) {
            Refused.ifAny(problems("remark", said));
            remarks.save(new AnswerRemark(
                    null, id, round, AnswerRemark.ALL, said, currentPerson.get().id(), Instant.now(clock)));
        }
        InterviewState state = accepted ? InterviewState.REVIEWED : InterviewState.RETURNED;
        interviews.review(id, state.name(), said.isEmpty() ? null : said);
        Fact fact = Fact.of(accepted ? "interviewAccepted" : "interviewReturned")
                .forCase(interview.caseNumber())
                .municipality(interview.municipality())
                .about("interview/" + id);
        recorder.fact(accepted ? fact : fact.detail("answers", marked));
    }

    private static List<Problem> problems(String field, String remark) {
        if (remark.isEmpty()) {
            return List.of(Problem.of(field, "databank.review.remarkMissing"));
        }
        if (remark.length() > LONGEST_REMARK) {
            return List.of(Problem.of(field, "databank.review.remarkTooLong", LONGEST_REMARK));
        }
        return PersonalData.isFoundIn(remark) ? List.of(Problem.of(field, "databank.review.personalData")) : List.of();
    }

    private List<AnswerRemark> marks(Interview interview, int round) {
        return remarks.findByInterviewOrderByRoundAscIdAsc(interview.id()).stream()
                .filter(AnswerRemark::isAboutOne)
                .filter(remark -> !isSent(remark, interview, round))
                .toList();
    }

    /** A remark on the answers that are being reviewed is known to nobody but the reviewer. */
    private static boolean isSent(AnswerRemark remark, Interview interview, int round) {
        return remark.round() < round || interview.state() != InterviewState.HELD;
    }

    private int lastRound(Long interview) {
        return rounds.findFirstByInterviewOrderByRoundDesc(interview)
                .map(AnswerRound::round)
                .orElse(0);
    }

    private Map<String, AnswerLine> byQuestion(
            Interview interview, AnswerRound round, boolean withPersonal, boolean withUnanswered) {
        return answers.byQuestion(interview, AnswerDocument.fromJson(round.answers()), withPersonal, withUnanswered);
    }
}
