package org.uyum.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The test scores of all trainings. */
@Repository
class TestScores {

    private final JdbcClient jdbc;

    TestScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TestScore> of(Long training) {
        return jdbc.sql(
                        """
                        select t.participant, t.topic, t.pre_score as pre, t.post_score as post
                        from training_test_score t join training_participant p on p.id = t.participant
                        where p.training = ?""")
                .param(training)
                .query((row, number) -> new TestScore(
                        row.getLong("participant"),
                        Topic.valueOf(row.getString("topic")),
                        row.getObject("pre", Integer.class),
                        row.getObject("post", Integer.class)))
                .list();
    }

    /** Puts these scores in the place of all that a training had. */
    void replace(Long training, List<TestScore> scores) {
        jdbc.sql(
                        """
                        delete from training_test_score
                        where participant in (select id from training_participant where training = ?)""")
                .param(training)
                .update();
        scores.forEach(score -> jdbc.sql(
                        "insert into training_test_score (participant, topic, pre_score, post_score) values (?, ?, ?, ?)")
                .params(score.participant(), score.topic().name(), score.pre(), score.post())
                .update());
    }
}
