package org.uyum.databank;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.databank.AnswersImport.State;
import org.uyum.identity.CurrentPerson;

/**
 * What an import leaves to be done: the check of many rows, and the interviews that go on with the answers that were taken
 * over, each in a transaction of its own. What it has done is in the database, so that it goes on after a restart where it
 * was; on several nodes each row is done once.
 */
@Component
class AnswersImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersImportWork.class);

    private static final int ROWS_AT_ONCE = 100;

    /** Somebody may be at work on the same interview at the moment. */
    private static final int ATTEMPTS = 3;

    private final AnswersImports imports;
    private final AnswersImportRows rows;
    private final AnswersImportCheck check;
    private final InterviewService interviews;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transactions;

    AnswersImportWork(
            AnswersImports imports,
            AnswersImportRows rows,
            AnswersImportCheck check,
            InterviewService interviews,
            CurrentPerson currentPerson,
            PlatformTransactionManager transactionManager) {
        this.imports = imports;
        this.rows = rows;
        this.check = check;
        this.interviews = interviews;
        this.currentPerson = currentPerson;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Does all that is to be done. */
    @Scheduled(initialDelayString = "${uyum.imports.look-every}", fixedDelayString = "${uyum.imports.look-every}")
    public void work() {
        imports.in(State.CHECKING).forEach(file -> carefully(() -> check.check(file)));
        imports.in(State.TAKEN_OVER).forEach(file -> carefully(() -> goOn(file)));
    }

    /** What could not go on is tried again by itself too. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void tryAgain() {
        rows.importsWithStuck()
                .forEach(id -> transactions.executeWithoutResult(status -> {
                    rows.tryAgain(id);
                    imports.setState(id, State.TAKEN_OVER);
                }));
    }

    private void goOn(AnswersImport file) {
        List<ImportedRow> some;
        do {
            some = rows.next(file.id(), RowState.SOUND, 0L, ROWS_AT_ONCE);
            for (ImportedRow row : some) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                goOn(file, row);
            }
        } while (!some.isEmpty());
        transactions.executeWithoutResult(status -> imports.findLocked(file.id())
                .filter(locked -> locked.state() == State.TAKEN_OVER)
                .ifPresent(locked -> imports.setState(file.id(), State.DONE)));
    }

    /** One that cannot go on stays with its answers, and holds up no other. */
    private void goOn(AnswersImport file, ImportedRow row) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (wentOn(file, row, attempt == ATTEMPTS)) {
                return;
            }
        }
        transactions.executeWithoutResult(status -> rows.setRowState(row, file.id(), RowState.STUCK));
    }

    private boolean wentOn(AnswersImport file, ImportedRow row, boolean last) {
        try {
            transactions.executeWithoutResult(status -> currentPerson.as(file.person(), () -> {
                if (rows.isStillToComplete(row.id())) {
                    rows.setRowState(row, file.id(), interviews.goOn(row) ? RowState.COMPLETED : RowState.OVERTAKEN);
                }
                return null;
            }));
            return true;
        } catch (RuntimeException failure) {
            if (last) {
                LOG.warn("interview {} could not go on with its imported answers", row.interview(), failure);
            }
            return false;
        }
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("an import of answers could not go on; it is tried again", failure);
        }
    }
}
