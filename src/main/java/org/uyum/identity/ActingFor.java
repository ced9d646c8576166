package org.uyum.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the current person acts, as their deputy, in the transaction at hand. Whatever is written in it about what
 * somebody did says so too. It is forgotten with the end of the transaction.
 */
@Component
public class ActingFor {

    public Optional<String> current() {
        return Optional.ofNullable((String) TransactionSynchronizationManager.getResource(this));
    }

    /** From now on, until the end of the transaction, the current person acts for somebody. */
    public void begin(String principal) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("somebody acts for another outside of a transaction");
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        TransactionSynchronizationManager.bindResource(this, principal);
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ActingFor.this);
        }
    }
}
