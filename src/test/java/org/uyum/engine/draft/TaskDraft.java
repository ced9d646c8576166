package org.uyum.engine.draft;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The draft of one task as a test calls for it, and as it lies in the table. */
final class TaskDraft {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final String taskId;

    TaskDraft(MockMvc mvc, JdbcClient jdbc, String taskId) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.taskId = taskId;
    }

    String path() {
        return "/api/v1/tasks/" + taskId + "/draft";
    }

    ResultActions saveFirst(String answers) throws Exception {
        return save("zbManager", answers, null);
    }

    ResultActions save(String person, String answers, Long basedOn) throws Exception {
        MockHttpServletRequestBuilder request = basedOn == null
                ? put(path()).header("If-None-Match", "*")
                : put(path()).header("If-Match", "\"" + basedOn + "\"");
        return perform(request, person, answers);
    }

    ResultActions perform(MockHttpServletRequestBuilder request, String person, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(person))
                .with(csrf()));
    }

    long revision() {
        return (Long) stored("revision");
    }

    Object stored(String column) {
        return jdbc.sql("select " + column + " from task_draft where task_id = ?")
                .param(taskId)
                .query()
                .singleValue();
    }

    int count() {
        return jdbc.sql("select count(*) from task_draft where task_id = ?")
                .param(taskId)
                .query(Integer.class)
                .single();
    }
}
