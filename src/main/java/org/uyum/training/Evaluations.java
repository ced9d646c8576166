package org.uyum.training;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evaluations of all trainings. */
@Repository
class Evaluations {

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the questions. */
    List<EvaluationScore> of(Long training) {
        return jdbc
                .sql("select question, average, respondents from training_evaluation where training = ?")
                .param(training)
                .query(EvaluationScore.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(EvaluationScore::question))
                .toList();
    }

    /** Puts these averages in the place of what a training had. */
    void replace(Long training, int respondents, Map<EvaluationQuestion, BigDecimal> averages) {
        jdbc.sql("delete from training_evaluation where training = ?")
                .param(training)
                .update();
        averages.forEach((question, average) -> jdbc.sql(
                        "insert into training_evaluation (training, question, average, respondents) values (?, ?, ?, ?)")
                .params(training, question.name(), average, respondents)
                .update());
    }
}
