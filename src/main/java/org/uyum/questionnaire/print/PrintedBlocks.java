package org.uyum.questionnaire.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Matrix;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

/** Puts a questionnaire on paper, item by item; a repeat is there a few times. */
final class PrintedBlocks {

    /** How often a repeat is printed that has no number of its own; for more there are further sheets. */
    static final int COPIES = 3;

    private final ConditionWords conditions;
    private final PrintedQuestion printed;
    private final QuestionNumbers numbers;
    private final PrintWords words;
    private final String language;
    private final List<PrintedBlock> blocks = new ArrayList<>();

    private PrintedBlocks(Questionnaire questionnaire, String language, PrintWords words) {
        this.words = words;
        this.language = language;
        this.numbers = new QuestionNumbers(questionnaire, words, language);
        this.conditions = new ConditionWords(numbers, words, language);
        this.printed = new PrintedQuestion(numbers, conditions, words, language);
    }

    static List<PrintedBlock> of(Questionnaire questionnaire, String language, MessageSource texts) {
        var all = new PrintedBlocks(questionnaire, language, PrintWords.in(language, texts));
        all.add(questionnaire.items(), 1, false);
        return List.copyOf(all.blocks);
    }

    private void add(List<Item> items, int depth, boolean table) {
        int index = 0;
        while (index < items.size()) {
            Optional<Matrix> matrix = Matrix.at(items, index, table);
            matrix.ifPresent(this::addMatrix);
            if (matrix.isEmpty()) {
                add(items.get(index), depth);
            }
            index += matrix.map(Matrix::length).orElse(1);
        }
    }

    private void add(Item item, int depth) {
        if (item instanceof Question question) {
            if (question.type().isShown()) {
                blocks.add(printed.of(question));
            }
        } else if (item instanceof Section section) {
            addGroup(section, depth);
        } else if (item instanceof Repeat repeat) {
            addRepeat(repeat, depth);
        }
    }

    private void addMatrix(Matrix matrix) {
        String label = matrix.head().map(this::label).orElse("");
        blocks.add(PrintedBlock.matrix(
                label, matrix.rows().stream().map(printed::of).toList()));
    }

    /** A group without a text of its own only holds questions together; its condition has to be said all the same. */
    private void addGroup(Section section, int depth) {
        String label = label(section);
        String condition = conditions.of(section.relevant());
        if (!label.isEmpty() || !condition.isEmpty()) {
            blocks.add(PrintedBlock.group(depth, label, condition, List.of()));
        }
        add(section.items(), depth + 1, Matrix.isTable(section));
    }

    private void addRepeat(Repeat repeat, int depth) {
        String label = label(repeat);
        String named = label.isEmpty() ? repeat.name() : label;
        int copies = repeat.fixedCount().isPresent() ? repeat.most() : COPIES;
        boolean more = repeat.fixedCount().filter(count -> count <= copies).isEmpty();
        for (int copy = 1; copy <= copies; copy++) {
            blocks.add(PrintedBlock.group(
                    depth,
                    words.get("copy", named, String.valueOf(copy), String.valueOf(copies)),
                    conditions.of(repeat.relevant()),
                    more && copy == copies ? List.of(words.get("moreCopies", String.valueOf(copies))) : List.of()));
            add(repeat.items(), depth + 1, false);
        }
    }

    private String label(Item item) {
        return numbers.named(item.label().in(language));
    }
}
