package org.uyum.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions that share their choices and stand below one another as the rows of one table: a Likert scale ({@code likert}), the
 * rows of {@code list-nolabel}, or what a group {@code table-list} holds.
 *
 * @param head the row of {@code label} before them, which names the choices and is not answered
 * @param rows at least one, all of one type and with the same choices
 */
public record Matrix(Optional<Question> head, List<Question> rows) {

    /** More choices do not fit side by side. */
    private static final int MOST_CHOICES = 7;

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** The matrix that begins with an item of a list; empty if none does. */
    public static Optional<Matrix> at(List<Item> items, int index, boolean inTable) {
        Optional<Question> head = question(items, index).filter(Matrix::isHead);
        List<Question> rows = new ArrayList<>();
        for (int next = head.isPresent() ? index + 1 : index; next < items.size(); next++) {
            Optional<Question> row = question(items, next).filter(question -> isRow(question, inTable));
            Question first = rows.isEmpty() ? head.orElse(row.orElse(null)) : rows.get(0);
            if (row.isEmpty() || !row.get().choices().equals(first.choices())) {
                break;
            }
            if (!rows.isEmpty() && row.get().type() != first.type()) {
                break;
            }
            rows.add(row.get());
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Matrix(head, rows));
    }

    /** Whether a group says that its questions are a table. */
    public static boolean isTable(Section section) {
        return (" " + section.appearance() + " ").contains(" table-list ");
    }

    public List<Choice> choices() {
        return rows.get(0).choices().choices();
    }

    /** How many items of the list it takes up. */
    public int length() {
        return rows.size() + (head.isPresent() ? 1 : 0);
    }

    private static Optional<Question> question(List<Item> items, int index) {
        return items.get(index) instanceof Question question ? Optional.of(question) : Optional.empty();
    }

    private static boolean isHead(Question question) {
        return question.type() == QuestionType.NOTE
                && question.looks("label")
                && !question.choices().choices().isEmpty();
    }

    private static boolean isRow(Question question, boolean inTable) {
        int choices = question.choices().choices().size();
        return question.type().isSelect()
                && question.choiceFilter().isEmpty()
                && choices > 0
                && choices <= MOST_CHOICES
                && (inTable || question.looks("likert") || question.looks("list-nolabel"));
    }
}
