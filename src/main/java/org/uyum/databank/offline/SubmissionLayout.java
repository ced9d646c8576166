package org.uyum.databank.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uyum.document.TableRow;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.web.Refused;
import org.uyum.web.Spelling;

/**
 * What the tables of a file are for a questionnaire: one holds the submissions, others the rounds of its repeats.
 *
 * @param ignored names of the tables that are nothing of it
 */
public record SubmissionLayout(Table main, List<Table> rounds, List<String> ignored) {

    /** As many rounds without a submission are named and given back: more are no slip, but another file. */
    public static final int MOST_STRAYS = 1_000;

    /** A spreadsheet cuts the name of a sheet. */
    private static final int LONGEST_SHEET_NAME = 31;

    /** By what rounds name their submission, and what it is called there; Central's and Briefcase's first, then Kobo's. */
    private static final List<Map.Entry<String, List<String>>> LINKS = List.of(
            Map.entry("PARENT_KEY", List.of("KEY")),
            Map.entry("_parent_index", List.of("_index", "index")),
            Map.entry("_submission__uuid", List.of("_uuid", "uuid")),
            Map.entry("_submission__id", List.of("_id")));

    private static final List<String> IDENTITIES =
            List.of("_uuid", "meta/instanceID", "meta-instanceID", "instanceID", "KEY", "uuid");

    public SubmissionLayout {
        rounds = List.copyOf(rounds);
        ignored = List.copyOf(ignored);
    }

    /**
     * A table of the file.
     *
     * @param number in the file
     * @param repeat whose rounds it holds; null if it holds submissions
     * @param heads by column; empty where a column has none
     * @param key column by which a submission is known, in rounds the one that names it; -1 where its place is what counts
     */
    public record Table(int number, String name, String repeat, List<String> heads, int key) {

        /** The column by which programs know a submission in every file that they give out; -1 where there is none. */
        public int identity() {
            return IDENTITIES.stream()
                    .map(heads::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        /** What its columns are. */
        public SubmissionColumns columns(Questionnaire questionnaire) {
            return SubmissionColumns.of(questionnaire, repeat, heads);
        }
    }

    record Heads(int number, String name, List<String> heads) {

        static Heads of(int number, String name, TableRow row) {
            int columns =
                    row.cells().keySet().stream().max(Comparator.naturalOrder()).orElse(-1) + 1;
            List<String> heads = new ArrayList<>(Collections.nCopies(columns, ""));
            row.cells().forEach((column, cell) -> heads.set(column, cell.text()));
            return new Heads(number, name, List.copyOf(heads));
        }

        /** With names in the place of labels, alone or behind a group, where the table is of the form that asks for the interview. */
        Heads named(Map<String, String> besides) {
            List<String> names = heads.stream()
                    .map(head -> besides.getOrDefault(Spelling.of(head.substring(head.lastIndexOf('/') + 1)), head))
                    .toList();
            return names.contains(OfflineForm.INTERVIEW) ? new Heads(number, name, names) : this;
        }

        boolean isOfRounds() {
            return LINKS.stream().anyMatch(link -> heads.contains(link.getKey()));
        }

        int answers(Questionnaire questionnaire, String repeat) {
            return SubmissionColumns.of(questionnaire, repeat, heads).answers();
        }
    }

    static SubmissionLayout of(Questionnaire questionnaire, List<Heads> tables) {
        Heads main = tables.stream()
                .filter(table -> !table.isOfRounds())
                .max(Comparator.comparingInt((Heads table) -> table.answers(questionnaire, null))
                        .thenComparing(table -> -table.number()))
                .filter(table -> table.answers(questionnaire, null) > 0)
                .orElseThrow(() -> Refused.because("databank.import.file.nothingOfIt", questionnaire.title()));
        List<Table> rounds = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Heads table : tables) {
            Optional<Repeat> repeat = table.isOfRounds() ? repeat(questionnaire, table) : Optional.empty();
            if (repeat.isPresent()) {
                rounds.add(linked(table, repeat.get().name(), main));
            } else if (table != main) {
                ignored.add(table.name());
            }
        }
        return new SubmissionLayout(
                new Table(main.number(), main.name(), null, main.heads(), key(main, rounds, tables)), rounds, ignored);
    }

    /** Named by its sheet or file, else the one of which it has most questions. */
    private static Optional<Repeat> repeat(Questionnaire questionnaire, Heads table) {
        List<Repeat> repeats = questionnaire
                .all()
                .filter(Repeat.class::isInstance)
                .map(Repeat.class::cast)
                .toList();
        return repeats.stream()
                .filter(repeat -> isNamed(table.name(), repeat.name()))
                .max(Comparator.comparingInt(repeat -> repeat.name().length()))
                .or(() -> repeats.stream()
                        .max(Comparator.comparingInt(repeat -> table.answers(questionnaire, repeat.name())))
                        .filter(repeat -> table.answers(questionnaire, repeat.name()) > 0));
    }

    private static boolean isNamed(String table, String repeat) {
        String name = table.toLowerCase(Locale.ROOT);
        String wanted = repeat.toLowerCase(Locale.ROOT);
        return name.equals(wanted)
                || name.endsWith("-" + wanted)
                || name.endsWith("/" + wanted)
                || name.length() == LONGEST_SHEET_NAME && wanted.startsWith(name);
    }

    private static Table linked(Heads table, String repeat, Heads main) {
        Map.Entry<String, List<String>> link = link(table, main);
        return new Table(
                table.number(),
                table.name(),
                repeat,
                table.heads(),
                table.heads().indexOf(link.getKey()));
    }

    /** The place of a submission counts where Kobo's index of it is missing. */
    private static Map.Entry<String, List<String>> link(Heads table, Heads main) {
        return LINKS.stream()
                .filter(link -> table.heads().contains(link.getKey()))
                .filter(link -> link.getKey().equals("_parent_index")
                        || link.getValue().stream().anyMatch(main.heads()::contains))
                .findFirst()
                .orElseThrow(() -> Refused.because("databank.import.file.noLink", table.name(), main.name()));
    }

    /** All rounds name their submission in the same way, or the file is none that we know. */
    private static int key(Heads main, List<Table> rounds, List<Heads> tables) {
        List<Integer> keys = rounds.stream()
                .map(table -> tables.stream()
                        .filter(heads -> heads.number() == table.number())
                        .findFirst()
                        .orElseThrow())
                .map(heads -> link(heads, main).getValue().stream()
                        .map(main.heads()::indexOf)
                        .filter(column -> column >= 0)
                        .findFirst()
                        .orElse(-1))
                .distinct()
                .toList();
        if (keys.size() > 1) {
            throw Refused.because("databank.import.file.noLink", rounds.get(1).name(), main.name());
        }
        return keys.isEmpty() ? -1 : keys.get(0);
    }
}
