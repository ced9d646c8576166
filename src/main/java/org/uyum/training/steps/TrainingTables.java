package org.uyum.training.steps;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.training.AttendanceService;
import org.uyum.training.Completion;
import org.uyum.training.CompletionService;
import org.uyum.training.TestScore;
import org.uyum.training.TestService;
import org.uyum.training.Topic;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingService;
import org.uyum.training.TrainingSession;
import org.uyum.web.Dates;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** The rows that the forms of the training show in their tables: texts by column. */
@Component
class TrainingTables {

    private static final String NONE = "–";

    private final TrainingService trainingService;
    private final AttendanceService attendance;
    private final TestService tests;
    private final CompletionService completion;
    private final Texts texts;
    private final Dates dates;
    private final Names names;

    TrainingTables(
            TrainingService trainingService,
            AttendanceService attendance,
            TestService tests,
            CompletionService completion,
            Texts texts,
            Dates dates,
            Names names) {
        this.trainingService = trainingService;
        this.attendance = attendance;
        this.tests = tests;
        this.completion = completion;
        this.texts = texts;
        this.dates = dates;
        this.names = names;
    }

    List<Map<String, Object>> sessions(Long training) {
        return trainingService.sessions(training).stream().map(this::session).toList();
    }

    List<Map<String, Object>> participants(Long training) {
        return trainingService.participants(training).stream()
                .map(participant -> row(participant, Map.of("manages", yesOrNothing(participant.manages()))))
                .toList();
    }

    List<Map<String, Object>> attendance(TrainingSession session) {
        Map<Long, Integer> minutes = attendance.of(session);
        return attendance.expected(session).stream()
                .map(participant -> row(participant, Map.of("minutes", text(minutes.get(participant.id())))))
                .toList();
    }

    List<Map<String, Object>> scores(Long training) {
        List<TestScore> all = tests.of(training);
        return trainingService.participants(training).stream()
                .map(participant -> row(participant, scores(all, participant.id())))
                .toList();
    }

    /** What was achieved: by everybody, or only by those who fell short. */
    List<Map<String, Object>> completions(Long training, boolean shortOnly) {
        Map<Long, TrainingParticipant> byId = trainingService.participants(training).stream()
                .collect(Collectors.toMap(TrainingParticipant::id, Function.identity()));
        return completion.completions(training).stream()
                .filter(each -> !shortOnly || each.isShort())
                .map(each -> row(byId.get(each.participant()), completion(each)))
                .toList();
    }

    private Map<String, Object> session(TrainingSession session) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("topic", topic(session));
        row.put("when", session.heldOn() == null ? dates.moment(session.startsAt()) : dates.day(session.heldOn()));
        row.put("minutes", session.minutes());
        row.put("trainer", session.trainer());
        row.put("place", session.place());
        return row;
    }

    String topic(TrainingSession session) {
        String topic = texts.get(session.topic().messageKey());
        return session.makeUp() ? texts.get("training.session.makeUpOf", topic) : topic;
    }

    private Map<String, Object> row(TrainingParticipant participant, Map<String, Object> more) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("fullName", participant.fullName());
        row.put("municipality", names.municipality(participant.municipality()));
        row.put("title", participant.title());
        row.putAll(more);
        return row;
    }

    private static Map<String, Object> scores(List<TestScore> all, Long participant) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            String cell = all.stream()
                    .filter(score -> score.participant().equals(participant) && score.topic() == topic)
                    .findFirst()
                    .map(score -> text(score.pre()) + " → " + text(score.post()))
                    .orElse("");
            cells.put(topic.name().toLowerCase(java.util.Locale.ROOT), cell);
        }
        return cells;
    }

    private Map<String, Object> completion(Completion each) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("attended", each.attendedMinutes());
        cells.put("percent", decimal(each.attendancePercent()));
        cells.put("score", decimal(each.testScore()));
        cells.put("outcome", texts.get(each.outcome().messageKey()));
        return cells;
    }

    private String decimal(BigDecimal number) {
        return number == null
                ? NONE
                : java.text.NumberFormat.getNumberInstance(texts.language()).format(number);
    }

    private String yesOrNothing(boolean yes) {
        return yes ? texts.get("training.yes") : "";
    }

    private static String text(Integer number) {
        return number == null ? NONE : number.toString();
    }
}
