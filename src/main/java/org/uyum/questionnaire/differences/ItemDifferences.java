package org.uyum.questionnaire.differences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.differences.Difference.Change;
import org.uyum.questionnaire.differences.Difference.Kind;
import org.uyum.questionnaire.xpath.Expression;

/** What differs between the questions and groups of two versions. */
final class ItemDifferences {

    private final Map<String, Located> before;
    private final Map<String, Located> after;
    private final TextDifferences texts;
    private final String language;
    private final List<Difference> found = new ArrayList<>();

    ItemDifferences(Questionnaire before, Questionnaire after, TextDifferences texts, String language) {
        this.before = ByName.of(Located.all(before), Located::name);
        this.after = ByName.of(Located.all(after), Located::name);
        this.texts = texts;
        this.language = language;
    }

    List<Difference> all() {
        Map<String, Located> renamed = renamed();
        after.values().stream()
                .filter(each -> !before.containsKey(each.name()))
                .forEach(each -> addNew(each, Optional.ofNullable(renamed.get(each.name()))));
        before.values().stream()
                .filter(each -> !after.containsKey(each.name()))
                .filter(each -> !renamed.containsValue(each))
                .forEach(each -> add(
                        each.item() instanceof Question ? Kind.QUESTION_REMOVED : Kind.GROUP_REMOVED,
                        each.item(),
                        List.of()));
        after.values().stream().filter(each -> before.containsKey(each.name())).forEach(each -> {
            Located earlier = before.get(each.name());
            compareItems(earlier, each);
            if (earlier.item() instanceof Question was && each.item() instanceof Question is) {
                compareQuestions(was, is);
            }
        });
        compareOrder();
        return found;
    }

    /** New questions that have type and wording of one that is gone, by their new names, if there is but one of each. */
    private Map<String, Located> renamed() {
        Map<String, Located> gone = ByName.unique(onlyIn(before, after), this::mark);
        Map<String, Located> renamed = new LinkedHashMap<>();
        ByName.unique(onlyIn(after, before), this::mark).forEach((mark, added) -> {
            if (gone.containsKey(mark)) {
                renamed.put(added.name(), gone.get(mark));
            }
        });
        return renamed;
    }

    private static List<Located> onlyIn(Map<String, Located> here, Map<String, Located> there) {
        return here.values().stream()
                .filter(each -> each.item() instanceof Question)
                .filter(each -> !there.containsKey(each.name()))
                .toList();
    }

    private String mark(Located located) {
        String text = texts.mark(located.item().label());
        return text.isEmpty() ? "" : type(located.item()) + " " + text;
    }

    private void addNew(Located added, Optional<Located> earlier) {
        if (earlier.isPresent()) {
            add(Kind.RENAMED, added.item(), List.of(Change.of(earlier.get().name(), added.name())));
        } else {
            add(added.item() instanceof Question ? Kind.QUESTION_ADDED : Kind.GROUP_ADDED, added.item(), List.of());
        }
    }

    private void compareItems(Located earlier, Located later) {
        String was = type(earlier.item());
        String is = type(later.item());
        if (!was.equals(is)) {
            add(isWider(was, is) ? Kind.TYPE_WIDENED : Kind.TYPE_CHANGED, later.item(), List.of(Change.of(was, is)));
        }
        if (!earlier.parentName().equals(later.parentName())) {
            boolean sameRounds = earlier.repeat().equals(later.repeat());
            add(
                    sameRounds ? Kind.MOVED : Kind.MOVED_ACROSS_REPEAT,
                    later.item(),
                    List.of(Change.of(earlier.parentLabel(language), later.parentLabel(language))));
        }
        add(
                Kind.LABEL_CHANGED,
                later.item(),
                earlier.item().label(),
                later.item().label());
        addRule(
                Kind.RELEVANT_CHANGED,
                later.item(),
                earlier.item().relevant(),
                later.item().relevant());
    }

    private void compareQuestions(Question was, Question is) {
        add(Kind.HINT_CHANGED, is, was.hint(), is.hint());
        add(Kind.HINT_CHANGED, is, was.constraintMessage(), is.constraintMessage());
        addRule(Kind.CONSTRAINT_CHANGED, is, was.constraint(), is.constraint());
        addRule(Kind.REQUIRED_CHANGED, is, was.required(), is.required());
        addRule(Kind.CALCULATION_CHANGED, is, was.calculation(), is.calculation());
        addRule(Kind.CHOICE_FILTER_CHANGED, is, was.choiceFilter(), is.choiceFilter());
        add(Kind.DEFAULT_CHANGED, is, was.writtenInitial(), is.writtenInitial());
        add(Kind.APPEARANCE_CHANGED, is, was.appearance(), is.appearance());
        add(
                Kind.DATA_CLASS_CHANGED,
                is,
                was.classification().dataClass(),
                is.classification().dataClass());
    }

    /** Questions that both have in another order; where they stand in groups is told by each. */
    private void compareOrder() {
        List<String> earlier =
                before.keySet().stream().filter(this::staysInPlace).toList();
        List<String> later = after.keySet().stream().filter(this::staysInPlace).toList();
        if (!earlier.equals(later)) {
            found.add(new Difference(Kind.ORDER_CHANGED, "", Translations.NONE, List.of()));
        }
    }

    private boolean staysInPlace(String name) {
        return before.containsKey(name)
                && after.containsKey(name)
                && before.get(name).parentName().equals(after.get(name).parentName());
    }

    private void add(Kind kind, Item item, List<Change> changes) {
        found.add(new Difference(kind, item.name(), item.label(), changes));
    }

    private void add(Kind kind, Item item, Translations was, Translations is) {
        List<Change> changes = texts.between(was, is);
        if (!changes.isEmpty()) {
            add(kind, item, changes);
        }
    }

    private void add(Kind kind, Item item, String was, String is) {
        if (!was.equals(is)) {
            add(kind, item, List.of(Change.of(was, is)));
        }
    }

    /** What a rule says counts, not how it is spaced or quoted. */
    private void addRule(Kind kind, Item item, Optional<Rule> was, Optional<Rule> is) {
        if (!expression(was).equals(expression(is))) {
            add(kind, item, List.of(Change.of(source(was), source(is))));
        }
    }

    private static Optional<Expression> expression(Optional<Rule> rule) {
        return rule.map(Rule::expression);
    }

    private static String source(Optional<Rule> rule) {
        return rule.map(Rule::source).orElse("");
    }

    /** As in {@code questionnaire.type.*}. */
    private static String type(Item item) {
        if (item instanceof Question question) {
            return question.type().name();
        }
        return item instanceof Repeat ? "repeat" : "section";
    }

    private static boolean isWider(String was, String is) {
        return was.equals(QuestionType.INTEGER.name()) && is.equals(QuestionType.DECIMAL.name());
    }
}
