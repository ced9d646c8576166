package org.uyum.databank;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Outage;

/**
 * Puts into the data bank what is missing there, for example after an upgrade, and anew what an earlier program coded by
 * another order of questions: a few interviews in each transaction, so that what is there already is seen, and a start that
 * was killed goes on where it was. Several nodes may do it at once; each interview is put in by one of them.
 */
@Component
class BankFilling implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(BankFilling.class);

    /** So many documents are in memory at once, and so many interviews in one transaction. */
    private static final int AT_ONCE = 200;

    private final BankEntries entries;
    private final BankBacklog backlog;
    private final BankVersions versions;
    private final BankKeeping keeping;
    private final Interviews interviews;
    private final Fieldworks fieldworks;
    private final ProgrammeService programmes;
    private final TransactionTemplate transactions;

    /** The marks that were there when this node started: version → marks of earlier programs. Those of later ones are not its business. */
    private final Map<Long, Set<String>> earlierMarks = new ConcurrentHashMap<>();

    BankFilling(
            BankEntries entries,
            BankBacklog backlog,
            BankVersions versions,
            BankKeeping keeping,
            Interviews interviews,
            Fieldworks fieldworks,
            ProgrammeService programmes,
            PlatformTransactionManager transactionManager) {
        this.entries = entries;
        this.backlog = backlog;
        this.versions = versions;
        this.keeping = keeping;
        this.interviews = interviews;
        this.fieldworks = fieldworks;
        this.programmes = programmes;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Finds out what is missing before the first page can be asked for. */
    @Override
    public void afterSingletonsInstantiated() {
        attempt("looking for missing interviews", this::lookForMissing);
    }

    /** What cannot be read is left out and does not keep the program from starting. */
    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void fillAtStart() {
        attempt("trying again what failed", backlog::forgetFailures);
        attempt("looking at earlier codes", () -> earlierMarks.putAll(entries.marks()));
        fill();
    }

    /** Goes on with what another node did not bring to its end, and finds what was taken out of the tables by hand. */
    @Scheduled(initialDelayString = "${uyum.databank.look-every}", fixedDelayString = "${uyum.databank.look-every}")
    void fill() {
        attempt("looking for missing interviews", this::lookForMissing);
        attempt("putting in missing interviews", () -> putIn(backlog.due()));
        attempt("coding interviews anew", this::codeAnew);
    }

    private void lookForMissing() {
        backlog.fieldworksWithUnknown()
                .forEach(id -> attempt(
                        "noting what is missing of round of interviews " + id,
                        () -> transactions.executeWithoutResult(status -> {
                            // two nodes that start at once note it one after the other
                            Fieldwork fieldwork = fieldworks.findLockedById(id);
                            backlog.addUnknown(id, fieldwork.questionnaireVersion(), lead(fieldwork));
                        })));
    }

    private void codeAnew() {
        Map<Long, Set<String>> marks = entries.marks();
        versions.marks(marks.keySet()).forEach((version, mark) -> {
            Set<String> earlier = new HashSet<>(marks.get(version));
            earlier.retainAll(earlierMarks.getOrDefault(version, Set.of()));
            earlier.remove(mark);
            if (!earlier.isEmpty()) {
                putIn(entries.codedBy(version, earlier));
            }
        });
    }

    private void putIn(Map<Long, List<Long>> byFieldwork) {
        byFieldwork.forEach((id, due) -> {
            Fieldwork fieldwork = fieldworks.findById(id).orElseThrow();
            if (versions.isReadable(fieldwork.questionnaireVersion())) {
                attempt("putting in round of interviews " + id, () -> putIn(fieldwork, due));
            }
        });
    }

    private void putIn(Fieldwork fieldwork, List<Long> due) {
        for (int first = 0; first < due.size() && !Thread.currentThread().isInterrupted(); first += AT_ONCE) {
            List<Long> some = due.subList(first, Math.min(first + AT_ONCE, due.size()));
            try {
                putInTogether(fieldwork, some);
            } catch (RuntimeException e) {
                requireDatabase(e);
                some.forEach(interview -> putInAlone(fieldwork, interview));
            }
        }
    }

    private void putInTogether(Fieldwork fieldwork, List<Long> some) {
        transactions.executeWithoutResult(status -> {
            fieldworks.findLockedById(fieldwork.id());
            keeping.keepMissing(fieldwork, interviews.findAllById(some));
        });
    }

    /** One that cannot be put in stays out, and holds up no other. */
    private void putInAlone(Fieldwork fieldwork, Long interview) {
        try {
            putInTogether(fieldwork, List.of(interview));
        } catch (RuntimeException e) {
            requireDatabase(e);
            log("putting in interview " + interview, e);
            transactions.executeWithoutResult(status -> {
                entries.remove(interview);
                backlog.addFailed(interview, fieldwork.questionnaireVersion(), lead(fieldwork));
            });
        }
    }

    /** Nothing is said about an interview by a database that is away. */
    private static void requireDatabase(RuntimeException failure) {
        if (Outage.of(failure).isPresent()) {
            throw failure;
        }
    }

    private String lead(Fieldwork fieldwork) {
        return programmes.byId(fieldwork.programme()).lead();
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log(what, e);
        }
    }

    private static void log(String what, RuntimeException failure) {
        // no more than its kind: what it says may quote answers
        LOG.error(
                "data bank: {} failed and is tried again: {}",
                what,
                failure.getClass().getName());
    }
}
