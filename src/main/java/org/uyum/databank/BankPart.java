package org.uyum.databank;

/** The texts in which the codes of an interview's answers stand: one for each part of the data bank, one for all else. */
enum BankPart {
    A("answers_a"),
    B("answers_b"),
    C("answers_c"),
    OTHER("answers_other");

    private final String column;

    BankPart(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static BankPart of(BankSection section) {
        return valueOf(section.name());
    }

    static BankPart of(String section) {
        return BankSection.of(section).map(BankPart::of).orElse(OTHER);
    }
}
