package org.uyum.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV as spreadsheets of Turkish offices write it: UTF-8, or Windows-1254 where it is not valid UTF-8, or UTF-16
 * with its mark; cells are divided by semicolons, commas or tabs, whichever divides the first row into most.
 */
final class CsvFile {

    private static final Charset TURKISH_WINDOWS = Charset.forName("windows-1254");
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /** Excel's own way to name the delimiter. */
    private static final Pattern NAMED_DELIMITER = Pattern.compile("\\A\"?sep=([;,\t])\"?\\r?\\n");

    /** They are in memory all at once. */
    private static final int MOST_CELLS = 3_000_000;

    private final int mostRows;

    CsvFile(int mostRows) {
        this.mostRows = mostRows;
    }

    TableFile read(byte[] bytes) throws UnreadableTable {
        Charset encoding = encoding(bytes);
        String text = decoded(bytes, encoding);
        if (text == null || !isText(text)) {
            throw new UnreadableTable("document.file.noTable");
        }
        Matcher named = NAMED_DELIMITER.matcher(text);
        if (named.find()) {
            // the line is counted, as a spreadsheet that shows it would
            return new TableFile(
                    rows(text.substring(named.end()), named.group(1).charAt(0), 1), encoding.name());
        }
        return new TableFile(rows(text, delimiter(text), 0), encoding.name());
    }

    private static Charset encoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return decoded(bytes, StandardCharsets.UTF_8) == null ? TURKISH_WINDOWS : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Null where the bytes are not written so; without the mark that may stand at the beginning. */
    private static String decoded(byte[] bytes, Charset encoding) {
        try {
            String text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(CsvText.MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A PDF or a picture holds other characters, or says what it is. */
    private static boolean isText(String text) {
        return !text.startsWith("%PDF") && text.chars().noneMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0);
    }

    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong((Character each) ->
                                head.chars().filter(c -> c == each).count())
                        .thenComparing(each -> -DELIMITERS.indexOf(each)))
                .orElseThrow();
    }

    private List<TableRow> rows(String text, char delimiter, int above) throws UnreadableTable {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<TableRow> rows = new ArrayList<>();
        int number = above;
        int cellsRead = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (Iterator<CSVRecord> each = parser.iterator(); each.hasNext(); ) {
                Map<Integer, TableCell> cells = cells(each.next());
                number++;
                cellsRead += cells.size();
                if (cellsRead > MOST_CELLS) {
                    throw new UnreadableTable("document.file.unpackedTooLarge");
                }
                if (!cells.isEmpty()) {
                    rows.add(new TableRow(number, cells));
                }
                if (rows.size() > mostRows + 1) {
                    throw new UnreadableTable("document.file.tooManyRows", mostRows);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableTable("document.file.quotes", number + 1);
        }
        return rows;
    }

    private static Map<Integer, TableCell> cells(CSVRecord row) {
        Map<Integer, TableCell> cells = new LinkedHashMap<>();
        int column = 0;
        for (String cell : Stream.of(row.values()).toList()) {
            String text = cell.replace('\u00A0', ' ').strip();
            if (!text.isEmpty()) {
                cells.put(
                        column,
                        new TableCell(text, text.startsWith("=") ? TableCell.Kind.COMPUTED : TableCell.Kind.ENTERED));
            }
            column++;
        }
        return cells;
    }
}
