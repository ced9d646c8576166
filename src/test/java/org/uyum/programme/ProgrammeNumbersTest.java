package org.uyum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.AtOnce;
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
        List<String> given = AtOnce.of(
                AT_ONCE, one -> new TransactionTemplate(transactions).execute(status -> numbers.next("QQ", 2031)));
        List<String> expected = IntStream.rangeClosed(1, AT_ONCE)
                .mapToObj("2031-QQ-%03d"::formatted)
                .toList();
        assertThat(given).containsExactlyInAnyOrderElementsOf(expected);
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
}
