package org.uyum.engine.config;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.uyum.web.Outage;
import org.uyum.web.Texts;

/**
 * Says in words what became of a command that the database did not carry out. The engine's REST would answer with the
 * message of the exception: the text of an SQL statement, or nothing that anybody understands. Jobs are left alone; the
 * engine tries them again.
 */
class DatabaseFailures extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);

    private final Texts texts;

    DatabaseFailures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || RequestContextHolder.getRequestAttributes() == null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw inWords(failure);
        }
    }

    private RuntimeException inWords(RuntimeException failure) {
        if (failure instanceof RestException) {
            return failure;
        }
        Optional<Outage> outage = Outage.of(failure);
        if (outage.isPresent()) {
            return new RestException(
                    Status.SERVICE_UNAVAILABLE, failure, texts.get(outage.get().messageKey()));
        }
        if (failure instanceof DataAccessException && !(failure instanceof ConcurrencyFailureException)) {
            LOG.error("a command failed in the database", failure);
            return new RestException(Status.INTERNAL_SERVER_ERROR, failure, texts.get("web.error.500.text"));
        }
        return failure;
    }
}
