package org.uyum.engine.draft;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.Walk;

/** What each test of drafts begins with: a programme's first task, claimed by its manager, without a draft yet. */
abstract class DraftTest {

    static final String STEP = "planProgramme";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    String number;
    Task task;
    TaskDraft draft;

    @BeforeEach
    void claim() {
        number = walk.openProgramme("zbManager", "Taslaklı program");
        walk.as("zbManager").claim(number, STEP);
        task = walk.task(number, STEP);
        draft = new TaskDraft(mvc, jdbc, task.getId());
    }
}
