package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNamesTest {

    private final AccountNames names = new AccountNames(false);

    @ParameterizedTest
    @CsvSource({
        "ayse.yilmaz, ayseyilmaz",
        "Ayşe.YILMAZ, ayseyilmaz",
        "çağrı_öğüt, cagriogut",
        "İSMET.IŞIK, ismetisik",
        "şükrü-ünlü@zeytinburnu.bel.tr, sukruunlu",
        "ZB\\asimsek, zbasimsek",
        "42, 42"
    })
    void a_name_gives_an_id_of_english_letters_and_digits(String name, String id) {
        assertThat(names.id(name)).contains(id);
        assertThat(names.id(name)).contains(id);
        assertThat(id).matches("[a-zA-Z0-9]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "x", "...", "*)(|=*", "محمد", "Αλέξης", "ayşe٣"})
    void of_a_name_with_too_little_or_with_letters_that_nobody_can_map_no_id_is_guessed(String name) {
        assertThat(names.id(name)).isEmpty();
    }

    @Test
    void no_name_gives_no_id() {
        assertThat(names.id(null)).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_gives_no_id_and_is_not_cut() {
        assertThat(names.id("a".repeat(60))).isPresent();
        assertThat(names.id("a".repeat(61))).isEmpty();
    }

    @Test
    void where_people_of_several_domains_sign_in_the_domain_is_part_of_the_id() {
        AccountNames whole = new AccountNames(true);
        assertThat(whole.id("ayse@fatih.bel.tr")).contains("aysefatihbeltr");
        assertThat(whole.id("ayse@bagcilar.bel.tr")).contains("aysebagcilarbeltr");
    }
}
