package org.uyum.questionnaire.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.xpath.AnswerType;
import org.uyum.questionnaire.xpath.FeelTerm;
import org.uyum.questionnaire.xpath.FeelTexts;
import org.uyum.questionnaire.xpath.FeelTranslation;
import org.uyum.questionnaire.xpath.FeelVariables;

/** The answers as a form's FEEL expressions see them: by the key of the field, inside a repeat that of the same round. */
final class FormVariables implements FeelVariables {

    /** Words of FEEL, and what an option is called while options are filtered. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "between",
            "function",
            "external",
            "item",
            "label",
            "value",
            "date",
            "time",
            "duration",
            "string",
            "number",
            "list",
            "count",
            "contains",
            "floor",
            "ceiling",
            "today",
            "now");

    private static final int MOST_NAMES = 60;

    /** What is computed from what is computed grows with each step. */
    private static final int LONGEST_COMPUTED = 10_000;

    private final Map<String, Placed> questions;
    private final Place place;
    private final String language;
    private final boolean shownOnly;
    private final Map<String, FeelTerm> computed = new HashMap<>();

    /**
     * @param language in which options have their names
     * @param shownOnly for a text, which decides nothing
     */
    FormVariables(Map<String, Placed> questions, Place place, String language, boolean shownOnly) {
        this.questions = questions;
        this.place = place;
        this.language = language;
        this.shownOnly = shownOnly;
    }

    /**
     * A question and where it stands.
     *
     * @param repeat name of the repeat that it is in; empty if it is in none
     * @param relevant all that must hold for it to have an answer: its own rule and those of the groups around it
     */
    record Placed(Question question, String repeat, List<Rule> relevant) {}

    @Override
    public FeelTerm answer(String name) {
        Placed placed = questions.get(name);
        if (placed == null) {
            // a question that is not asked here has no answer
            return FeelTerm.text("\"\"");
        }
        if (!placed.repeat().isEmpty()
                && !placed.repeat().equals(place.repeat().map(Repeat::name).orElse(""))) {
            throw FeelTerm.noFeel("${" + name + "}");
        }
        Question question = placed.question();
        return switch (question.type()) {
            case CALCULATE, SHOWN_CALCULATION -> {
                // not computeIfAbsent: it is computed from others
                if (!computed.containsKey(name)) {
                    computed.put(name, computed(placed.question(), placed.relevant()));
                }
                yield computed.get(name);
            }
            case TODAY -> FeelTerm.known("today()", AnswerType.DATE);
            case START, END -> throw FeelTerm.noFeel("${" + name + "}");
            case NOTE -> FeelTerm.text("\"\"");
            case ACKNOWLEDGE -> FeelTerm.text("(if %s = true then \"OK\" else \"\")".formatted(key(name)));
            default -> FeelTerm.variable(key(name), question.type().answerType());
        };
    }

    /**
     * A computed answer stands in no field: what it is computed from takes its place.
     *
     * @param relevant where one of these does not hold, it is empty
     */
    private FeelTerm computed(Question question, List<Rule> relevant) {
        Optional<Rule> calculation = question.calculation();
        if (calculation.isEmpty()) {
            return FeelTerm.text("\"\"");
        }
        FeelTranslation translation = new FeelTranslation(this);
        List<String> conditions = relevant.stream()
                .map(rule -> translation.condition(rule.expression()))
                .toList();
        FeelTerm term = translation.term(calculation.get().expression()).asComputed(conditions);
        if (term.feel().length() > LONGEST_COMPUTED) {
            throw FeelTerm.noFeel("${" + question.name() + "}");
        }
        return term;
    }

    /** A computed answer as a text, where its question is shown; options by their names. */
    String shown(Question question) {
        FeelTerm term = computed(question, List.of());
        return question.choices().choices().isEmpty()
                ? FeelTexts.shown(term)
                : FeelTexts.shown(term, optionNames(question.name()));
    }

    @Override
    public boolean isShownOnly() {
        return shownOnly;
    }

    @Override
    public Map<String, String> optionNames(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(questions.get(name)).map(Placed::question).stream()
                .flatMap(question -> question.choices().choices().stream())
                .limit(MOST_NAMES + 1L)
                .forEach(choice -> names.put(choice.name(), choice.labelIn(language)));
        if (names.size() > MOST_NAMES) {
            throw FeelTerm.noFeel("jr:choice-name()");
        }
        return names;
    }

    @Override
    public FeelTerm current() {
        return answer(place.question());
    }

    @Override
    public FeelTerm column(String name) {
        return FeelTerm.text("item." + columnKey(name));
    }

    static String columnKey(String column) {
        return "c_" + FormKeys.key(column);
    }

    private String key(String name) {
        String key = place.key(name);
        if (RESERVED.contains(key) || !key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw FeelTerm.noFeel("${" + name + "}");
        }
        return key;
    }

    static Map<String, Placed> byName(Questionnaire questionnaire) {
        Map<String, Placed> byName = new HashMap<>();
        place(questionnaire.items(), "", List.of(), byName);
        return byName;
    }

    private static void place(List<Item> items, String repeat, List<Rule> around, Map<String, Placed> byName) {
        for (Item item : items) {
            List<Rule> relevant = new ArrayList<>(around);
            item.relevant().ifPresent(relevant::add);
            if (item instanceof Section section) {
                place(section.items(), repeat, relevant, byName);
            } else if (item instanceof Repeat inner) {
                place(inner.items(), inner.name(), relevant, byName);
            } else if (item instanceof Question question) {
                byName.put(question.name(), new Placed(question, repeat, relevant));
            }
        }
    }

    /**
     * Where a rule stands.
     *
     * @param question the question that the rule belongs to; empty for that of a group
     */
    record Place(Optional<Repeat> repeat, int round, String question) {

        static final Place TOP = new Place(Optional.empty(), 0, "");

        Place of(String questionName) {
            return new Place(repeat, round, questionName);
        }

        String key(String name) {
            return repeat.filter(some -> holds(some, name))
                    .map(some -> FormKeys.key(some.name(), round, name))
                    .orElse(FormKeys.key(name));
        }

        /** The key of a group: inside a repeat it stands in the form once for each round. */
        String groupKey(String name) {
            return repeat.map(some -> FormKeys.key(some.name(), round, name)).orElse(FormKeys.key(name));
        }

        private static boolean holds(Repeat repeat, String name) {
            return repeat.questions().anyMatch(question -> question.name().equals(name));
        }
    }
}
