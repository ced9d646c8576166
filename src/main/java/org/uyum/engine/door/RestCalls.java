package org.uyum.engine.door;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/**
 * Which calls of the engine's REST each role may make: the one place to read it, for {@code /engine-rest} and for the
 * webapps' {@code /camunda/api} alike. What is not listed is not reachable. What is listed may still be refused by the
 * engine's own grants, by the municipality and by the guard of tasks.
 */
@Component
public class RestCalls {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private static final PathPatternParser PATTERNS = new PathPatternParser();

    /** One of them, or their count; statistics and reports are not about one and count across municipalities. */
    private static final String ONE = "{id:(?!statistics$|report$|cleanable-).+}";

    private static final String OF_DEFINITION =
            "{part:xml|diagram|startForm|rendered-form|deployed-start-form|form-variables}";

    private static final String HISTORY =
            "{kind:task|process-instance|activity-instance|variable-instance|detail|decision-instance|incident|user-operation}";

    /** What everybody may look at who holds a role: tasks, cases, models and their history. */
    private static final List<Call> READING = Stream.of(
                    looking(
                            "/",
                            "/engine",
                            "/version",
                            "/task",
                            "/task/count",
                            "/task/{id}",
                            "/task/{id}/{part:form|rendered-form|deployed-form|form-variables|identity-links}",
                            "/task/{id}/{part:variables|localVariables|comment|attachment}/**",
                            "/filter/**",
                            "/process-definition",
                            "/process-definition/" + ONE,
                            "/process-definition/{id}/" + OF_DEFINITION,
                            "/process-definition/key/{key}",
                            "/process-definition/key/{key}/" + OF_DEFINITION,
                            "/process-instance/**",
                            "/execution/**",
                            "/variable-instance/**",
                            "/decision-definition/**",
                            "/history/" + HISTORY,
                            "/history/" + HISTORY + "/" + ONE + "/**",
                            "/incident/**",
                            "/tenant/**",
                            "/group/**",
                            "/user/**",
                            "/authorization/check",
                            "/identity/{what:groups|password-policy}"),
                    asking(
                            "/group",
                            "/task",
                            "/task/count",
                            "/process-instance",
                            "/process-instance/count",
                            "/execution",
                            "/execution/count",
                            "/variable-instance",
                            "/variable-instance/count",
                            "/filter/{id}/{what:count|list|singleResult}",
                            "/history/" + HISTORY,
                            "/history/" + HISTORY + "/count"))
            .flatMap(calls -> calls)
            .toList();

    /** What people do who work on cases: their tasks, and opening a programme. */
    private static final List<Call> WORKING = Stream.of(
                    asking(
                            "/task/{id}/{action:claim|unclaim|assignee|submit-form|complete}",
                            "/task/{id}/comment/create",
                            "/process-definition/{id}/submit-form",
                            "/process-definition/key/{key}/submit-form"),
                    calls("PUT", "/task/{id}"))
            .flatMap(calls -> calls)
            .toList();

    /** What operators need to see what runs, and to get it going again. People are changed on pages of ours alone. */
    private static final List<Call> OPERATING = Stream.of(
                    looking("/**"),
                    asking(
                            "/{what:job|job-definition|incident|batch|external-task|event-subscription|process-instance|execution|variable-instance|task}",
                            "/{what:job|job-definition|incident|batch|external-task|event-subscription|user|group}/count",
                            "/{what:user|group}",
                            "/history/{kind}",
                            "/schema/log",
                            "/filter/create",
                            "/user/{id}/unlock"),
                    calls("PUT", "/{what:job|job-definition}/{id}/{action:retries|suspended}"),
                    calls("PUT", "/{what:job|job-definition}/suspended"),
                    calls("PUT", "/{what:process-instance|process-definition}/{id}/suspended"),
                    calls("PUT", "/{what:process-instance|process-definition}/suspended"),
                    calls("PUT", "/process-definition/key/{key}/suspended"),
                    calls("PUT", "/filter/{id}"),
                    calls("DELETE", "/filter/{id}"))
            .flatMap(calls -> calls)
            .toList();

    /** A call, or all whose path has this form. */
    private record Call(String method, PathPattern path) {

        boolean covers(String otherMethod, PathContainer otherPath) {
            return method.equals(otherMethod) && path.matches(otherPath);
        }
    }

    /** Whether a person may make the call. */
    boolean allows(Person person, String method, String path) {
        PathContainer called = PathContainer.parsePath(path);
        Predicate<List<Call>> covers = calls -> calls.stream().anyMatch(call -> call.covers(method, called));
        return person.roles().stream().flatMap(RestCalls::of).anyMatch(covers);
    }

    private static Stream<List<Call>> of(Role role) {
        if (role == Role.ADMINISTRATOR) {
            return Stream.of(READING, OPERATING);
        }
        return role.works() ? Stream.of(READING, WORKING) : Stream.of(READING);
    }

    private static Stream<Call> looking(String... paths) {
        return LOOKING.stream().flatMap(method -> calls(method, paths));
    }

    private static Stream<Call> asking(String... paths) {
        return calls("POST", paths);
    }

    private static Stream<Call> calls(String method, String... paths) {
        return Arrays.stream(paths).map(path -> new Call(method, PATTERNS.parse(path)));
    }
}
