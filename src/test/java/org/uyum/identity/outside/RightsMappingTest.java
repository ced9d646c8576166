package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.uyum.identity.Role;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

class RightsMappingTest {

    private static final Map<Role, List<String>> ROLES = Map.of(
            Role.STAFF, List.of("uyum-personel"),
            Role.MANAGER, List.of("uyum-mudur", "mudurler"),
            Role.AUDITOR, List.of("uyum-denetci"),
            Role.ADMINISTRATOR, List.of("uyum-yonetici"));

    private static final Map<String, List<String>> MUNICIPALITIES =
            Map.of("fatih", List.of("Fatih Belediyesi", "FATIH"), "bozat", List.of("Bozat"));

    private static OutsidePerson with(Set<String> groups, String... municipalities) {
        return new OutsidePerson("https://op", "1", "ayse", "Ayşe", "Yılmaz", "", groups, Set.of(municipalities));
    }

    private static Rights of(OutsidePerson person) {
        return new RightsMapping(ROLES, MUNICIPALITIES, "", UnaryOperator.identity())
                .of(person, code -> Set.of("fatih", "bozat").contains(code));
    }

    private static void refused(OutsidePerson person, Why why) {
        assertThatThrownBy(() -> of(person))
                .isInstanceOfSatisfying(SignInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    @Test
    void groups_stand_for_the_roles_that_the_settings_name_and_no_other_group_for_anything() {
        assertThat(of(with(Set.of("uyum-personel", "mudurler", "camunda-admin", "staff"), "Fatih Belediyesi")))
                .isEqualTo(new Rights(Set.of(Role.STAFF, Role.MANAGER), Set.of("fatih")));
    }

    @Test
    void with_groups_that_nobody_mapped_nobody_is_let_in() {
        refused(with(Set.of("camunda-admin", "administrator", "ADMINISTRATOR", "UYUM-PERSONEL"), "FATIH"), Why.NO_ROLE);
        refused(with(Set.of(), "FATIH"), Why.NO_ROLE);
    }

    @Test
    void an_auditor_holds_no_other_role_and_may_audit_several_municipalities() {
        refused(with(Set.of("uyum-denetci", "uyum-personel"), "FATIH"), Why.AUDITOR_ONLY);
        refused(with(Set.of("uyum-denetci", "uyum-yonetici"), "FATIH"), Why.AUDITOR_ONLY);
        assertThat(of(with(Set.of("uyum-denetci"), "FATIH", "Bozat")).municipalities())
                .containsExactlyInAnyOrder("fatih", "bozat");
        refused(with(Set.of("uyum-denetci")), Why.NO_MUNICIPALITY);
    }

    @Test
    void who_works_does_so_for_exactly_one_municipality() {
        refused(with(Set.of("uyum-personel"), "Piraziz"), Why.NO_MUNICIPALITY);
        refused(with(Set.of("uyum-personel"), "fatih"), Why.NO_MUNICIPALITY);
        refused(with(Set.of("uyum-personel"), "FATIH", "Bozat"), Why.SEVERAL_MUNICIPALITIES);
        assertThat(of(with(Set.of("uyum-personel"), "FATIH", "Fatih Belediyesi", "?"))
                        .municipalities())
                .containsExactly("fatih");
    }

    @Test
    void an_administrator_needs_no_municipality() {
        assertThat(of(with(Set.of("uyum-yonetici")))).isEqualTo(new Rights(Set.of(Role.ADMINISTRATOR), Set.of()));
        refused(with(Set.of("uyum-yonetici", "uyum-personel")), Why.NO_MUNICIPALITY);
    }

    @Test
    void where_nothing_is_mapped_the_provider_says_our_codes_and_only_those_of_municipalities_that_exist_count() {
        RightsMapping mapping = new RightsMapping(ROLES, Map.of(), null, UnaryOperator.identity());
        assertThat(mapping.of(with(Set.of("mudurler"), "bozat", "atlantis"), "bozat"::equals)
                        .municipalities())
                .containsExactly("bozat");
        assertThatThrownBy(() -> mapping.of(with(Set.of("mudurler"), "atlantis"), "bozat"::equals))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void everybodys_municipality_counts_whatever_the_provider_says() {
        RightsMapping mapping = new RightsMapping(ROLES, Map.of(), "fatih", UnaryOperator.identity());
        assertThat(mapping.of(with(Set.of("mudurler"), "bozat"), code -> true).municipalities())
                .containsExactly("fatih");
    }

    @Test
    void a_directory_makes_no_difference_of_case_and_spaces() {
        RightsMapping mapping = new RightsMapping(
                Map.of(Role.STAFF, List.of("CN=Uyum Personel, OU=Groups,DC=fatih,DC=tr")),
                Map.of(),
                "fatih",
                LdapNames::same);
        assertThat(mapping.of(with(Set.of("cn=uyum personel,ou=groups,dc=Fatih,dc=tr")), code -> true)
                        .roles())
                .containsExactly(Role.STAFF);
        assertThatThrownBy(() -> mapping.of(with(Set.of("cn=uyum personel,ou=other,dc=fatih,dc=tr")), code -> true))
                .isInstanceOf(SignInRefused.class);
    }
}
