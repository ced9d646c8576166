package org.uyum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What was measured, as a table of rates and ratios; printed row by row. */
final class Figures {

    private record Row(String what, String goal, String ours, String stock, String ratio) {

        String line() {
            return "| %s | %s | %s | %s | %s |".formatted(what, goal, ours, stock, ratio);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void start(List<Duration> ours, List<Duration> stock) {
        double our = median(ours.stream().map(Figures::seconds).toList());
        double their = median(stock.stream().map(Figures::seconds).toList());
        add(
                "start to the first sign-in page, schema there (median of " + ours.size() + ")",
                "≤ stock",
                "%.1f s".formatted(our),
                "%.1f s".formatted(their),
                our / their);
    }

    void memory(String when, List<Long> ours, List<Long> stock) {
        double our = median(ours.stream().map(Long::doubleValue).toList());
        double their = median(stock.stream().map(Long::doubleValue).toList());
        add("resident memory " + when, "≤ stock", "%.0f MiB".formatted(our), "%.0f MiB".formatted(their), our / their);
    }

    void interviews(int answers, List<Clients.Run> ours, List<Clients.Run> stock) {
        double our = median(ours.stream().map(Clients.Run::perSecond).toList());
        double their = median(stock.stream().map(Clients.Run::perSecond).toList());
        add(
                "interviews of " + answers + " answers submitted per second, 8 clients (median of " + ours.size()
                        + " rounds of " + ours.get(0).each().size() + ")",
                "≥ 2.5 × stock",
                "%.0f/s".formatted(our),
                "%.0f/s".formatted(their),
                our / their);
        double ourHalf = medianMillis(ours);
        double theirHalf = medianMillis(stock);
        add(
                "one such submission (p50)",
                "",
                "%.0f ms".formatted(ourHalf),
                "%.0f ms".formatted(theirHalf),
                ourHalf / theirHalf);
    }

    void inbox(Inbox.Asked ours, Inbox.Asked stock) {
        String among = " of one group, %d of %,d open tasks, %d groups, 5 municipalities (p50 of %d)"
                .formatted(ours.count(), Inbox.TASKS, Inbox.GROUPS, ours.lists().size());
        asked("first page" + among, ours.lists(), stock.lists());
        asked("its count", ours.counts(), stock.counts());
    }

    private void asked(String what, List<Duration> ours, List<Duration> stock) {
        double our = median(ours.stream().map(each -> each.toNanos() / 1e6).toList());
        double their = median(stock.stream().map(each -> each.toNanos() / 1e6).toList());
        add(what, "≤ a tenth of stock", "%.1f ms".formatted(our), "%.1f ms".formatted(their), our / their);
    }

    /** Stock has no such thing. */
    void bank(int interviews, BankPages h2, BankPages postgres) {
        String bank = "data bank of %,d interviews, H2 / PostgreSQL: ".formatted(interviews);
        h2.took().forEach((what, times) -> {
            boolean page = times.size() > 1;
            add(new Row(
                    bank + what + (page ? " (p50 of " + times.size() + ")" : ""),
                    page ? "< 500 ms" : "",
                    millis(times) + " / " + millis(postgres.took().get(what)),
                    "–",
                    "–"));
        });
        add(new Row(
                bank + "resident memory more after the export",
                "",
                h2.kept() + " MiB / " + postgres.kept() + " MiB",
                "–",
                "–"));
    }

    /** Stock has no such thing. */
    void offline(OfflineAnswers h2, OfflineAnswers postgres) {
        offline(
                "%,d staged submissions taken over".formatted(OfflineAnswers.STAGED),
                "≥ 2,000/s",
                "%.0f/s".formatted(h2.takenOverPerSecond()),
                "%.0f/s".formatted(postgres.takenOverPerSecond()));
        offline("resident memory more after that, heap of %d MiB".formatted(OfflineAnswers.HEAP), "flat", h2.more() + " MiB", postgres.more() + " MiB");
        String file = "a file of %,d submissions: ".formatted(OfflineAnswers.INTERVIEWS);
        offline(
                file + "read and checked",
                "",
                "%.0f/s".formatted(h2.checkedPerSecond()),
                "%.0f/s".formatted(postgres.checkedPerSecond()));
        offline(
                file + "interviews gone on",
                "",
                "%.0f/s".formatted(h2.goneOnPerSecond()),
                "%.0f/s".formatted(postgres.goneOnPerSecond()));
    }

    private void offline(String what, String goal, String h2, String postgres) {
        add(new Row("offline answers, H2 / PostgreSQL: " + what, goal, h2 + " / " + postgres, "–", "–"));
    }

    private static String millis(List<Duration> times) {
        return "%.0f ms".formatted(median(times.stream().map(each -> each.toNanos() / 1e6).toList()));
    }

    void programmes(int interviews, Clients.Run run) {
        add(new Row(
                "programmes from opening to plan in force with " + interviews + " interviews, 8 clients ("
                        + run.each().size() + " of them)",
                "",
                "%.1f/min".formatted(run.perSecond() * 60),
                "–",
                "–"));
    }

    private void add(String what, String goal, String ours, String stock, double ratio) {
        add(new Row(what, goal, ours, stock, "%.2f".formatted(ratio)));
    }

    /** Told at once: a run takes minutes, and what comes later may fail. */
    private void add(Row row) {
        rows.add(row);
        System.out.println(row.line());
    }

    /** Puts the table, with machine and commit, in the place of the one in the file. */
    void write(Path file, String commit) throws IOException {
        List<String> table = new ArrayList<>(List.of("| what | goal | Uyum | stock | Uyum : stock |", "| --- | --- | --- | --- | --- |"));
        rows.forEach(row -> table.add(row.line()));
        List<String> text = Files.readAllLines(file);
        int begin = text.indexOf("<!-- measured -->");
        int end = text.indexOf("<!-- /measured -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file + " has no place for what was measured");
        }
        Files.write(
                file,
                Stream.of(
                                text.subList(0, begin + 1),
                                List.of(
                                        "Measured on " + LocalDate.now() + " at commit `" + commit + "`: " + machine() + ".",
                                        ""),
                                table,
                                text.subList(end, text.size()))
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static String machine() throws IOException {
        String processor = lines("/proc/cpuinfo", "model name").map(Figures::value).findFirst().orElse("unknown processor");
        long memory = lines("/proc/meminfo", "MemTotal")
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
        return "%d cores (%s), %d GiB, Java %s, PostgreSQL beside both on the same machine, commits on disk"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        Math.round(memory / 1024.0 / 1024),
                        System.getProperty("java.version"));
    }

    private static Stream<String> lines(String file, String beginning) throws IOException {
        return Files.exists(Path.of(file))
                ? Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(beginning))
                : Stream.empty();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double medianMillis(List<Clients.Run> runs) {
        return median(runs.stream()
                .flatMap(run -> run.each().stream())
                .map(each -> each.toNanos() / 1e6)
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
