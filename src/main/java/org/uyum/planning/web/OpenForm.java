package org.uyum.planning.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The one form that is open on the plan's page.
 *
 * @param key of the form, for example {@code aim-3} or {@code activity-new-5}; empty if none is open
 * @param typed what was sent with it and refused, by field; empty if it was just opened
 */
record OpenForm(String key, Map<String, List<String>> typed) {

    static final OpenForm NONE = new OpenForm("", Map.of());

    public boolean is(String form) {
        return key.equals(form);
    }

    /** What the field shows: what was typed, else what is stored. */
    public String value(String field, Object stored) {
        if (!typed.isEmpty()) {
            return typed.getOrDefault(field, List.of("")).get(0);
        }
        return stored == null ? "" : plain(stored);
    }

    /** Whether an option of a field with several is chosen. */
    public boolean has(String field, String option, Collection<String> stored) {
        return typed.isEmpty()
                ? stored.contains(option)
                : typed.getOrDefault(field, List.of()).contains(option);
    }

    private static String plain(Object stored) {
        return stored instanceof BigDecimal number ? number.toPlainString() : stored.toString();
    }
}
