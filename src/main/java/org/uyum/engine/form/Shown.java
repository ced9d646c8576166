package org.uyum.engine.form;

import java.util.Map;

/**
 * What a form is shown with.
 *
 * @param values answers and variables by key
 * @param results what the form's expressions give for these values; null, or none, where one cannot be evaluated
 */
record Shown(Map<String, Object> values, Map<String, Object> results) {

    boolean hides(FormInput input) {
        return input.hiddenWhen().stream().anyMatch(condition -> Boolean.TRUE.equals(results.get(condition)));
    }
}
