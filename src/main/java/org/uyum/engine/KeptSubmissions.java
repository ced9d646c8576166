package org.uyum.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The submissions of forms that are kept, for who has to destroy what was written in them. */
@Component
public class KeptSubmissions {

    private final JdbcClient jdbc;

    KeptSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the submissions of a process instance it stays who made which and when; what was written is gone. */
    public void forgetAnswers(String processInstanceId) {
        jdbc.sql("update form_submission set answers = null where process_instance_id = ? and answers is not null")
                .param(processInstanceId)
                .update();
    }
}
