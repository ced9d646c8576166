package org.uyum.engine.guard;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * The engine's filter service: the filters that we ship are not changed or deleted by people. Whoever read one in English
 * would save it in English for everybody, and each start sets them anew. Nobody stores an expression in a filter: it
 * would be refused each time that the filter is asked, and the Tasklist then shows none at all.
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
        byPeople(filters -> {
            refuseIfOurs(filter);
            refuseIfOurs(filter.getId() == null ? null : filters.findFilterById(filter.getId()));
            refuseExpressions(filter.getQuery());
        });
        return super.saveFilter(filter);
    }

    @Override
    public void deleteFilter(String filterId) {
        byPeople(filters -> refuseIfOurs(filterId == null ? null : filters.findFilterById(filterId)));
        super.deleteFilter(filterId);
    }

    private void byPeople(Consumer<FilterManager> rule) {
        commandExecutor.execute(context -> {
            TaskGuard.login().ifPresent(login -> rule.accept(context.getFilterManager()));
            return null;
        });
    }

    private void refuseIfOurs(Filter filter) {
        if (keyOf(filter).isPresent()) {
            throw new AuthorizationException(guard.text("engine.filter.ours"));
        }
    }

    private void refuseExpressions(AbstractQuery<?, ?> query) {
        query.getExpressions().values().stream().findFirst().ifPresent(expression -> {
            throw new BadUserRequestException(guard.text("engine.query.noExpressions", expression));
        });
        if (query instanceof TaskQueryImpl tasks) {
            // a query holds itself as the first of its parts
            tasks.getQueries().stream().filter(part -> part != tasks).forEach(this::refuseExpressions);
        }
    }

    /** Which of ours a filter is; nothing for those that people made. */
    public static Optional<Object> keyOf(Filter filter) {
        return Optional.ofNullable(filter).map(Filter::getProperties).map(properties -> properties.get(KEY));
    }
}
