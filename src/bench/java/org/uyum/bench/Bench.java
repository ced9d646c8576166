package org.uyum.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures Uyum beside Camunda with its defaults, in the same run, on the same machine and the same PostgreSQL, taking
 * turns: {@code mvn -Pbench verify}. Prints what it measured and writes it to {@code docs/performance.md}.
 */
public final class Bench {

    private static final int STARTS = 5;
    private static final int ROUNDS = 8;
    private static final int INTERVIEWS_A_ROUND = 150;
    private static final int PROGRAMMES = 24;
    private static final int INTERVIEWS_A_PROGRAMME = 20;

    private final Path uyumJar;
    private final Path stockJar;
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Map<String, Object> answers;
    private final Figures figures = new Figures();

    private Bench(Path uyumJar, Path stockJar, Path folder, EmbeddedPostgres postgres) throws IOException {
        this.uyumJar = uyumJar;
        this.stockJar = stockJar;
        this.folder = folder;
        this.postgres = postgres;
        try (InputStream file = Bench.class.getResourceAsStream("/answers.json")) {
            this.answers = Rest.JSON.readValue(file, new TypeReference<>() {});
        }
    }

    /** @param arguments our jar, the stock application's jar, the file to write to, the commit that is measured */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("uyum-bench");
        // as a database server is set up by whoever cares for the data: a commit is on the disk
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            Bench bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]), folder, postgres);
            bench.createDatabases();
            bench.measureStarts();
            bench.measureInterviews();
            bench.measureProgrammes();
            bench.measureInbox();
            bench.measureDataBank();
            bench.measureOfflineAnswers();
            bench.figures.write(Path.of(arguments[2]), arguments[3]);
        }
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database uyum");
            connection.createStatement().execute("create database stock");
        }
    }

    private ServerProcess uyum() {
        return ServerProcess.start(uyumJar, folder, "/login", database("uyum"));
    }

    private ServerProcess stock() {
        return ServerProcess.start(stockJar, folder, "/camunda/app/welcome/default/", database("stock"));
    }

    private String[] database(String name) {
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }

    /** The first start of each makes its schema and is not counted. */
    private void measureStarts() {
        uyum().close();
        stock().close();
        List<Duration> ours = new ArrayList<>();
        List<Duration> theirs = new ArrayList<>();
        List<Long> ourMemory = new ArrayList<>();
        List<Long> theirMemory = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            measureStart(uyum(), ours, ourMemory);
            measureStart(stock(), theirs, theirMemory);
        }
        figures.start(ours, theirs);
        figures.memory("after the start", ourMemory, theirMemory);
    }

    private static void measureStart(ServerProcess server, List<Duration> starts, List<Long> memory) {
        try (server) {
            starts.add(server.untilFirstPage());
            // what goes on after the first page comes to rest
            ServerProcess.pause(Duration.ofSeconds(8).toMillis());
            memory.add(server.residentMemory());
        }
    }

    /** Both stay up, and take turns in rounds; the first round of each warms up and is not counted. */
    private void measureInterviews() {
        try (ServerProcess uyum = uyum();
                ServerProcess stock = stock()) {
            ProgrammeRun programme = new ProgrammeRun(uyum.address(), answers);
            int all = (ROUNDS + 1) * INTERVIEWS_A_ROUND;
            List<JsonNode> ours = programme.untilInterviews(all);
            List<String> theirs = stockTasks(stock, all);
            List<Rest> nobodies = Stream.generate(() -> Rest.asNobody(stock.address()))
                    .limit(Clients.NUMBER)
                    .toList();
            List<ProgrammeRun> clients = IntStream.range(0, Clients.NUMBER)
                    .mapToObj(client -> new ProgrammeRun(uyum.address(), answers))
                    .toList();
            List<Clients.Run> ourRounds = new ArrayList<>();
            List<Clients.Run> theirRounds = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                int from = round * INTERVIEWS_A_ROUND;
                ourRounds.add(Clients.all(
                        ours.subList(from, from + INTERVIEWS_A_ROUND),
                        (client, task) -> clients.get(client).hold(task)));
                theirRounds.add(Clients.all(
                        theirs.subList(from, from + INTERVIEWS_A_ROUND),
                        (client, task) -> nobodies.get(client)
                                .post("/engine-rest/task/" + task + "/submit-form", Rest.variables(answers))));
            }
            figures.interviews(
                    answers.size(),
                    ourRounds.subList(1, ourRounds.size()),
                    theirRounds.subList(1, theirRounds.size()));
            figures.memory("after the interviews", List.of(uyum.residentMemory()), List.of(stock.residentMemory()));
        }
    }

    private static List<String> stockTasks(ServerProcess stock, int number) {
        Rest nobody = Rest.asNobody(stock.address());
        Clients.all(
                IntStream.range(0, number).boxed().toList(),
                (client, one) -> Rest.asNobody(stock.address())
                        .post("/engine-rest/process-definition/key/interview/start", Map.of()));
        JsonNode tasks = nobody.get("/engine-rest/task?maxResults=2000&taskDefinitionKey=conductInterview");
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> tasks.get(task).path("id").asText())
                .toList();
    }

    /** Authorisation is on in both; they take turns, and each warms up before it is counted. */
    private void measureInbox() {
        try (ServerProcess uyum = uyum();
                ServerProcess stock = ServerProcess.start(
                        stockJar,
                        folder,
                        "/camunda/app/welcome/default/",
                        Stream.concat(
                                        Stream.of(database("stock")),
                                        Stream.of("--camunda.bpm.authorization.enabled=true"))
                                .toArray(String[]::new))) {
            Rest nobody = Rest.asNobody(stock.address());
            String theirFilter = Inbox.prepareStock(nobody, "member", "member-of-a-group");
            Rest manager = Rest.as(uyum.address(), "zbManager");
            Inbox.fill(postgres.getDatabase("postgres", "uyum"), definition(manager, "establishUnit"), "planProgramme", false);
            Inbox.join(postgres.getDatabase("postgres", "uyum"), "zbStaff1");
            Inbox.fill(postgres.getDatabase("postgres", "stock"), definition(nobody, "interview"), "conductInterview", true);
            Inbox.join(postgres.getDatabase("postgres", "stock"), "member");

            Rest staff = Rest.as(uyum.address(), "zbStaff1").inOurSession();
            JsonNode filters = manager.get("/engine-rest/filter?maxResults=99");
            String ourFilter = IntStream.range(0, filters.size())
                    .mapToObj(filters::get)
                    .filter(filter -> filter.path("query").has("candidateGroupsExpression"))
                    .map(filter -> filter.path("id").asText())
                    .findFirst()
                    .orElseThrow();
            Rest member = Rest.as(stock.address(), "member").inStockSession("member-of-a-group");
            Inbox.ask(staff, ourFilter);
            Inbox.ask(member, theirFilter);
            figures.inbox(Inbox.ask(staff, ourFilter), Inbox.ask(member, theirFilter));
        }
    }

    /** Each on a database of its own, since the data bank is to be read by a small municipality on H2 too. */
    private void measureDataBank() throws IOException, SQLException {
        figures.bank(
                BankPages.INTERVIEWS,
                BankPages.onH2(uyumJar, folder, BankPages.INTERVIEWS),
                BankPages.onPostgres(uyumJar, folder, BankPages.INTERVIEWS));
    }

    private void measureOfflineAnswers() throws IOException, SQLException {
        figures.offline(OfflineAnswers.onH2(uyumJar, folder), OfflineAnswers.onPostgres(uyumJar, folder));
    }

    private static String definition(Rest who, String key) {
        return who.get("/engine-rest/process-definition?latestVersion=true&maxResults=1&key=" + key)
                .path(0)
                .path("id")
                .asText();
    }

    private void measureProgrammes() {
        try (ServerProcess uyum = uyum()) {
            Clients.all(
                    IntStream.range(0, Clients.NUMBER).boxed().toList(),
                    (client, one) ->
                            new ProgrammeRun(uyum.address(), answers).untilPlanInForce(INTERVIEWS_A_PROGRAMME));
            figures.programmes(
                    INTERVIEWS_A_PROGRAMME,
                    Clients.all(
                            IntStream.range(0, PROGRAMMES).boxed().toList(),
                            (client, one) -> new ProgrammeRun(uyum.address(), answers)
                                    .untilPlanInForce(INTERVIEWS_A_PROGRAMME)));
        }
    }
}
