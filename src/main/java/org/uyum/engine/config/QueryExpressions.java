package org.uyum.engine.config;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.uyum.web.Texts;

/**
 * Evaluates the expressions of the models, and of queries none but those that our own filters hold: an expression that
 * comes with a query or a filter from outside, nested however deep, would run code of the caller's choice. What the
 * engine evaluates for a query has no execution and no variables behind it, which is how it is told from a model's.
 */
class QueryExpressions extends SpringExpressionManager {

    static final String ME = "${currentUser()}";
    static final String MY_GROUPS = "${currentUserGroups()}";
    static final String NOW = "${now()}";
    static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

    private static final Set<String> OURS = Set.of(ME, MY_GROUPS, NOW, IN_A_WEEK);

    private final Texts texts;

    QueryExpressions(ApplicationContext beans, Map<Object, Object> engineBeans, Texts texts) {
        super(beans, engineBeans);
        this.texts = texts;
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new Checked(text, this);
    }

    private void requireOurs(String text) {
        if (!OURS.contains(text)) {
            // the engine hides its own exceptions of this place behind an internal error
            throw new InvalidRequestException(Status.BAD_REQUEST, texts.get("engine.query.noExpressions", text));
        }
    }

    private static final class Checked extends JuelExpression {

        private final QueryExpressions queries;

        private Checked(String text, QueryExpressions queries) {
            super(queries.createValueExpression(text), queries, text);
            this.queries = queries;
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && execution == null) {
                queries.requireOurs(getExpressionText());
            }
            return super.getValue(scope, execution);
        }
    }
}
