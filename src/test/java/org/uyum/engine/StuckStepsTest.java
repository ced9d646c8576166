package org.uyum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What administrators read about a failure. */
class StuckStepsTest {

    @Test
    void our_own_words_are_shown_with_the_innermost_cause() {
        assertThat(
                        StuckSteps.rootCause(
                                """
                        org.camunda.bpm.engine.ProcessEngineException: outer
                        \tat org.camunda.Something.run(Something.java:1)
                        Caused by: java.lang.IllegalStateException: no interview has the id 5
                        \tat org.uyum.Databank.byId(Databank.java:1)
                        \t... 12 more"""))
                .contains("IllegalStateException: no interview has the id 5");
    }

    @Test
    void words_that_may_quote_answers_are_left_out() {
        assertThat(
                        StuckSteps.rootCause(
                                """
                        org.springframework.dao.DuplicateKeyException: key (name)=(Ayla)
                        Caused by: org.postgresql.util.PSQLException: ERROR: duplicate key
                          Detail: Key (full_name)=(Ayla) already exists.
                        \tat org.postgresql.Driver.run(Driver.java:1)"""))
                .contains("PSQLException");
    }

    @Test
    void trace_without_a_cause_says_nothing() {
        assertThat(StuckSteps.rootCause("")).isEmpty();
    }
}
