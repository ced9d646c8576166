package org.uyum.databank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.databank.QuestionFigures.Cell;
import org.uyum.document.XlsxText;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * Takes counts out of the data bank, one sheet per part, and logs it. A file of counts is made to be handed on, so small
 * numbers are hidden in it whoever takes it, and what is for internal use is left out.
 */
@Service
public class BankFiguresExport {

    /** Stands for a number below the threshold, and for one that would give such a number away. */
    private static final String HIDDEN = "*";

    private final DataBank bank;
    private final BankExportLog log;
    private final LeftOutSheet leftOut;
    private final Texts texts;

    BankFiguresExport(DataBank bank, BankExportLog log, LeftOutSheet leftOut, Texts texts) {
        this.bank = bank;
        this.log = log;
        this.leftOut = leftOut;
        this.texts = texts;
    }

    /** A workbook, and whether interviews are left out of it that cannot be counted. */
    public record Taken(byte[] file, boolean isWhole) {}

    /** @param by what the counts are divided by; null for none */
    @Transactional
    public Taken take(BankFilter filter, Facet by) {
        BankReader reader = bank.reader();
        if (reader.municipalities().isEmpty()) {
            throw new AccessDeniedException("no data bank for " + reader);
        }
        if (filter.isNarrowed() && !reader.narrows()) {
            throw Refused.because("databank.bank.notNarrowed");
        }
        BankLook look = bank.look(filter);
        look.requireNotFilling();
        Map<String, Integer> municipalities = look.cells().counts(Facet.MUNICIPALITY, filter);
        if (municipalities.isEmpty()) {
            throw Refused.because("databank.bank.nothing");
        }
        log.figures(reader, filter, municipalities);
        List<XlsxText.Sheet> sheets = new ArrayList<>();
        for (BankSection section : BankSection.values()) {
            sheets.add(sheet(section, bank.figuresToHandOn(section, look, by)));
        }
        BankCompleteness completeness = look.completeness();
        if (!completeness.isWhole()) {
            sheets.add(sheet(completeness.hiding(bank.threshold())));
        }
        return new Taken(XlsxText.of(sheets), completeness.isWhole());
    }

    private XlsxText.Sheet sheet(BankCompleteness completeness) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(leftOut.heads());
        leftOut.rows(completeness)
                .forEach(row -> rows.add(row.stream().map(Object::toString).toList()));
        return new XlsxText.Sheet(texts.get("databank.leftOut.sheet"), rows);
    }

    private XlsxText.Sheet sheet(BankSection section, BankView view) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(
                texts.get("databank.export.codebook.column"),
                texts.get("databank.export.codebook.question"),
                texts.get("databank.export.codebook.optionLabel")));
        Stream.concat(Stream.of(texts.get("databank.bank.all")), view.groups().stream())
                .forEach(column -> heads.addAll(List.of(column, column + " (%)")));
        rows.add(heads);
        rows.add(row(List.of("", "", texts.get("databank.export.interviews")), view.interviews()));
        if (view.isTooFew()) {
            rows.add(List.of("", texts.get("databank.bank.tooFew", bank.threshold())));
        }
        if (view.undivided()) {
            rows.add(List.of("", texts.get("databank.bank.undivided", bank.threshold())));
        }
        for (QuestionFigures question : view.questions()) {
            String path = question.question().path();
            question.options()
                    .forEach(option -> rows.add(row(List.of(path, question.label(), option.label()), option.cells())));
            totals(question).forEach((name, cells) -> rows.add(row(List.of(path, question.label(), name), cells)));
            if (!question.spreads().isEmpty()) {
                List<String> median =
                        new ArrayList<>(List.of(path, question.label(), texts.get("databank.bank.median")));
                question.spreads()
                        .forEach(spread -> median.addAll(
                                List.of(spread.median() == null ? "" : texts.number(spread.median()), "")));
                rows.add(median);
            }
        }
        return new XlsxText.Sheet(section.name(), rows);
    }

    private Map<String, List<Cell>> totals(QuestionFigures question) {
        Map<String, List<Cell>> totals = new LinkedHashMap<>();
        totals.put("n", question.n());
        if (question.question().type().isSelect()) {
            totals.put(texts.get("databank.bank.dontKnow"), question.dontKnow());
        }
        totals.put(texts.get("databank.bank.unanswered"), question.unanswered());
        return totals;
    }

    private static List<String> row(List<String> heads, List<Cell> cells) {
        List<String> row = new ArrayList<>(heads);
        cells.forEach(cell -> {
            row.add(cell.hidden() ? HIDDEN : cell.count().toString());
            row.add(cell.percent() == null ? "" : cell.percent().toString());
        });
        return row;
    }
}
