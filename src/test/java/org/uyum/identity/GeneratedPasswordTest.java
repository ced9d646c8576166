package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Passwords by chance, which keep the rules whatever their owners are called. */
class GeneratedPasswordTest {

    @Test
    void one_that_is_not_allowed_is_replaced_by_another() {
        List<String> tried = new ArrayList<>();

        String password = GeneratedPassword.next(each -> {
            tried.add(each);
            return tried.size() == 3;
        });

        assertThat(tried).doesNotHaveDuplicates().hasSize(3).endsWith(password);
        assertThat(password).matches("(?:[A-Z]\\w[a-z]\\d-){3}[A-Z]\\w[a-z]\\d");
    }
}
