package org.uyum.databank;

/** By what interviews of the data bank are narrowed down and counted. */
public enum Facet {
    MUNICIPALITY("municipality"),
    NEIGHBOURHOOD("neighbourhood"),
    TYPE("assoc_type"),
    PROGRAMME("case_number"),
    VERSION("questionnaire_version");

    private final String column;

    Facet(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The name that it has in addresses: that of the filter's component. */
    public String parameter() {
        return switch (this) {
            case MUNICIPALITY -> "municipality";
            case NEIGHBOURHOOD -> "neighbourhood";
            case TYPE -> "type";
            case PROGRAMME -> "programme";
            case VERSION -> "version";
        };
    }

    /** What an interview has of it; may be null. */
    String of(BankEntry entry) {
        return switch (this) {
            case MUNICIPALITY -> entry.municipality();
            case NEIGHBOURHOOD -> entry.neighbourhood();
            case TYPE -> entry.associationType();
            case PROGRAMME -> entry.caseNumber();
            case VERSION -> entry.questionnaireVersion().toString();
        };
    }
}
