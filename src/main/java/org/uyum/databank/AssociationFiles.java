package org.uyum.databank;

import static org.uyum.web.Dates.ISTANBUL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.uyum.databank.AssociationFile.Given;
import org.uyum.databank.AssociationFile.Known;
import org.uyum.directory.DirectoryService;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** Gathers what all accepted interviews with one association say, each answer with its source and what it was before. */
@Service
public class AssociationFiles {

    private final DataBank bank;
    private final BankEntries entries;
    private final AnswerRounds answerRounds;
    private final BankLabels labels;
    private final BankVersions versions;
    private final BankGaps gaps;
    private final DirectoryService directory;
    private final Fieldworks fieldworks;
    private final PrivacyNoticeService notices;
    private final Texts texts;
    private final Dates dates;

    AssociationFiles(
            DataBank bank,
            BankEntries entries,
            AnswerRounds answerRounds,
            BankLabels labels,
            BankVersions versions,
            BankGaps gaps,
            DirectoryService directory,
            Fieldworks fieldworks,
            PrivacyNoticeService notices,
            Texts texts,
            Dates dates) {
        this.bank = bank;
        this.entries = entries;
        this.answerRounds = answerRounds;
        this.labels = labels;
        this.versions = versions;
        this.gaps = gaps;
        this.directory = directory;
        this.fieldworks = fieldworks;
        this.notices = notices;
        this.texts = texts;
        this.dates = dates;
    }

    /** The file of an organisation of the directory; none where the person at hand may read none of its interviews. */
    public Optional<AssociationFile> of(Long organisation) {
        BankReader reader = bank.reader();
        if (!reader.readsInterviews()) {
            return Optional.empty();
        }
        boolean missing = !gaps.missing(reader).isEmpty();
        List<BankEntry> newestFirst = entries.ofOrganisation(reader, organisation).stream()
                .sorted(Comparator.comparing((BankEntry entry) -> day(entry))
                        .thenComparing(BankEntry::interview)
                        .reversed())
                .toList();
        return directory
                .find(organisation)
                .filter(found -> !newestFirst.isEmpty() || gaps.isMissing(reader, organisation))
                .map(found -> new AssociationFile(
                        found,
                        bank.completeness(missing, newestFirst),
                        newestFirst.isEmpty() ? null : day(newestFirst.get(newestFirst.size() - 1)),
                        bank.lines(newestFirst),
                        notices(organisation),
                        known(newestFirst, reader)));
    }

    private Map<Long, PrivacyNotice> notices(Long organisation) {
        Map<Long, PrivacyNotice> byInterview = new HashMap<>();
        fieldworks.heldWith(organisation).forEach(held -> notices.find(held.notice())
                .ifPresent(found -> byInterview.put(held.interview(), found)));
        return byInterview;
    }

    private List<Known> known(List<BankEntry> newestFirst, BankReader reader) {
        Map<String, AnswerLine> questions = new LinkedHashMap<>();
        Map<String, List<Given>> given = new LinkedHashMap<>();
        Map<Long, String> names = labels.versions(newestFirst.stream().map(BankEntry::questionnaireVersion));
        Map<Long, Questionnaire> asked = versions.readable(newestFirst.stream().map(BankEntry::questionnaireVersion));
        List<BankEntry> readable = newestFirst.stream()
                .filter(entry -> asked.containsKey(entry.questionnaireVersion()))
                .toList();
        for (BankEntry entry : readable) {
            for (AnswerRound round : answerRounds.findByInterviewOrderByRoundDesc(entry.interview())) {
                AnswerSheet sheet = new AnswerSheet(
                        AnswerDocument.fromJson(round.answers()),
                        texts.language().getLanguage(),
                        reader.readsPersonal(entry.municipality()),
                        texts,
                        dates);
                sheet.byQuestion(asked.get(entry.questionnaireVersion())).forEach((name, line) -> {
                    questions.putIfAbsent(name, line);
                    given.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(new Given(
                                    line.answer(),
                                    day(round, entry),
                                    entry,
                                    round.round(),
                                    names.get(entry.questionnaireVersion())));
                });
            }
        }
        List<Known> known = new ArrayList<>();
        String section = null;
        for (Map.Entry<String, AnswerLine> question : questions.entrySet()) {
            AnswerLine line = question.getValue();
            Known one = known(line, given.get(question.getKey()));
            known.add(line.section().equals(section) ? one.underTheSameHead() : one);
            section = line.section();
        }
        return known;
    }

    /** @param given the newest first; the same answer given again says only that it holds longer */
    private static Known known(AnswerLine line, List<Given> given) {
        Given now = given.get(0);
        LocalDate since = now.day();
        List<Given> earlier = new ArrayList<>();
        String last = now.answer();
        for (Given each : given) {
            if (earlier.isEmpty() && each.answer().equals(now.answer())) {
                since = each.day();
            } else if (!each.answer().equals(last)) {
                earlier.add(each);
            }
            last = each.answer();
        }
        return new Known(line.section(), line.question(), now, since, earlier);
    }

    private static LocalDate day(AnswerRound round, BankEntry entry) {
        return round.interviewDate() == null ? day(entry) : round.interviewDate();
    }

    private static LocalDate day(BankEntry entry) {
        return entry.interviewDate() == null ? day(entry.storedAt()) : entry.interviewDate();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ISTANBUL);
    }
}
