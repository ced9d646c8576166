package org.uyum.engine.config;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's own scripts lack, and without which whole tables are read: at each completed task that of all
 * tasks, to find its children. They are made after the engine has made its tables, and found there at every later start.
 */
@Component
class EngineIndexes {

    private static final Map<String, String> MISSING = Map.of(
            "uyum_task_parent",
            "act_ru_task (parent_task_id_)",
            "uyum_hi_task_assignee",
            "act_hi_taskinst (assignee_)");

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void make() {
        MISSING.forEach((name, where) ->
                jdbc.sql("create index if not exists " + name + " on " + where).update());
    }
}
