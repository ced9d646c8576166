package org.uyum.databank;

/**
 * Which interviews of the data bank are looked at; null for all.
 *
 * @param municipality code of the municipality that interviewed
 * @param neighbourhood, type: codes as they were answered
 * @param programme a case number
 * @param version id of a version of a questionnaire
 */
public record BankFilter(String municipality, String neighbourhood, String type, String programme, Long version) {

    public static final BankFilter ALL = new BankFilter(null, null, null, null, null);

    public BankFilter {
        municipality = blankToNull(municipality);
        neighbourhood = blankToNull(neighbourhood);
        type = blankToNull(type);
        programme = blankToNull(programme);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** What is chosen of a facet; null if nothing is. */
    public String of(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> municipality;
            case NEIGHBOURHOOD -> neighbourhood;
            case TYPE -> type;
            case PROGRAMME -> programme;
            case VERSION -> version == null ? null : version.toString();
        };
    }

    BankFilter without(Facet facet) {
        return new BankFilter(
                facet == Facet.MUNICIPALITY ? null : municipality,
                facet == Facet.NEIGHBOURHOOD ? null : neighbourhood,
                facet == Facet.TYPE ? null : type,
                facet == Facet.PROGRAMME ? null : programme,
                facet == Facet.VERSION ? null : version);
    }

    public boolean isNarrowed() {
        return !equals(ALL);
    }
}
