package org.uyum.questionnaire.form;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts short fields that follow one another side by side, two in a row; everything else gets a row of its own. */
final class FormLayout {

    private static final int HALF = 8;

    private final AtomicInteger rows = new AtomicInteger();

    /** Adds the place of each field. */
    void arrange(List<LaidOut> fields) {
        int index = 0;
        while (index < fields.size()) {
            LaidOut field = fields.get(index);
            String row = "Row_" + rows.incrementAndGet();
            boolean pair = index + 1 < fields.size() && field.pairsWith(fields.get(index + 1));
            field.place(row, pair);
            if (pair) {
                fields.get(index + 1).place(row, true);
            }
            index += pair ? 2 : 1;
        }
    }

    /** A field, and which others it may stand beside. */
    record LaidOut(Map<String, Object> component, Width width) {

        private boolean pairsWith(LaidOut next) {
            return width == Width.SHORT && next.width == Width.SHORT;
        }

        private void place(String row, boolean half) {
            component.put("layout", half ? Map.of("row", row, "columns", HALF) : Map.of("row", row));
        }
    }

    /** Short fields stand beside one another. */
    enum Width {
        WHOLE,
        SHORT
    }
}
