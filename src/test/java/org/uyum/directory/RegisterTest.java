package org.uyum.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

    @ParameterizedTest
    @CsvSource({
        "34-123-045, 34123045, true",
        "34-12-3, 34-012-003, true",
        "34-12-3, 34-1-23, false",
        "34-123-045, 35-123-045, false"
    })
    void registry_numbers_are_the_same_however_they_are_written(String one, String other, boolean same) {
        assertThat(Register.digits(one).equals(Register.digits(other))).isEqualTo(same);
    }
}
