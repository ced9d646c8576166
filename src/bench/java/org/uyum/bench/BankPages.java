package org.uyum.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The pages of a data bank of many interviews, as whoever reads them all asks for them, and who reads counts alone. */
final class BankPages {

    static final int INTERVIEWS = 46_000;

    private static final int ASKED = 15;
    private static final String READER = "zbManager";
    private static final String READER_OF_COUNTS = "zbMayor";
    private static final int LONGEST = 500;
    private static final int DEMO_PROGRAMMES = 3;
    private static final int ROWS = 25;
    /** The pages of the list, of which the last one is linked. */
    private static final Pattern NUMBER = Pattern.compile("1/([0-9.,]+)<");

    /** How long each page took, by what it is. */
    private final Map<String, List<Duration>> took = new LinkedHashMap<>();

    /** How much more memory the program keeps after an export than before it, in MiB. */
    private long kept;

    private Duration filling;

    private BankPages() {}

    Map<String, List<Duration>> took() {
        return took;
    }

    long kept() {
        return kept;
    }

    Duration filling() {
        return filling;
    }

    /** Alone, for whoever works on these pages: our jar, and how many interviews. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("uyum-bank");
        int interviews = arguments.length > 1 ? Integer.parseInt(arguments[1]) : INTERVIEWS;
        for (String which : arguments.length > 2 ? List.of(arguments[2]) : List.of("H2", "PostgreSQL")) {
            BankPages pages = which.equals("H2")
                    ? onH2(Path.of(arguments[0]), folder, interviews)
                    : onPostgres(Path.of(arguments[0]), folder, interviews);
            System.out.println(which + ", taken in " + pages.filling);
            pages.took.forEach((what, times) -> System.out.println("  " + what + " " + times.stream().sorted().toList()));
            System.out.println("  kept after the export: " + pages.kept + " MiB");
        }
    }

    static BankPages onH2(Path jar, Path folder, int interviews) throws IOException, SQLException {
        String url = "jdbc:h2:file:" + Files.createTempDirectory(folder, "h2").resolve("uyum") + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(url);
        database.setUser("uyum");
        database.setPassword("uyum");
        return measured(jar, folder, database, interviews, "--spring.datasource.url=" + url);
    }

    static BankPages onPostgres(Path jar, Path folder, int interviews) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database bank");
            }
            return measured(
                    jar,
                    folder,
                    postgres.getDatabase("postgres", "bank"),
                    interviews,
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "bank"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    }

    private static BankPages measured(Path jar, Path folder, DataSource database, int interviews, String... arguments)
            throws SQLException {
        try (ServerProcess uyum = ServerProcess.start(jar, folder, "/login", arguments)) {
            awaitDemo(uyum);
        }
        LargeBank.fill(database, interviews);
        BankPages pages = new BankPages();
        try (ServerProcess uyum = ServerProcess.start(jar, folder, "/login", arguments)) {
            long begin = System.nanoTime();
            awaitFilled(uyum, interviews);
            pages.filling = Duration.ofNanos(System.nanoTime() - begin);
            pages.ask(uyum);
        }
        return pages;
    }

    /** The first start walks the programmes of the demo through their steps; the last one is opened last. */
    static void awaitDemo(ServerProcess uyum) {
        await(() -> Rest.as(uyum.address(), READER).get("/api/v1/programmes").size() >= DEMO_PROGRAMMES);
    }

    /** The program answers already while it still takes earlier interviews into its data bank. */
    private static void awaitFilled(ServerProcess uyum, int interviews) {
        Rest reader = Rest.as(uyum.address(), READER).inOurSession();
        await(() -> NUMBER.matcher(reader.page("/databank/associations"))
                .results()
                .anyMatch(number -> Integer.parseInt(number.group(1).replaceAll("\\D", "")) >= interviews / ROWS));
    }

    private static void await(BooleanSupplier there) {
        for (int second = 0; second < LONGEST; second++) {
            try {
                if (there.getAsBoolean()) {
                    return;
                }
            } catch (IllegalStateException e) {
                // nobody can sign in yet
            }
            ServerProcess.pause(1000);
        }
        throw new IllegalStateException("it does not get ready");
    }

    private void ask(ServerProcess uyum) {
        Rest reader = Rest.as(uyum.address(), READER).inOurSession();
        for (int warm = 0; warm < 3; warm++) {
            reader.page("/databank");
            reader.page("/databank/associations");
            reader.found("/databank/search", Map.of("search", "kira istanbul"));
        }
        measure("first page", () -> reader.page("/databank"));
        measure("divided by type, needs", () -> reader.page("/databank?section=B&by=TYPE"));
        measure("narrowed to a municipality", () -> reader.page("/databank?municipality=zeytinburnu"));
        measure("associations", () -> reader.page("/databank/associations"));
        measure("search, many found", () -> reader.found("/databank/search", Map.of("search", "kira istanbul")));
        measure("search, one found", () -> reader.found("/databank/search", Map.of("search", "dernek 44444")));
        Rest counter = Rest.as(uyum.address(), READER_OF_COUNTS).inOurSession();
        counter.page("/databank");
        measure("first page, small numbers hidden", () -> counter.page("/databank"));
        measure("divided by neighbourhood, small numbers hidden", () -> counter.page("/databank?section=B&by=NEIGHBOURHOOD"));
        long before = uyum.residentMemory();
        measureOnce("export of all as CSV", () -> reader.found("/databank/export", Map.of("format", "CSV")));
        kept = uyum.residentMemory() - before;
    }

    private void measure(String what, Supplier<String> page) {
        List<Duration> times = new ArrayList<>();
        for (int time = 0; time < ASKED; time++) {
            times.add(time(page));
        }
        took.put(what, times);
    }

    private void measureOnce(String what, Supplier<String> page) {
        took.put(what, List.of(time(page)));
    }

    private static Duration time(Supplier<String> page) {
        long begin = System.nanoTime();
        page.get();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
