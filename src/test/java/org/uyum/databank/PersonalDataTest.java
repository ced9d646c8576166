package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kimliği 10000000146 olan",
                "10000000146",
                "0532 123 45 67",
                "+90 (212) 123-45-67",
                "yazın: biri@example.org"
            })
    void personal_data_is_found_in_free_text(String text) {
        assertThat(PersonalData.isFoundIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000147 sayılı karar",
                "toplam 12000000000 lira",
                "100000001461 üye",
                "2026 yılında 350 hane",
                "E-2026/114"
            })
    void other_numbers_are_not(String text) {
        assertThat(PersonalData.isFoundIn(text)).isFalse();
    }
}
