package org.uyum.databank;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.uyum.databank.QuestionFigures.Cell;
import org.uyum.identity.CurrentPerson;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Texts;

/** What the accepted interviews hold, as far as the person at hand may see it: counted, found, listed. */
@Service
public class DataBank {

    /** A page stays readable with so many columns. */
    private static final int MOST_GROUPS = 60;

    private final BankEntries entries;
    private final BankVersions versions;
    private final BankGaps gaps;
    private final BankLabels labels;
    private final CurrentPerson currentPerson;
    private final Texts texts;
    private final int threshold;

    DataBank(
            BankEntries entries,
            BankVersions versions,
            BankGaps gaps,
            BankLabels labels,
            CurrentPerson currentPerson,
            Texts texts,
            @Value("${uyum.databank.smallest-count}") int threshold) {
        this.entries = entries;
        this.versions = versions;
        this.gaps = gaps;
        this.labels = labels;
        this.currentPerson = currentPerson;
        this.texts = texts;
        this.threshold = threshold;
    }

    /** What the person at hand may see. */
    public BankReader reader() {
        return BankReader.of(currentPerson.get());
    }

    /** Interviews from which figures may leave, or be read by those who do not read single interviews. */
    public int threshold() {
        return threshold;
    }

    /** What the person may see, narrowed down where they may do so. */
    public BankLook look(BankFilter asked) {
        return look(asked, null);
    }

    /** @param search what was typed; empty or null for nothing */
    public BankLook look(BankFilter asked, String search) {
        BankReader reader = reader();
        BankFilter filter = reader.narrows() ? asked : BankFilter.ALL;
        List<BankBacklog.Missing> missing = gaps.missing(reader);
        BankCells all = entries.cells(reader);
        Map<Long, String> marks = versions.marks(all.versions());
        BankCells cells = all.codedBy(marks);
        BankQuery query = BankQuery.of(reader, filter).codedBy(marks);
        BankSearch wanted = new BankSearch(search, versions(cells, filter));
        return new BankLook(
                reader,
                filter,
                cells,
                gaps.of(missing, all, cells, hiding(reader)),
                query,
                wanted.words().isEmpty() ? null : entries.found(reader, query, wanted),
                () -> entries.ids(query));
    }

    /**
     * Whether some interviews, looked at one by one, are all that there are for the person at hand.
     *
     * @param missing whether any were missing before these were read
     */
    BankCompleteness completeness(boolean missing, List<BankEntry> some) {
        boolean readable =
                some.stream().map(BankEntry::questionnaireVersion).distinct().allMatch(versions::isReadable);
        return readable && !missing
                ? BankCompleteness.WHOLE
                : look(BankFilter.ALL).completeness();
    }

