package org.uyum.questionnaire.web;

import java.util.Arrays;
import java.util.List;
import org.uyum.questionnaire.Comparison;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.differences.Difference.Effect;
import org.uyum.questionnaire.differences.QuestionnaireDifferences;
import org.uyum.web.Texts;

/** What differs between two versions with the same effect on answers collected already: a table of the page. */
record DifferenceLines(Effect effect, List<DifferenceLine> lines) {

    /** The gravest effect first; those that nothing has are left out. */
    static List<DifferenceLines> of(Comparison comparison, Texts texts) {
        Questionnaire after = comparison.after();
        String language = after.language(texts.language().getLanguage()).code();
        QuestionnaireDifferences differences = comparison.differences(language);
        return Arrays.stream(Effect.values())
                .filter(effect -> differences.count(effect) > 0)
                .map(effect -> new DifferenceLines(
                        effect,
                        differences.all().stream()
                                .filter(difference -> difference.kind().effect() == effect)
                                .map(difference -> DifferenceLine.of(difference, after, language, texts))
                                .toList()))
                .toList();
    }
}
