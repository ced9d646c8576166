package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "istanbul, İSTANBUL",
        "istanbul, ISTANBUL",
        "ISPARTA, ısparta",
        "Isparta, isparta",
        "çocuk, COCUK",
        "ŞİŞLİ, sisli",
        "hâlâ, HALA",
        "i\u0307stanbul, İstanbul"
    })
    void the_same_word_however_it_is_typed(String one, String other) {
        assertThat(Folding.words(List.of(one))).isEqualTo(Folding.words(List.of(other)));
    }

    @Test
    void words_hold_letters_and_digits_alone_and_stand_once() {
        assertThat(Folding.words(List.of("İş, iş ve aş: %100'e_yakın", "Aş")))
                .containsExactly("is", "ve", "as", "100", "e", "yakin");
        assertThat(Folding.words(List.of("% _ '' --"))).isEmpty();
    }
}
