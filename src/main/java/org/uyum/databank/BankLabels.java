package org.uyum.databank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.identity.Municipalities;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Texts;

/** Names of what stands in the data bank as a code, in the language at hand. */
@Component
class BankLabels {

    /** More names than these fit no head of a column. */
    private static final int MOST_NAMES = 4;

    private final Municipalities municipalities;
    private final QuestionnaireService questionnaires;
    private final Texts texts;

    BankLabels(Municipalities municipalities, QuestionnaireService questionnaires, Texts texts) {
        this.municipalities = municipalities;
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    /** The names of values of a facet; each is looked up once. */
    Map<String, String> of(Facet facet, Stream<String> values, Map<Long, Questionnaire> versions) {
        Map<String, String> labels = new LinkedHashMap<>();
        Function<String, String> label = label(facet, versions);
        values.forEach(value -> labels.computeIfAbsent(value == null ? "" : value, label));
        if (facet == Facet.NEIGHBOURHOOD) {
            tellApart(labels, versions);
        }
        return labels;
    }

    /** Each municipality has its "other": neighbourhoods with one name are named with their municipality. */
    private void tellApart(Map<String, String> labels, Map<Long, Questionnaire> versions) {
        Map<String, Long> times =
                labels.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        labels.replaceAll((code, label) -> times.get(label) == 1
                ? label
                : choice("neighbourhood", code, versions)
                        .map(choice -> choice.column("municipality"))
                        .filter(municipality -> !municipality.isEmpty())
                        .map(municipality -> label + " (" + municipalities.nameOf(municipality) + ")")
                        .orElse(label));
    }

    private static Optional<Choice> choice(String question, String code, Map<Long, Questionnaire> versions) {
        return versions.values().stream()
                .flatMap(questionnaire -> questionnaire.question(question).stream())
                .flatMap(found -> found.choices().choice(code).stream())
                .findFirst();
    }

    /** One name for what is told together. */
    String together(List<String> names) {
        int more = names.size() - MOST_NAMES;
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(" + "));
        return more > 0 ? texts.get("databank.bank.together", first, more) : first;
    }

    private Function<String, String> label(Facet facet, Map<Long, Questionnaire> versions) {
        Function<String, String> known =
                switch (facet) {
                    case MUNICIPALITY -> municipalities::nameOf;
                    case NEIGHBOURHOOD -> value -> option("neighbourhood", value, versions);
                    case TYPE -> value -> option("assoc_type", value, versions);
                    case PROGRAMME -> Function.identity();
                    case VERSION -> value -> version(Long.valueOf(value));
                };
        return value -> value.isEmpty() ? texts.get("databank.bank.unknown") : known.apply(value);
    }

    private String option(String question, String code, Map<Long, Questionnaire> versions) {
        return choice(question, code, versions)
                .map(choice -> choice.labelIn(texts.language().getLanguage()))
                .or(() -> texts.find("directory.associationType." + code))
                .orElse(code);
    }

    /** The form's id and the number of the version: {@code needs_analysis 2}. */
    String version(Long id) {
        QuestionnaireVersion version = questionnaires.version(id);
        return texts.get("databank.bank.version", version.formId(), String.valueOf(version.versionNo()));
    }

    /** The names of versions, each looked up once. */
    Map<Long, String> versions(Stream<Long> ids) {
        return ids.distinct().collect(Collectors.toMap(Function.identity(), this::version));
    }
}
