package org.uyum.databank;

import java.util.HashMap;
import java.util.Map;

/** The condition of a query on {@code bank_entry e}: what a reader may see, narrowed down. */
record BankQuery(String where, Map<String, Object> params) {

    static BankQuery of(BankReader reader) {
        if (reader.municipalities().isEmpty()) {
            return new BankQuery(" where 1 = 0", Map.of());
        }
        return new BankQuery(
                " where (e.municipality in (:readable) or e.lead_municipality in (:readable))",
                Map.of("readable", reader.municipalities()));
    }

    static BankQuery of(BankReader reader, BankFilter filter) {
        BankQuery query = of(reader);
        for (Facet facet : Facet.values()) {
            query = query.narrowed(facet, filter);
        }
        return query;
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
        return and(condition).with(name, param);
    }

    BankQuery and(String condition) {
        return new BankQuery(where + " and " + condition, params);
    }

    BankQuery with(String name, Object param) {
        Map<String, Object> more = new HashMap<>(params);
        more.put(name, param);
        return new BankQuery(where, more);
    }
}
