package org.uyum.databank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The condition of a query on {@code bank_entry e}: what a reader may see, narrowed down. */
record BankQuery(String where, Map<String, Object> params) {

    /** More words than these narrow nothing down any more. */
    private static final int MOST_WORDS = 8;

    static BankQuery of(BankReader reader) {
        if (reader.municipalities().isEmpty()) {
            return new BankQuery(" where 1 = 0", Map.of());
        }
        return new BankQuery(
                " where (e.municipality in (:readable) or e.lead_municipality in (:readable))",
                Map.of("readable", reader.municipalities()));
    }

    /** @param search what was typed; each word of it must be part of one of the interview's */
    static BankQuery of(BankReader reader, BankFilter filter, String search) {
        BankQuery query = of(reader);
        for (Facet facet : Facet.values()) {
            query = query.narrowed(facet, filter);
        }
        List<String> words = search == null
                ? List.of()
                : Folding.words(List.of(search)).stream().limit(MOST_WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            query = query.containing("word" + i, words.get(i), reader);
        }
        return query;
    }

    /** Words hold letters and digits alone, so that none of them is a pattern. */
    private BankQuery containing(String name, String word, BankReader reader) {
        String found = "e.words like :" + name;
        String pattern = "%" + word + "%";
        if (reader.own() == null) {
            return and(found, name, pattern);
        }
        return and("(" + found + " or (e.municipality = :own and e.personal_words like :" + name + "))", name, pattern)
                .with("own", reader.own());
    }

    private BankQuery narrowed(Facet facet, BankFilter filter) {
        Object wanted =
                switch (facet) {
                    case MUNICIPALITY -> filter.municipality();
                    case NEIGHBOURHOOD -> filter.neighbourhood();
                    case TYPE -> filter.type();
                    case PROGRAMME -> filter.programme();
                    case VERSION -> filter.version();
                };
        String name = "wanted" + facet;
        return wanted == null ? this : and("e." + facet.column() + " = :" + name, name, wanted);
    }

    BankQuery and(String condition, String name, Object param) {
        return new BankQuery(where + " and " + condition, params).with(name, param);
    }

    private BankQuery with(String name, Object param) {
        Map<String, Object> more = new HashMap<>(params);
        more.put(name, param);
        return new BankQuery(where, more);
    }
}
