package org.uyum.databank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /**
     * Only what is coded by these marks, version → mark. It stands in every query for codes: what another program coded by
     * another order of questions meanwhile would be taken for other answers.
     */
    BankQuery codedBy(Map<Long, String> marks) {
        BankQuery query = this;
        List<String> either = new ArrayList<>();
        for (Map.Entry<Long, String> version : marks.entrySet()) {
            String number = String.valueOf(either.size());
            either.add("e.questionnaire_version = :version" + number + " and e.coded_by = :mark" + number);
            query = query.with("version" + number, version.getKey()).with("mark" + number, version.getValue());
        }
        return query.and(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
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
