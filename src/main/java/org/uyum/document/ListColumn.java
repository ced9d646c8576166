package org.uyum.document;

import java.util.List;

/** A column of a list that people upload; which there are, an enumeration says. */
public interface ListColumn {

    /** By it problems name the column; it is taken for its head too. */
    String field();

    /** Whether a list without it is refused. */
    boolean isRequired();

    /** Key of the text that is its head in what we write. */
    String labelKey();

    /** Keys of the texts that are taken for its head. */
    default List<String> headKeys() {
        return List.of(labelKey());
    }

    /** As many letters of a cell are read: longer than anything that is kept, and short enough to be shown. */
    default int longest() {
        return 300;
    }
}
