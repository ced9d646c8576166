package org.uyum.databank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.uyum.document.CsvText;
import org.uyum.document.XlsxText;

/** Files as Kobo and ODK give them out. */
final class Submissions {

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
    private UnaryOperator<String> heads = UnaryOperator.identity();

    Submissions() {
        sheets.put("data", new ArrayList<>());
    }

    /** A submission of the shipped questionnaire for an interview, without the form's own fields. */
    static Map<String, String> of(Interview interview) {
        Map<String, String> cells = cells(InterviewFixtures.answers(interview.municipality()));
        cells.remove("interviewOutcome");
        cells.put("assoc_name", interview.organisationName());
        return cells;
    }

    static Map<String, String> cells(Map<String, Object> answers) {
        Map<String, String> cells = new LinkedHashMap<>();
        answers.forEach((name, answer) -> cells.put(name, cell(answer)));
        return cells;
    }

    private static String cell(Object answer) {
        if (answer instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return answer == Boolean.TRUE ? "OK" : String.valueOf(answer);
    }

    Submissions with(Map<String, String> submission) {
        sheets.get("data").add(submission);
        return this;
    }

    Submissions withRound(String sheet, Map<String, String> round) {
        sheets.computeIfAbsent(sheet, any -> new ArrayList<>()).add(round);
        return this;
    }

    /** Writes heads in another way than as the names of questions. */
    Submissions headed(UnaryOperator<String> how) {
        heads = how;
        return this;
    }

    byte[] xlsx() {
        return XlsxText.of(sheets.entrySet().stream()
                .map(sheet -> new XlsxText.Sheet(sheet.getKey(), rows(sheet.getValue())))
                .toList());
    }

    byte[] csv() {
        return csv(sheets.get("data"));
    }

    /** As ODK packs it: a CSV for each. */
    byte[] zip(String form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, List<Map<String, String>>> sheet : sheets.entrySet()) {
                zip.putNextEntry(new ZipEntry(
                        sheet.getKey().equals("data") ? form + ".csv" : form + "-" + sheet.getKey() + ".csv"));
                zip.write(csv(sheet.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] csv(List<Map<String, String>> submissions) {
        return rows(submissions).stream()
                .map(CsvText::of)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(List<Map<String, String>> submissions) {
        Set<String> columns = new LinkedHashSet<>();
        submissions.forEach(each -> columns.addAll(each.keySet()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(heads).toList());
        submissions.forEach(each -> rows.add(
                columns.stream().map(column -> each.getOrDefault(column, "")).toList()));
        return rows;
    }

    static Map<String, String> row(String... namesAndCells) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> all = Arrays.asList(namesAndCells);
        for (int at = 0; at < all.size(); at += 2) {
            row.put(all.get(at), all.get(at + 1));
        }
        return row;
    }
}
