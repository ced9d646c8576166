package org.uyum.databank;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.document.CsvText;
import org.uyum.document.XlsxStream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Dates;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Takes single interviews out of the data bank, as far as whoever takes them may read them, and logs that it was done. */
@Service
public class BankExport {

    private final DataBank bank;
    private final BankEntries entries;
    private final BankLabels labels;
    private final BankExportLog log;
    private final LeftOutSheet leftOut;
    private final Texts texts;
    private final Dates dates;

    BankExport(
            DataBank bank,
            BankEntries entries,
            BankLabels labels,
            BankExportLog log,
            LeftOutSheet leftOut,
            Texts texts,
            Dates dates) {
        this.bank = bank;
        this.entries = entries;
        this.labels = labels;
        this.log = log;
        this.leftOut = leftOut;
        this.texts = texts;
        this.dates = dates;
    }

    /** What is to be written: which interviews, in which columns; and what is not among them though it should be. */
    public record Taken(
            List<Long> interviews,
            List<BankColumn> columns,
            List<BankQuestion> questions,
            Map<Long, String> versions,
            BankCompleteness completeness) {
        public int rows() {
            return interviews.size();
        }
    }

    /** Finds what is to be taken out and logs it; refused to those who read no single interviews. */
    @Transactional
    public Taken take(BankFilter filter, String search, Format format) {
        BankReader reader = bank.reader();
        if (!reader.readsInterviews()) {
            throw new AccessDeniedException("no single interviews for " + reader);
        }
        BankLook look = bank.look(filter, search);
        look.requireNotFilling();
        List<Long> interviews = look.interviews().stream().sorted().toList();
        if (interviews.isEmpty()) {
            throw Refused.because("databank.bank.nothing");
        }
        BankEntries.Extent extent = entries.extent(interviews);
        Map<Long, Questionnaire> versions = bank.versions(look);
        Map<String, Integer> municipalities = extent.municipalities();
        List<BankQuestion> questions = BankQuestion.merged(versions).stream()
                .filter(question -> !question.classification().staysInside())
                .filter(question ->
                        !question.personal() || municipalities.keySet().stream().anyMatch(reader::readsPersonal))
                .toList();
        Map<Long, String> names = labels.versions(versions.keySet().stream());
        List<BankColumn> columns = new BankColumns(reader, texts, dates)
                .of(
                        questions,
                        names,
                        labels.of(Facet.MUNICIPALITY, municipalities.keySet().stream(), versions),
                        extent.mostRounds());
        if (format == Format.XLSX && columns.size() > XlsxStream.MOST_COLUMNS) {
            throw Refused.because("databank.export.tooWide", XlsxStream.MOST_COLUMNS);
        }
        log.interviews(reader, filter, search, format, municipalities);
        return new Taken(interviews, columns, questions, names, look.completeness());
    }

    /** Sheets with codes, with labels, and with what the columns mean. */
    public void writeXlsx(Taken taken, OutputStream to) {
        try (XlsxStream workbook = new XlsxStream(to)) {
            workbook.sheet(
                    texts.get("databank.export.sheet.data"),
                    taken.columns().stream().map(BankColumn::name).toList(),
                    rows -> entries.each(taken.interviews(), interview -> rows.add(codes(taken, interview))));
            workbook.sheet(
                    texts.get("databank.export.sheet.labels"),
                    taken.columns().stream().map(BankColumn::label).toList(),
                    rows -> entries.each(
                            taken.interviews(),
                            interview -> rows.add(taken.columns().stream()
                                    .map(column -> column.words().apply(interview))
                                    .toList())));
            workbook.sheet(
                    texts.get("databank.export.sheet.codebook"),
                    Arrays.stream(new String[] {
                                "column",
                                "question",
                                "type",
                                "section",
                                "dataClass",
                                "option",
                                "optionLabel",
                                "versions"
                            })
                            .map(head -> texts.get("databank.export.codebook." + head))
                            .toList(),
                    rows -> taken.questions().forEach(question -> codebook(question, taken.versions(), rows)));
            if (!taken.completeness().isWhole()) {
                workbook.sheet(
                        texts.get("databank.leftOut.sheet"), leftOut.heads(), rows -> leftOut.rows(taken.completeness())
                                .forEach(rows::add));
            }
        }
    }

    private static List<Object> codes(Taken taken, BankedAnswers interview) {
        return taken.columns().stream()
                .map(column -> column.code().apply(interview))
                .toList();
    }

    private void codebook(BankQuestion question, Map<Long, String> versions, XlsxStream.Rows rows) {
        String language = texts.language().getLanguage();
        String name = question.isRepeated() ? question.repeat() + "[]/" + question.name() : question.name();
        String asked = question.versions().stream().map(versions::get).collect(Collectors.joining("; "));
        rows.add(Arrays.asList(
                name,
                question.label().in(language),
                texts.get("questionnaire.type." + question.type()),
                question.classification().section(),
                question.classification().dataClass(),
                null,
                null,
                asked));
        for (Choice option : question.choices()) {
            rows.add(Arrays.asList(name, null, null, null, null, option.name(), option.labelIn(language), null));
        }
    }

    /** The codes as Turkish Excel opens them: semicolons, the mark of UTF-8, a comma before decimals. */
    public void writeCsv(Taken taken, OutputStream to) {
        try {
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            writer.write(CsvText.MARK);
            writer.write(
                    CsvText.of(taken.columns().stream().map(BankColumn::name).toList()));
            entries.each(taken.interviews(), interview -> {
                try {
                    writer.write(CsvText.of(codes(taken, interview).stream()
                            .map(BankExport::csvCell)
                            .toList()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvCell(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : cell.toString();
    }

    /** The kinds of files. */
    public enum Format {
        XLSX,
        CSV
    }
}
