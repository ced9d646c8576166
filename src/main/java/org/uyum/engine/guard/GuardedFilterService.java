package org.uyum.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;

/**
 * The engine's filter service: the filters that we ship are not changed by people. Whoever read one in English would
 * save it in English for everybody, and each start sets them anew.
 */
public class GuardedFilterService extends FilterServiceImpl {

    /** The property of a filter that says which of ours it is, and under which its texts are found. */
    public static final String KEY = "key";

    private final TaskGuard guard;

    public GuardedFilterService(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public Filter saveFilter(Filter filter) {
        commandExecutor.execute(context -> {
            if (TaskGuard.login().isPresent()) {
                Filter stored = filter.getId() == null
                        ? null
                        : context.getFilterManager().findFilterById(filter.getId());
                if (keyOf(filter).or(() -> keyOf(stored)).isPresent()) {
                    throw new AuthorizationException(guard.text("engine.filter.ours"));
                }
            }
            return null;
        });
        return super.saveFilter(filter);
    }

    /** Which of ours a filter is; nothing for those that people made. */
    public static Optional<Object> keyOf(Filter filter) {
        return Optional.ofNullable(filter).map(Filter::getProperties).map(properties -> properties.get(KEY));
    }
}
