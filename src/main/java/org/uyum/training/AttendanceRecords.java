package org.uyum.training;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attendance of all sessions. */
@Repository
class AttendanceRecords {

    private final JdbcClient jdbc;

    AttendanceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendance> of(Long training) {
        return jdbc.sql(
                        """
                        select a.session, a.participant, a.minutes
                        from training_attendance a join training_session s on s.id = a.session
                        where s.training = ?""")
                .param(training)
                .query(Attendance.class)
                .list();
    }

    /** Puts the minutes by participant in the place of what a session had. */
    void replace(Long session, Map<Long, Integer> minutes) {
        jdbc.sql("delete from training_attendance where session = ?")
                .param(session)
                .update();
        minutes.forEach((participant, present) -> jdbc.sql(
                        "insert into training_attendance (session, participant, minutes) values (?, ?, ?)")
                .params(session, participant, present)
                .update());
    }
}
