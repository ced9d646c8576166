package org.uyum.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.Classification;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.xpath.ExpressionParser;

/**
 * What {@code or_other} stands for in the standard: a further choice named {@code other}, and a question for it, named as
 * the first with {@code _other} behind. Its texts are the questionnaire's, so they are not those of the program.
 */
final class OtherChoice {

    private static final String NAME = "other";

    private static final Map<String, String> OTHER =
            Map.of("tr", "Diğer", "en", "Other", "fr", "Autre", "de", "Andere", "es", "Otro", "ar", "أخرى");

    private static final Map<String, String> SPECIFY = Map.of(
            "tr",
            "Diğer (belirtin)",
            "en",
            "Other (specify)",
            "fr",
            "Autre (précisez)",
            "de",
            "Andere (bitte angeben)",
            "es",
            "Otro (especifique)",
            "ar",
            "أخرى (حدد)");

    private final LanguageNames languages;

    OtherChoice(LanguageNames languages) {
        this.languages = languages;
    }

    /** The list with the choice, which it may have already. */
    ChoiceList in(ChoiceList list) {
        if (list.choice(NAME).isPresent()) {
            return list;
        }
        List<Choice> choices = new ArrayList<>(list.choices());
        choices.add(new Choice(NAME, texts(OTHER), Map.of()));
        return new ChoiceList(list.name(), choices);
    }

    Question question(Question select) {
        String relevant = "selected(${%s}, '%s')".formatted(select.name(), NAME);
        return new Question(
                QuestionType.TEXT,
                select.name() + "_" + NAME,
                texts(SPECIFY),
                Translations.NONE,
                Optional.empty(),
                Optional.of(new Rule(relevant, ExpressionParser.parse(relevant))),
                Optional.empty(),
                Translations.NONE,
                "",
                ChoiceList.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                new Classification(select.classification().section(), "free_text", ""),
                select.row());
    }

    private Translations texts(Map<String, String> known) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages
                .all()
                .forEach(language -> texts.put(language.code(), known.getOrDefault(language.code(), known.get("en"))));
        return new Translations(texts);
    }
}
