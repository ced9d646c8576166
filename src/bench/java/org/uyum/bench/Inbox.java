package org.uyum.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The inbox of one group among many open tasks, asked for as the Tasklist does: the first page of the filter with the
 * newest tasks first, and the filter's count. The tasks are laid into the tables of the engine, in both programs alike;
 * stock has its row of authorisation for each, as it writes one for each candidate group.
 */
final class Inbox {

    static final int TASKS = 100_000;
    static final int GROUPS = 50;

    private static final List<String> MUNICIPALITIES = List.of("zeytinburnu", "bagcilar", "fatih", "piraziz", "bozat");

    /** One of the groups, to which the asking person belongs in one of the municipalities. */
    private static final String GROUP = "group7";

    private static final int ASKED = 40;

    private static final Map<String, Object> NEWEST_FIRST =
            Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));

    /** How long the list and the count took, each time. */
    record Asked(List<Duration> lists, List<Duration> counts, int count) {}

    private Inbox() {}

    /** Lays the tasks into a program's database. */
    static void fill(DataSource database, String definition, String step, boolean authorisationForEach) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                    create temporary table laid as
                    select 'laid' || number as id, 'group' || (number %% %d) as candidates,
                        (array['%s'])[number / %d %% %d + 1] as municipality,
                        timestamp '2026-01-01' + number * interval '1 minute' as created
                    from generate_series(0, %d) number"""
                            .formatted(
                                    GROUPS, String.join("','", MUNICIPALITIES), GROUPS, MUNICIPALITIES.size(), TASKS - 1));
            sql.execute(
                    """
                    insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_,
                        is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                        sequence_counter_, tenant_id_)
                    select id, 1, id, id, '%s', '%s', true, false, true, false, 1, 2, 1, municipality from laid"""
                            .formatted(definition, step));
            sql.execute(
                    """
                    insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                        priority_, create_time_, suspension_state_, tenant_id_)
                    select id, 1, id, id, '%s', 'Task', '%s', 50, created, 1, municipality from laid"""
                            .formatted(definition, step));
            sql.execute(
                    """
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    select id, 1, candidates, 'candidate', id from laid""");
            if (authorisationForEach) {
                // grant, of a group, on a task: to read and to update it
                sql.execute(
                        """
                        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        select id, 1, 1, candidates, 7, id, 6 from laid""");
            }
            sql.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the person, who is there already, into the group that asks. */
    static void join(DataSource database, String person) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into act_id_group (id_, rev_, name_, type_) values ('%s', 1, '%s', 'WORKFLOW')"
                    .formatted(GROUP, GROUP));
            sql.execute("insert into act_id_membership (user_id_, group_id_) values ('%s', '%s')".formatted(person, GROUP));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In stock Camunda: somebody of the first municipality, who may use the Tasklist, and the filter of their groups. */
    static String prepareStock(Rest nobody, String person, String password) {
        nobody.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile", Map.of("id", person, "firstName", "Group", "lastName", "Member"),
                        "credentials", Map.of("password", password)));
        nobody.post("/engine-rest/tenant/create", Map.of("id", MUNICIPALITIES.get(0), "name", MUNICIPALITIES.get(0)));
        nobody.put("/engine-rest/tenant/" + MUNICIPALITIES.get(0) + "/user-members/" + person);
        allow(nobody, 0, "ACCESS");
        allow(nobody, 5, "READ");
        return nobody.post(
                        "/engine-rest/filter/create",
                        Map.of(
                                "resourceType", "Task",
                                "name", "Groups",
                                "query", Map.of("candidateGroupsExpression", "${currentUserGroups()}", "unassigned", true)))
                .path("id")
                .asText();
    }

    private static void allow(Rest nobody, int resource, String permission) {
        nobody.post(
                "/engine-rest/authorization/create",
                Map.of(
                        "type", 0,
                        "permissions", List.of(permission),
                        "userId", "*",
                        "resourceType", resource,
                        "resourceId", "*"));
    }

    static Asked ask(Rest person, String filter) {
        String path = "/camunda/api/engine/engine/default/filter/" + filter;
        List<Duration> lists = new ArrayList<>();
        List<Duration> counts = new ArrayList<>();
        int count = 0;
        for (int asked = 0; asked < ASKED; asked++) {
            long began = System.nanoTime();
            person.inTasklist(path + "/list?firstResult=0&maxResults=15", NEWEST_FIRST);
            long listed = System.nanoTime();
            count = person.inTasklist(path + "/count", null).path("count").asInt();
            counts.add(Duration.ofNanos(System.nanoTime() - listed));
            lists.add(Duration.ofNanos(listed - began));
        }
        return new Asked(lists, counts, count);
    }
}
