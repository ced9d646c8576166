package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;

@UyumTest
class InterviewerCodesTest {

    @Autowired
    private InterviewerCodes codes;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void people_who_hold_their_first_interviews_at_once_get_codes_of_their_own_and_keep_them() throws Exception {
        if (municipalities.find("kodlar").isEmpty()) {
            municipalities.add(new Municipality("kodlar", "Kodlar", "QK", false));
        }
        // two people, each in three windows
        List<String> given = AtOnce.of(
                6, one -> new TransactionTemplate(transactions).execute(status -> codes.of("kodlar", "kod" + one % 2)));

        assertThat(given).containsOnly("QK01", "QK02");
        assertThat(given.get(0)).isEqualTo(given.get(2)).isEqualTo(given.get(4));
        assertThat(given.get(1)).isEqualTo(given.get(3)).isEqualTo(given.get(5));
        assertThat(given.get(0)).isNotEqualTo(given.get(1));
    }
}
