package org.uyum.engine.guard;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.Variable;
import org.uyum.web.Texts;

/** How the Tasklist shows the filters that are ours: where they stand, and the columns of their lists. */
@Component
public class FilterLook {

    private final Texts texts;

    FilterLook(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param key by which the filter is known as ours
     * @param priority those with a lower one stand above
     */
    public Map<String, Object> properties(String key, int priority, String description) {
        return Map.of(
                GuardedFilterService.KEY,
                key,
                "priority",
                priority,
                "description",
                description,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(column(Step.SUBJECT), column(Step.CASE_NUMBER)));
    }

    private Map<String, String> column(Variable<?> variable) {
        return Map.of("name", variable.name(), "label", texts.get("engine.filter.variable." + variable.name()));
    }
}