    /** The values of each facet with their interviews, under what is chosen of the other facets. */
    public BankView.Facets facets(BankLook look) {
        Map<Long, Questionnaire> versions = versions(look.cells(), BankFilter.ALL);
        Map<Facet, List<BankView.Value>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.put(
                    facet,
                    values(facet, look, look.filter().without(facet), versions, hiding(look.reader())).stream()
                            .map(Named::value)
                            .toList());
        }
        return new BankView.Facets(values);
    }

    /** Interviews per value of a facet, as the reader may see them. */
    public List<BankView.Value> values(Facet facet, BankLook look) {
        return values(facet, look, look.filter(), versions(look), hiding(look.reader())).stream()
                .map(Named::value)
                .toList();
    }

    /** A group with what is shown of it. */
    private record Named(BankGroup group, BankView.Value value) {}

    private List<Named> values(
            Facet facet, BankLook look, BankFilter filter, Map<Long, Questionnaire> versions, int hidden) {
        List<BankGroup> groups = BankGroups.of(facet, look.cells(), filter, hidden);
        Map<String, String> names =
                labels.of(facet, groups.stream().flatMap(group -> group.values().stream()), versions);
        Collator turkish = Collator.getInstance(Texts.TURKISH);
        return groups.stream()
                .map(group -> new Named(
                        group,
                        new BankView.Value(
                                String.join(" ", group.values()),
                                labels.together(group.values().stream()
                                        .map(names::get)
                                        .sorted(turkish)
                                        .toList()),
                                Cell.of(group.interviews(), hidden))))
                .sorted(Comparator.comparing(named -> named.value().label(), turkish))
                .toList();
    }

    /** Some of the interviews that are looked at, by the names of the associations; none for who reads no single ones. */
    public List<BankView.Line> page(BankLook look, int first, int rows) {
        if (!look.reader().readsInterviews()) {
            return List.of();
        }
        return lines(
                look.found() == null
                        ? entries.page(look.query(), first, rows)
                        : entries.page(
                                look.found().stream().skip(first).limit(rows).toList()));
    }

    List<BankView.Line> lines(List<BankEntry> found) {
        Map<Long, Questionnaire> asked = versions.readable(found.stream().map(BankEntry::questionnaireVersion));
        Map<Facet, Map<String, String>> names = new EnumMap<>(Facet.class);
        for (Facet facet : List.of(Facet.NEIGHBOURHOOD, Facet.TYPE, Facet.VERSION)) {
            names.put(facet, labels.of(facet, found.stream().map(facet::of), asked));
        }
        return found.stream()
                .map(entry -> new BankView.Line(
                        entry,
                        name(names, Facet.NEIGHBOURHOOD, entry),
                        name(names, Facet.TYPE, entry),
                        name(names, Facet.VERSION, entry)))
                .toList();
    }

    private static String name(Map<Facet, Map<String, String>> names, Facet facet, BankEntry entry) {
        String value = facet.of(entry);
        return value == null ? "" : names.get(facet).get(value);
    }

    /** The counts of one part of the data bank, divided by a facet or not at all (null), as the reader may see them. */
    public BankView figures(BankSection section, BankLook look, Facet by) {
        // a page with more columns is not readable, a file is
        return figures(section, look, by, hiding(look.reader()), false).first(MOST_GROUPS);
    }

    /** The same as they may be handed on: small numbers hidden from everybody, nothing that is for internal use. */
    BankView figuresToHandOn(BankSection section, BankLook look, Facet by) {
        return figures(section, look, by, threshold, true);
    }

    private BankView figures(BankSection section, BankLook look, Facet by, int hidden, boolean handedOn) {
        if (SmallNumbers.isSmall(look.count(), hidden)) {
            return new BankView(List.of(Cell.HIDDEN), List.of(), 0, List.of(), hidden, false);
        }
        Map<Long, Questionnaire> versions = versions(look);
        List<BankQuestion> questions = BankQuestion.merged(versions).stream()
                .filter(question -> BankSection.of(question.classification().section())
                        .filter(section::equals)
                        .isPresent())
                .filter(question -> question.type().isAsked() && !question.personal())
                .filter(question -> !handedOn || !question.classification().isInternal())
                .toList();
        List<Named> all = by == null ? List.of() : values(by, look, look.filter(), versions, hidden);
        boolean undivided = by != null && hidden > 0 && all.size() < 2;
        List<Named> groups = undivided ? List.of() : all;
        BankFigures figures = new BankFigures(
                questions,
                versions,
                groups.stream().map(Named::group).toList(),
                texts.language().getLanguage());
        entries.eachCode(look.query(), figures.parts(), by, figures::add);
        look.requireAll(figures.counted());
        return new BankView(
                figures.interviews(hidden),
                groups.stream().map(group -> group.value().label()).toList(),
                0,
                figures.figures(hidden),
                hidden,
                undivided);
    }

    private int hiding(BankReader reader) {
        return reader.readsInterviews() ? 0 : threshold;
    }

    /** The versions that the interviews were held with, the newest first. */
    Map<Long, Questionnaire> versions(BankLook look) {
        return versions(look.cells(), look.filter());
    }

    private Map<Long, Questionnaire> versions(BankCells cells, BankFilter filter) {
        return versions.readable(
                cells.counts(Facet.VERSION, filter).keySet().stream().map(Long::valueOf));
    }
}
