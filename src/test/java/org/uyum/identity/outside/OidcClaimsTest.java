package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcClaimsTest {

    private static OutsidePerson read(Map<String, Object> claims, String groups, String municipality) {
        return new OidcClaims(new OidcSettings.Claims(
                        "preferred_username", "given_name", "family_name", "email", groups, municipality))
                .person("https://op", "s-1", claims);
    }

    @Test
    void groups_are_a_list_or_one_text_and_may_lie_in_another_claim() {
        assertThat(read(Map.of("groups", List.of("a", " b ", 7, "")), "groups", "m")
                        .groups())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(read(Map.of("groups", "a"), "groups", "m").groups()).containsExactly("a");
        assertThat(read(Map.of("realm_access", Map.of("roles", List.of("a"))), "realm_access.roles", "m")
                        .groups())
                .containsExactly("a");
        assertThat(read(Map.of("https://uyum.org/groups", List.of("a")), "https://uyum.org/groups", "m")
                        .groups())
                .containsExactly("a");
        assertThat(read(
                                Map.of("resource_access", Map.of("uyum.app", Map.of("roles", List.of("a")))),
                                "resource_access.uyum.app.roles",
                                "m")
                        .groups())
                .containsExactly("a");
    }

    @Test
    void what_is_missing_or_of_another_kind_says_nothing() {
        for (Object groups : new Object[] {7, true, Map.of("a", "b"), List.of(Map.of("a", "b"))}) {
            assertThat(read(Map.of("groups", groups), "groups", "m").groups()).isEmpty();
        }
        OutsidePerson nobody = read(Map.of("email", List.of("a@b")), "groups", "m");
        assertThat(nobody.groups()).isEmpty();
        assertThat(nobody.municipalities()).isEmpty();
        assertThat(nobody.email()).isEmpty();
        assertThat(nobody.name()).isEmpty();
    }

    @Test
    void who_has_one_name_for_all_is_called_by_its_parts() {
        OutsidePerson person = read(Map.of("name", "Ayşe Nur Yılmaz"), "groups", "m");
        assertThat(person.firstName()).isEqualTo("Ayşe Nur");
        assertThat(person.lastName()).isEqualTo("Yılmaz");
        assertThat(read(Map.of("name", "Ayşe"), "groups", "m").firstName()).isEqualTo("Ayşe");
    }

    @Test
    void names_are_tidied_and_cut_and_what_is_no_address_is_left_out() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("given_name", "  Ayşe\n\t Nur ");
        claims.put("family_name", "y".repeat(300));
        claims.put("email", "no address");
        OutsidePerson person = read(claims, "groups", "m");
        assertThat(person.firstName()).isEqualTo("Ayşe Nur");
        assertThat(person.lastName()).hasSize(100);
        assertThat(person.email()).isEmpty();
    }
}
