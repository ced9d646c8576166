package org.uyum.databank;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;

/**
 * The versions of questionnaires as this program reads them, and by which order of questions it codes their answers. One that
 * it cannot read takes no other with it.
 */
@Component
class BankVersions {

    private final QuestionnaireService questionnaires;
    private final Map<Long, String> marks = new ConcurrentHashMap<>();

    BankVersions(QuestionnaireService questionnaires) {
        this.questionnaires = questionnaires;
    }

    Optional<Questionnaire> questionnaire(Long version) {
        return questionnaires.readable(version);
    }

    boolean isReadable(Long version) {
        return questionnaire(version).isPresent();
    }

    /** Those that can be read, the newest first. */
    Map<Long, Questionnaire> readable(Stream<Long> versions) {
        Map<Long, Questionnaire> readable = new LinkedHashMap<>();
        versions.distinct().sorted(Comparator.reverseOrder()).forEach(version -> questionnaire(version)
                .ifPresent(questionnaire -> readable.put(version, questionnaire)));
        return readable;
    }

    /** The mark of the layout of each version that can be read. */
    Map<Long, String> marks(Collection<Long> versions) {
        Map<Long, String> found = new LinkedHashMap<>();
        readable(versions.stream())
                .forEach((version, questionnaire) -> found.put(version, mark(version, questionnaire)));
        return found;
    }

    private String mark(Long version, Questionnaire questionnaire) {
        // a version never changes, nor does the way in which a running program reads it
        return marks.computeIfAbsent(
                version, any -> BankLayout.of(questionnaire).mark());
    }
}
