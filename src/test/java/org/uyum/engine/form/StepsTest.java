package org.uyum.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** What a step says without a case of what it prepares or approves is what it names in each. */
class StepsTest {

    private final Steps steps = new Steps(new StaticListableBeanFactory());

    @Test
    void step_that_names_what_it_says_is_asked_what_that_is() {
        assertThat(steps.approved(new ApprovesPlan(), null)).contains(Thing.of("plan", 1, 1));
        assertThat(steps.prepared(new ApprovesPlan(), null)).isEmpty();
    }

    @Test
    void step_that_names_something_else_than_it_says_is_refused() {
        assertThatThrownBy(() -> steps.approved(new SaysReport(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SaysReport approves a plan");
        assertThatThrownBy(() -> steps.approved(new SaysNothing(), null)).isInstanceOf(IllegalStateException.class);
    }

    record Answers() {}

    private static class SaysNothing implements UserStep<Answers> {

        @Override
        public void submit(Step step, Answers answers) {
            throw new UnsupportedOperationException("nothing is submitted here");
        }

        @Override
        public Optional<Thing> approves(Step step) {
            return Optional.of(Thing.of("plan", 1, 1));
        }
    }

    private static final class ApprovesPlan extends SaysNothing {

        @Override
        @FourEyes("plan")
        public Optional<Thing> approves(Step step) {
            return super.approves(step);
        }
    }

    private static final class SaysReport extends SaysNothing {

        @Override
        @FourEyes("report")
        public Optional<Thing> approves(Step step) {
            return super.approves(step);
        }
    }
}
