package org.uyum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.UyumTest;

@UyumTest
class ProgrammeNumbersTest {

    private static final int AT_ONCE = 6;

    @Autowired
    private ProgrammeNumbers numbers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void programmes_opened_at_once_get_running_numbers_also_the_first_of_a_year() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        Callable<String> open = () -> {
            barrier.await();
            return new TransactionTemplate(transactions).execute(status -> numbers.next("QQ", 2031));
        };
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> given =
                    many.invokeAll(Stream.generate(() -> open).limit(AT_ONCE).toList());
            List<String> expected = IntStream.rangeClosed(1, AT_ONCE)
                    .mapToObj("2031-QQ-%03d"::formatted)
                    .toList();
            List<String> numbersGiven =
                    given.stream().map(ProgrammeNumbersTest::result).toList();
            assertThat(numbersGiven).containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void a_number_whose_programme_was_not_opened_after_all_is_given_again() {
        TransactionTemplate opening = new TransactionTemplate(transactions);
        opening.executeWithoutResult(status -> {
            assertThat(numbers.next("QR", 2031)).isEqualTo("2031-QR-001");
            status.setRollbackOnly();
        });
        assertThat(opening.<String>execute(status -> numbers.next("QR", 2031))).isEqualTo("2031-QR-001");
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
