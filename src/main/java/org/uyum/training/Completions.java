package org.uyum.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the participants of all trainings achieved, as last evaluated. */
@Repository
class Completions {

    private final JdbcClient jdbc;

    Completions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Completion> of(Long training) {
        return jdbc.sql(
                        """
                        select c.participant, c.attended_minutes as attendedMinutes,
                            c.attendance_percent as attendancePercent, c.test_score as testScore, c.outcome
                        from training_completion c join training_participant p on p.id = c.participant
                        where p.training = ?""")
                .param(training)
                .query(Completion.class)
                .list();
    }

    /** Ids of the participants who had not attended enough when last evaluated. */
    Set<Long> shortIn(Long training) {
        return of(training).stream()
                .filter(Completion::isShort)
                .map(Completion::participant)
                .collect(Collectors.toSet());
    }

    /** Puts these in the place of what a training had. */
    void replace(Long training, List<Completion> completions) {
        jdbc.sql(
                        """
                        delete from training_completion
                        where participant in (select id from training_participant where training = ?)""")
                .param(training)
                .update();
        completions.forEach(each -> jdbc.sql(
                        """
                        insert into training_completion
                            (participant, attended_minutes, attendance_percent, test_score, outcome)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        each.participant(),
                        each.attendedMinutes(),
                        each.attendancePercent(),
                        each.testScore(),
                        each.outcome().name())
                .update());
    }
}
