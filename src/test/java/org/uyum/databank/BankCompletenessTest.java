package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uyum.databank.BankCompleteness.LeftOut;
import org.uyum.databank.BankCompleteness.Reason;

class BankCompletenessTest {

    private static final LeftOut TWO = new LeftOut("needs 1", Reason.UNREADABLE, 2);
    private static final LeftOut TEN = new LeftOut("needs 2", Reason.FAILED, 10);

    @Test
    void who_reads_single_interviews_is_told_all_numbers() {
        BankCompleteness part = new BankCompleteness(40, 3, List.of(TWO, TEN), 0);

        assertThat(part.isWhole()).isFalse();
        assertThat(part.isFilling()).isTrue();
        assertThat(part.shownThere()).isEqualTo(40);
        assertThat(part.shownAll()).isEqualTo(55);
        assertThat(part.shown(TWO)).isEqualTo(2);
    }

    @Test
    void a_small_number_does_not_follow_from_what_is_there_and_what_should_be() {
        BankCompleteness coming = new BankCompleteness(40, 3, List.of(), 5);
        assertThat(coming.shownThere()).isEqualTo(40);
        assertThat(coming.shownAll()).isEqualTo("*");

        BankCompleteness left = new BankCompleteness(40, 0, List.of(TWO, TEN), 5);
        assertThat(left.shownAll()).isEqualTo("*");
        assertThat(left.shown(TWO)).isEqualTo("*");
        assertThat(left.shown(TEN)).isEqualTo(10);

        BankCompleteness few = new BankCompleteness(4, 30, List.of(), 5);
        assertThat(few.shownThere()).isEqualTo("*");
        assertThat(few.shownAll()).isEqualTo("*");
    }

    @Test
    void large_numbers_are_shown_to_everybody_and_none_is_not_small() {
        BankCompleteness part = new BankCompleteness(0, 30, List.of(TEN), 5);

        assertThat(part.shownThere()).isEqualTo(0);
        assertThat(part.shownAll()).isEqualTo(40);
        assertThat(part.hiding(20).shown(TEN)).isEqualTo("*");
    }
}
