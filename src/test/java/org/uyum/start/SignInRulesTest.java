package org.uyum.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The rules on settings for signing in with a provider outside, and where they hold. */
class SignInRulesTest {

    private final Map<String, Object> given = new HashMap<>();
    private final StandardEnvironment environment = new StandardEnvironment();

    @BeforeEach
    void settings_that_do() {
        environment.setActiveProfiles("oidc", "ldap");
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        given.putAll(Map.of(
                "uyum.sign-in.oidc.name", "Belediye Kimlik",
                "uyum.sign-in.oidc.issuer", "https://giris.example.org/realms/uyum",
                "uyum.sign-in.oidc.client-id", "uyum",
                "uyum.sign-in.oidc.client-secret", "w8-dGq2-mR4x",
                "uyum.sign-in.oidc.roles.staff[0]", "a,b",
                "uyum.sign-in.oidc.roles.council-secretary", "c"));
        given.putAll(Map.of(
                "uyum.sign-in.ldap.name", "Dizin",
                "uyum.sign-in.ldap.urls", "ldaps://dizin1.example.org:636,ldaps://dizin2.example.org",
                "uyum.sign-in.ldap.base", "dc=example,dc=org",
                "uyum.sign-in.ldap.user", "cn=uyum,dc=example,dc=org",
                "uyum.sign-in.ldap.password", "w8-dGq2-mR4x",
                "uyum.sign-in.ldap.roles.mayor[0]", "cn=baskan,ou=groups",
                "uyum.sign-in.ldap.roles.manager", "m"));
    }

    private List<String> problems() {
        return SettingRules.problems(SettingRules.ALWAYS, new Settings(environment)).stream()
                .map(StartProblem::key)
                .toList();
    }

    private boolean plainIsRefused() {
        return SettingRules.problems(List.of(SignInRules.LDAP_ENCRYPTED), new Settings(environment)).stream()
                .anyMatch(problem -> problem.key().equals("start.unsafe.signIn.plainLdap"));
    }

    @Test
    void what_the_guide_names_is_enough() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oidc.name, '', missing",
        "oidc.issuer, '', missing",
        "oidc.client-id, '', missing",
        "oidc.client-secret, '', missing",
        "oidc.issuer, giris.example.org, issuer",
        "oidc.issuer, ftp://giris.example.org, issuer",
        "oidc.issuer, https://, issuer",
        "oidc.algorithm, none, algorithm",
        "oidc.algorithm, HS256, algorithm",
        "oidc.roles.personel, a, unknownRole",
        "oidc.roles.camunda-admin, a, unknownRole",
        "oidc.roles.auditor, c, sharedGroup",
        "ldap.name, '', missing",
        "ldap.urls, '', missing",
        "ldap.base, '', missing",
        "ldap.urls, dizin.example.org, ldapUrl",
        "ldap.urls, https://dizin.example.org, ldapUrl",
        "ldap.urls, 'ldaps://dizin.example.org/dc=example,dc=org', ldapUrl",
        "ldap.start-tls, true, startTls",
        "ldap.user, '', ldapUser",
        "ldap.password, '', ldapUser",
        "ldap.user-filter, (uid=*), userFilter",
        "ldap.roles.staff, 'cn=personel,ou=groups', wholeNames"
    })
    void each_setting_that_does_not_do_is_named_where_its_profile_is_on(String name, String setting, String rule) {
        given.put("uyum.sign-in." + name, setting);
        assertThat(problems()).containsExactly("start.unsafe.signIn." + rule);
        environment.setActiveProfiles(name.startsWith("oidc") ? "ldap" : "oidc");
        assertThat(problems()).isEmpty();
    }

    @Test
    void without_a_role_for_any_group_nobody_could_sign_in() {
        given.keySet().removeIf(name -> name.contains(".roles."));
        assertThat(problems()).containsExactly("start.unsafe.signIn.roles", "start.unsafe.signIn.roles");
    }

    @Test
    void one_municipality_for_all_and_several_by_what_is_said_do_not_go_together() {
        given.put("uyum.sign-in.oidc.municipality", "fatih");
        assertThat(problems()).isEmpty();
        given.put("uyum.sign-in.oidc.municipalities.fatih", "Fatih Belediyesi");
        assertThat(problems()).containsExactly("start.unsafe.signIn.municipality");
    }

    @Test
    void http_and_plain_ldap_do_to_try_it_and_not_in_production() {
        given.put("uyum.sign-in.oidc.issuer", "http://127.0.0.1:9000");
        given.put("uyum.sign-in.ldap.urls", "ldap://127.0.0.1:389");
        assertThat(problems()).isEmpty();
        assertThat(SettingRules.PRODUCTION).contains(SignInRules.LDAP_ENCRYPTED);
        assertThat(plainIsRefused()).isTrue();
        environment.setActiveProfiles("production", "oidc", "ldap");
        assertThat(problems()).containsExactly("start.unsafe.signIn.issuer");
    }

    @Test
    void plain_ldap_with_start_tls_or_allowed_knowingly_does_in_production() {
        given.put("uyum.sign-in.ldap.urls", "ldap://127.0.0.1:389");
        given.put("uyum.sign-in.ldap.start-tls", "true");
        assertThat(plainIsRefused()).isFalse();
        given.put("uyum.sign-in.ldap.start-tls", "false");
        given.put("uyum.sign-in.ldap.allow-plain", "true");
        assertThat(plainIsRefused()).isFalse();
    }
}
