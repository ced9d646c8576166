package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All of our pages, and all that the engine answers about tasks, forms, filters and models, read by people of every kind
 * in both languages: no text stands in the wrong one. On the packaged program with the demo's three programmes.
 */
class LanguagesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, ForeignTexts> FOREIGN =
            Map.of("tr", new ForeignTexts("tr"), "en", new ForeignTexts("en"));

    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static InstalledChromium chromium;
    private static RunningJar jar;

    @RegisterExtension
    final BrowserWindows windows = new BrowserWindows(chromium.browser(), jar.url());

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(WAIT.toMillis());
        chromium = InstalledChromium.launch();
        jar = RunningJar.start(folder);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (jar != null) {
            jar.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zbStaff1, tr, 60", "zbStaff1, en, 60",
        "zbManager, tr, 60", "zbManager, en, 60",
        "zbMayor, tr, 40", "zbMayor, en, 40",
        "auditor, tr, 40", "auditor, en, 40",
        "admin, tr, 5", "admin, en, 5"
    })
    void pages_hold_no_text_in_the_other_language(String person, String language, int pages) throws Exception {
        Map<String, ReadPage> read = readAll(SignedIn.as(person, language, jar.url()));
        List<String> wrong = new ArrayList<>();
        read.forEach((path, page) -> {
            for (ReadPage.Text text : page.texts()) {
                // what is marked as the other language is a document's, or the name of that language
                if (text.language().equals(language) && !text.where().equals("code")) {
                    FOREIGN.get(language)
                            .problem(text.text())
                            .ifPresent(why -> wrong.add(path + " <" + text.where() + "> " + text.text() + ": " + why));
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(read).hasSizeGreaterThanOrEqualTo(pages);
        assertThat(read.values()).allSatisfy(page -> assertThat(page.texts()).isNotEmpty());
    }

    /** Every page of ours that is linked from the start page or from a page that is, and what is said where there is none. */
    private static Map<String, ReadPage> readAll(SignedIn browser) throws Exception {
        Map<String, ReadPage> read = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/", "/programmes/2026-XX-999", "/nowhere", "/programmes/new"));
        while (!open.isEmpty()) {
            String path = open.pop().replaceFirst("#.*", "");
            if (!path.startsWith("/") || path.startsWith("/camunda") || !seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                ReadPage page = ReadPage.of(answer.body());
                read.put(path, page);
                open.addAll(page.links());
            }
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource({
        "zbStaff1, tr, 12", "zbStaff1, en, 12",
        "zbManager, tr, 12", "zbManager, en, 12",
        "zbMayor, tr, 12", "zbMayor, en, 12",
        "auditor, tr, 12", "auditor, en, 12",
        "admin, tr, 12", "admin, en, 12"
    })
    void what_the_engine_answers_holds_no_text_in_the_other_language(String person, String language, int answers)
            throws Exception {
        // the language is chosen on a page and holds for a client that has no cookie
        SignedIn browser = SignedIn.as(person, language, jar.url());
        Answers client = new Answers(language, path -> jar.get("/engine-rest" + path, person));
        Answers webapp = new Answers(
                language,
                path -> browser.get(
                        "/camunda/api/engine/engine/default" + path,
                        "Accept",
                        "application/hal+json, application/json"));
        for (Answers reader : List.of(client, webapp)) {
            reader.readAll();
            assertThat(reader.wrong).isEmpty();
            assertThat(reader.read).as("answers that could be read").isGreaterThanOrEqualTo(answers);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr, Grubumun görevleri, Programı planla, Süreç başlat, Entegrasyon biriminin kurulması, Program adı",
        "en, My groups' tasks, Plan the programme, Start process, Establishment of the integration unit, Title of the programme"
    })
    void the_tasklist_speaks_one_language(
            String language, String filter, String task, String start, String process, String field) throws Exception {
        // the window opens in Turkish, whatever was chosen last
        SignedIn.as("zbManager", "tr", jar.url());
        Page page = windows.of("zbManager");
        page.locator("form.language button[value=" + language + "]").click();
        TasklistPage tasklist = TasklistPage.open(page, jar.url()).show(filter);
        tasklist.tasks(task, "").getByRole(AriaRole.LINK).first().click();
        PlaywrightAssertions.assertThat(tasklist.form()).isVisible();
        Locator tabs = page.locator(".task-details .nav-tabs a");
        for (int tab = 0; tab < 4; tab++) {
            tabs.nth(tab).click();
            PlaywrightAssertions.assertThat(tabs.nth(tab).locator("..")).hasClass(Pattern.compile("active"));
            PlaywrightAssertions.assertThat(page.locator(".task-details")).containsText(task);
            assertSeen(page, language);
        }
        page.getByText(start).first().click();
        page.locator(".modal-dialog").getByText(process).first().click();
        PlaywrightAssertions.assertThat(page.locator(".modal-dialog .fjs-form")).containsText(field);
        assertSeen(page, language);
    }

    private static void assertSeen(Page page, String language) {
        Stream<String> lines = page.locator("body").innerText().lines().map(String::strip);
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line ->
                        assertThat(FOREIGN.get(language).problem(line)).as(line).isEmpty());
    }

    /** A way to the engine's REST. */
    private interface Way {
        HttpResponse<String> get(String path) throws Exception;
    }

    private static final class Answers {

        /** What a diagram shows of a model in XML. */
        private static final Pattern IN_DIAGRAM =
                Pattern.compile(" (?:name|label)=\"([^\"]*)\"|<(?:\\w+:)?(?:documentation|description)>([^<]*)<");

        /** Properties that hold texts, and not codes such as "Task" and "completed". */
        private static final Set<String> READ_BY_PEOPLE = Set.of(
                "name",
                "description",
                "label",
                "text",
                "dateLabel",
                "timeLabel",
                "activityName",
                "processDefinitionName",
                "decisionDefinitionName",
                "clauseName");

        private static final Pattern EXPRESSION = Pattern.compile("^=|^\\$\\{");

        private final String language;
        private final Way way;
        private final List<String> wrong = new ArrayList<>();
        private int read;

        Answers(String language, Way way) {
            this.language = language;
            this.way = way;
        }

        void readAll() throws Exception {
            for (JsonNode filter : read("/filter")) {
                read("/filter/" + filter.path("id").asText() + "/list");
            }
            for (JsonNode task : read("/task?maxResults=500")) {
                read("/task/" + task.path("id").asText() + "/deployed-form");
                read("/task/" + task.path("id").asText() + "/form-variables");
            }
            for (JsonNode process : read("/process-definition?latestVersion=true")) {
                read("/process-definition/" + process.path("id").asText() + "/xml");
            }
            for (JsonNode decision : read("/decision-definition?latestVersion=true")) {
                read("/decision-definition/" + decision.path("id").asText() + "/xml");
            }
            read("/process-definition/key/establishUnit/deployed-start-form");
            read("/history/task?maxResults=500");
            read("/history/activity-instance?maxResults=500");
            read("/history/process-instance");
            read("/history/decision-instance?includeInputs=true&includeOutputs=true");
            for (JsonNode instance : read("/process-instance?maxResults=20")) {
                read("/process-instance/" + instance.path("id").asText() + "/activity-instances");
            }
        }

        private JsonNode read(String path) throws Exception {
            HttpResponse<String> answer = way.get(path);
            if (answer.statusCode() != 200) {
                return JSON.createArrayNode();
            }
            JsonNode json = JSON.readTree(answer.body());
            check(path, "", json);
            read++;
            JsonNode embedded = json.path("_embedded");
            return embedded.isObject() && !embedded.isEmpty()
                    ? embedded.elements().next()
                    : json;
        }

        private void check(String path, String where, JsonNode json) {
            json.properties().forEach(property -> check(path, where + "/" + property.getKey(), property.getValue()));
            if (json.isArray()) {
                json.forEach(element -> check(path, where, element));
            } else if (json.isTextual() && where.endsWith("Xml")) {
                IN_DIAGRAM
                        .matcher(json.textValue())
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(text -> check(path, where, text));
            } else if (json.isTextual()
                    && isReadByPeople(path, where)
                    && !EXPRESSION.matcher(json.textValue()).find()) {
                check(path, where, json.textValue());
            }
        }

        private static boolean isReadByPeople(String path, String where) {
            return READ_BY_PEOPLE.contains(where.substring(where.lastIndexOf('/') + 1))
                    || (path.endsWith("/form-variables") && where.endsWith("/value"));
        }

        private void check(String path, String where, String text) {
            FOREIGN.get(language)
                    .problem(text)
                    .ifPresent(why -> wrong.add(path + " " + where + " " + text + ": " + why));
        }
    }
}
