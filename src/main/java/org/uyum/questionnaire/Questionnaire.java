package org.uyum.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as its XLSForm says it.
 *
 * @param formId the author's id of the form
 * @param version the author's version
 * @param languages at least one
 * @param items groups, repeats and questions in their order
 * @param choiceLists by name
 */
public record Questionnaire(
        String formId,
        String title,
        String version,
        List<Language> languages,
        Language defaultLanguage,
        List<Item> items,
        Map<String, ChoiceList> choiceLists) {

    public Questionnaire {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
        choiceLists = Map.copyOf(choiceLists);
    }

    /** All questions in their order, those in groups and repeats too. */
    public List<Question> questions() {
        return questionsIn(items).toList();
    }

    /** The questions that a person answers. */
    public List<Question> askedQuestions() {
        return questions().stream()
                .filter(question -> question.type().isAsked())
                .toList();
    }

    public Optional<Question> question(String name) {
        return questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    public Optional<ChoiceList> choiceList(String name) {
        return Optional.ofNullable(choiceLists.get(name));
    }

    /** The language of this code, else the questionnaire's own. */
    public Language language(String code) {
        return languages.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(defaultLanguage);
    }

    /** All items, each before what it holds. */
    public Stream<Item> all() {
        return items.stream().flatMap(Questionnaire::allOf);
    }

    private static Stream<Item> allOf(Item item) {
        return Stream.concat(Stream.of(item), children(item).stream().flatMap(Questionnaire::allOf));
    }

    static Stream<Question> questionsIn(List<Item> items) {
        return items.stream()
                .flatMap(Questionnaire::allOf)
                .filter(Question.class::isInstance)
                .map(Question.class::cast);
    }

    private static List<Item> children(Item item) {
        if (item instanceof Section section) {
            return section.items();
        }
        return item instanceof Repeat repeat ? repeat.items() : List.of();
    }
}
