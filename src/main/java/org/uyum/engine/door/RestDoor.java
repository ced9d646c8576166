package org.uyum.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Texts;

/**
 * Lets through to the engine's REST what {@link RestCalls} lists for the roles of whoever calls, under both of its paths;
 * the rest is refused with 403, in words, and recorded. It stands behind the sign-in and before the engine.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class RestDoor extends OncePerRequestFilter {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api";

    /** The engine is called default; there are no others. */
    private static final Pattern TO_ENGINE =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/default(?=/|$))?(/.*)?");

    /** What the webapps ask of their own: who is signed in to them, and what they show besides. */
    private static final Pattern OF_WEBAPPS =
            Pattern.compile("/camunda/api/(?:(?:tasklist|welcome)/plugin/.*|admin/auth/user/default)");

    /** Cockpit and Admin are for operators; questions with many conditions are sent to them, no changes. */
    private static final Pattern OF_OPERATORS = Pattern.compile("/camunda/api/(?:cockpit|admin)/plugin/.*");

    private static final Pattern PEOPLE = Pattern.compile("/(?:user|group|tenant|authorization)(?:/.*)?");

    private static final Pattern THING = Pattern.compile("/(task|process-instance)/([^/]+)(?:/.*)?");

    private static final int LONGEST = 120;

    private final RestCalls calls;
    private final CurrentPerson currentPerson;
    private final People people;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Recorder recorder;
    private final Texts texts;
    private final ObjectMapper json;

    RestDoor(
            RestCalls calls,
            CurrentPerson currentPerson,
            People people,
            TaskService tasks,
            RuntimeService runtime,
            Recorder recorder,
            Texts texts,
            ObjectMapper json) {
        this.calls = calls;
        this.currentPerson = currentPerson;
        this.people = people;
        this.tasks = tasks;
        this.runtime = runtime;
        this.recorder = recorder;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !isUnder(ENGINE_REST, path) && !isUnder(WEBAPPS, path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        String path = path(request);
        Person person = currentPerson.find().orElse(null);
        if (person != null && mayCall(person, method, path)) {
            chain.doFilter(request, response);
            return;
        }
        String called = inEngine(path).orElse(path);
        record(method, called);
        boolean changesPeople = person != null
                && person.has(Role.ADMINISTRATOR)
                && PEOPLE.matcher(called).matches();
        String why = changesPeople ? "engine.door.peopleOnPages" : "engine.door.notForRole";
        answer(response, texts.get(why, currentPerson.id().map(people::nameOf).orElse("")));
    }

    private boolean mayCall(Person person, String method, String path) {
        Optional<String> inEngine = inEngine(path);
        if (inEngine.isPresent()) {
            return calls.allows(person, method, inEngine.get());
        }
        if (OF_WEBAPPS.matcher(path).matches()) {
            return method.equals("GET");
        }
        return OF_OPERATORS.matcher(path).matches()
                && person.has(Role.ADMINISTRATOR)
                && (method.equals("GET") || method.equals("POST"));
    }

    private static Optional<String> inEngine(String path) {
        Matcher called = TO_ENGINE.matcher(path);
        return called.matches() ? Optional.of(called.group(1) == null ? "/" : called.group(1)) : Optional.empty();
    }

    /** With the case that was called upon, so that it stands in its record too. */
    private void record(String method, String called) {
        String call = method + " " + called;
        Fact fact = Fact.of("refused")
                .about(call.length() <= LONGEST ? call : call.substring(0, LONGEST))
                .detail("why", "engine.door.notForRole");
        Matcher thing = THING.matcher(called);
        recorder.refusal(thing.matches() ? about(thing.group(1), thing.group(2), fact) : fact);
    }

    private Fact about(String kind, String id, Fact fact) {
        return currentPerson.withoutEngineLogin(() -> {
            Task task = kind.equals("task") ? tasks.createTaskQuery().taskId(id).singleResult() : null;
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(task == null ? id : task.getProcessInstanceId())
                    .singleResult();
            return instance == null
                    ? fact
                    : fact.forCase(instance.getBusinessKey())
                            .municipality(instance.getTenantId())
                            .in(instance.getId())
                            .task(task == null ? null : task.getId());
        });
    }

    /** In the form in which the engine's REST itself refuses. */
    private void answer(HttpServletResponse response, String message) throws IOException {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("type", "AuthorizationException");
        refusal.put("message", message);
        refusal.put("code", 0);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(refusal));
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The whole path without the context, decoded, as both servlets see it; the firewall let no trick with it through. */
    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
