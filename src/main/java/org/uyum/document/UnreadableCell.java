package org.uyum.document;

import org.uyum.web.Problem;

/** A cell of a list that cannot be taken as it stands in the file: its column's field and the key of the sentence. */
public record UnreadableCell(String field, String messageKey) {

    public Problem problem() {
        return Problem.of(field, messageKey);
    }
}
