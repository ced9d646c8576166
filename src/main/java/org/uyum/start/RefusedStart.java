package org.uyum.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says all reasons at once for which the program was not started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedStart extends AbstractFailureAnalyzer<UnsafeStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeStart cause) {
        return new FailureAnalysis(
                StartTexts.list("start.refused", cause.problems()), StartTexts.both("start.refused.action"), cause);
    }
}
