package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.Directory;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

/** Names and passwords at a real directory. */
class LdapPasswordsTest {

    private static Directory server;

    private final List<OutsidePerson> admitted = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new Directory(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static LdapSettings settings(String url, String password, String groupFilter) {
        return new LdapSettings(
                "Fatih",
                List.of(url),
                Directory.BASE,
                false,
                Directory.SEARCHER,
                password,
                "ou=people",
                "(uid={0})",
                "ou=groups",
                groupFilter,
                "ignore",
                false,
                Duration.ofSeconds(2),
                new LdapSettings.Attributes("uid", "entryUUID", "givenName", "sn", "mail", "memberOf", "l"),
                Map.of(Role.STAFF, List.of("uyum-personel")),
                Map.of(),
                "fatih");
    }

    private LdapPasswords passwords(LdapSettings settings) {
        return new LdapPasswords(
                new LdapDirectory(settings, LdapSignIn.source(settings)), new NameLocks(Clock.systemUTC()), person -> {
                    admitted.add(person);
                    return new Person("id", "name", "fatih", Set.of("fatih"), Set.of(Role.STAFF));
                });
    }

    private LdapPasswords passwords() {
        return passwords(settings(server.url(), Directory.SEARCHERS_PASSWORD, "(member={0})"));
    }

    @Test
    void the_right_password_lets_in_with_what_entry_and_groups_say() {
        assertThat(passwords().signIn("aysel.şimşek", Directory.PASSWORD)).isPresent();
        OutsidePerson person = admitted.get(0);
        assertThat(person.provider()).isEqualTo("ldap:" + Directory.BASE);
        assertThat(person.subject()).matches("[0-9a-f-]{36}");
        assertThat(List.of(person.name(), person.firstName(), person.lastName(), person.email()))
                .containsExactly("aysel.şimşek", "Aysel", "Şimşek", "aysel.simsek@fatih.bel.tr");
        assertThat(person.municipalities()).containsExactly("Fatih Belediyesi");
        assertThat(person.groups())
                .containsExactlyInAnyOrder(
                        "uyum-personel",
                        "cn=uyum-personel,ou=groups," + Directory.BASE,
                        "komşular",
                        "cn=komşular,ou=groups," + Directory.BASE);
    }

    @Test
    void groups_that_name_their_members_count_where_a_filter_is_set() {
        passwords().signIn("kemal.demir", Directory.PASSWORD);
        passwords(settings(server.url(), Directory.SEARCHERS_PASSWORD, "")).signIn("kemal.demir", Directory.PASSWORD);
        assertThat(admitted.get(0).groups()).contains("uyum-mudur");
        assertThat(admitted.get(1).groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*)(uid=*",
                "aysel*",
                "aysel.şimşek)(objectClass=*",
                "aysel.şimşek,ou=people",
                "uid=aysel.şimşek,ou=people," + Directory.BASE,
                "\\2a",
                "aysel.şimşek\u0000",
                "' or 1=1",
                ""
            })
    void a_name_is_never_part_of_the_question(String name) {
        assertThat(passwords().signIn(name, Directory.PASSWORD)).isEmpty();
        assertThat(admitted).isEmpty();
    }

    @Test
    void a_wrong_and_an_empty_password_let_nobody_in() {
        assertThat(passwords().signIn("kemal.demir", "yanlış")).isEmpty();
        assertThat(passwords().signIn("kemal.demir", "")).isEmpty();
        assertThat(passwords().signIn("nobody", Directory.PASSWORD)).isEmpty();
    }

    @Test
    void after_a_wrong_password_the_right_one_is_refused_for_a_while() {
        LdapPasswords passwords = passwords();
        assertThat(passwords.signIn("kemal.demir", "yanlış")).isEmpty();
        assertThat(passwords.signIn("KEMAL.demir", Directory.PASSWORD)).isEmpty();
        assertThat(passwords.signIn("aysel.şimşek", Directory.PASSWORD)).isPresent();
    }

    @Test
    void a_directory_that_is_down_or_does_not_know_us_is_told_as_such() {
        for (LdapSettings wrong : List.of(
                settings("ldap://127.0.0.1:1", Directory.SEARCHERS_PASSWORD, ""),
                settings(server.url(), "not-the-searchers", ""))) {
            LdapPasswords passwords = passwords(wrong);
            assertThatThrownBy(() -> passwords.signIn("kemal.demir", Directory.PASSWORD))
                    .isInstanceOfSatisfying(SignInRefused.class, refused -> assertThat(refused.why())
                            .isEqualTo(Why.UNREACHABLE));
        }
        assertThat(admitted).isEmpty();
    }

    @Test
    void settings_with_a_password_are_never_written_out() {
        assertThat(settings(server.url(), "gizli-parola", "").toString()).doesNotContain("gizli-parola");
    }
}
