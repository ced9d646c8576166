package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LdapNamesTest {

    @Test
    void the_short_name_counts_only_below_the_base() {
        String base = "ou=groups,dc=fatih,dc=tr";
        assertThat(LdapNames.shortName("CN=Uyum Personel,OU=Groups,DC=fatih,DC=tr", base))
                .contains("Uyum Personel");
        assertThat(LdapNames.shortName("cn=a,ou=sub,ou=groups,dc=fatih,dc=tr", base))
                .contains("a");
        assertThat(LdapNames.shortName("cn=Uyum Personel,ou=people,dc=fatih,dc=tr", base))
                .isEmpty();
        assertThat(LdapNames.shortName(base, base)).isEmpty();
        assertThat(LdapNames.shortName("Uyum Personel", base)).isEmpty();
        assertThat(LdapNames.shortName("cn=a\\,ou=groups,dc=fatih,dc=tr", base)).isEmpty();
    }

    @Test
    void what_is_no_distinguished_name_is_compared_as_a_text() {
        assertThat(LdapNames.same(" Uyum Personel ")).isEqualTo("uyum personel");
        assertThat(LdapNames.same("a=b=,c")).isEqualTo("a=b=,c");
    }
}
