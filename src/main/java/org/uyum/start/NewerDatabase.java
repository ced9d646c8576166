package org.uyum.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that the database was made by another, most likely newer, version of the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NewerDatabase extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return StartTexts.analysis("start.newerDatabase", cause, cause.getMessage());
    }
}
