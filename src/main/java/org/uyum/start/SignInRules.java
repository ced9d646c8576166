package org.uyum.start;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.identity.Role;

/** What the settings for signing in with a provider outside must keep; each rule holds where its profile is on. */
final class SignInRules {

    private static final String OIDC = "uyum.sign-in.oidc";
    private static final String LDAP = "uyum.sign-in.ldap";

    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512");

    static final SettingRules.Rule OIDC_COMPLETE =
            oidc(settings -> complete(settings, OIDC, "name", "issuer", "client-id", "client-secret"));

    static final SettingRules.Rule OIDC_ALGORITHM = oidc(settings -> Optional.of(settings.text(OIDC + ".algorithm"))
            .filter(name -> !name.isEmpty() && !ALGORITHMS.contains(name))
            .map(name -> new StartProblem("start.unsafe.signIn.algorithm", name)));

    /** Over http whoever is on the way can say that they are anybody; outside production one may try it so. */
    static final SettingRules.Rule OIDC_ISSUER = oidc(settings -> Optional.of(settings.text(OIDC + ".issuer"))
            .filter(issuer -> !issuer.isEmpty() && !isAddress(issuer, Set.of("https")))
            .filter(issuer -> settings.hasProfile("production") || !isAddress(issuer, Set.of("http")))
            .map(issuer -> new StartProblem("start.unsafe.signIn.issuer", issuer)));

    static final SettingRules.Rule LDAP_COMPLETE = ldap(settings -> complete(settings, LDAP, "name", "urls", "base"));

    static final SettingRules.Rule LDAP_URLS = ldap(settings -> {
        List<String> wrong = settings.list(LDAP + ".urls").stream()
                .filter(url ->
                        !isAddress(url, Set.of("ldap", "ldaps")) || !path(url).isEmpty())
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.ldapUrl", String.join(", ", wrong)));
    });

    static final SettingRules.Rule LDAP_START_TLS = ldap(settings -> {
        List<String> twice = settings.list(LDAP + ".urls").stream()
                .filter(url -> url.startsWith("ldaps:") && settings.isOn(LDAP + ".start-tls"))
                .toList();
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.startTls", String.join(", ", twice)));
    });

    static final SettingRules.Rule LDAP_USER = ldap(settings -> settings.isSet(LDAP + ".user")
                    == settings.secret(LDAP + ".password").isEmpty()
            ? Optional.of(new StartProblem("start.unsafe.signIn.ldapUser"))
            : Optional.empty());

    static final SettingRules.Rule LDAP_FILTER = ldap(settings -> Optional.of(settings.text(LDAP + ".user-filter"))
            .filter(filter -> !filter.isEmpty() && !filter.contains("{0}"))
            .map(filter -> new StartProblem("start.unsafe.signIn.userFilter", filter)));

    /** A text with commas is a list; the parts of a distinguished name would each be a group that nobody is in. */
    static final SettingRules.Rule LDAP_WHOLE_NAMES = ldap(settings -> {
        String cut = names(settings, LDAP + ".roles").stream()
                .filter(role -> settings.list(LDAP + ".roles." + role).stream()
                        .anyMatch(group -> group.strip().matches("(?i)(ou|dc|o|c)=[^,]*")))
                .sorted()
                .collect(Collectors.joining(", "));
        return cut.isEmpty() ? Optional.empty() : Optional.of(new StartProblem("start.unsafe.signIn.wholeNames", cut));
    });

    /** In production only. */
    static final SettingRules.Rule LDAP_ENCRYPTED = ldap(settings -> {
        List<String> plain = settings.list(LDAP + ".urls").stream()
                .filter(url -> url.startsWith("ldap:"))
                .toList();
        return plain.isEmpty() || settings.isOn(LDAP + ".start-tls") || settings.isOn(LDAP + ".allow-plain")
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.plainLdap", String.join(", ", plain)));
    });

    /** What holds for every start. */
    static final List<SettingRules.Rule> ALWAYS = Stream.of(
                    Stream.of(OIDC_COMPLETE, OIDC_ISSUER, OIDC_ALGORITHM),
                    Stream.of(LDAP_COMPLETE, LDAP_URLS, LDAP_START_TLS, LDAP_USER, LDAP_FILTER, LDAP_WHOLE_NAMES),
                    mapping(OIDC, SignInRules::oidc),
                    mapping(LDAP, SignInRules::ldap))
            .flatMap(rules -> rules)
            .toList();

    private SignInRules() {}

    private static SettingRules.Rule oidc(SettingRules.Rule rule) {
        return settings -> settings.hasProfile("oidc") ? rule.apply(settings) : Optional.empty();
    }

    private static SettingRules.Rule ldap(SettingRules.Rule rule) {
        return settings -> settings.hasProfile("ldap") ? rule.apply(settings) : Optional.empty();
    }

    /** Which groups stand for which roles, and which municipality people are of. */
    private static Stream<SettingRules.Rule> mapping(
            String below, Function<SettingRules.Rule, SettingRules.Rule> whereOn) {
        String roles = below + ".roles";
        return Stream.<SettingRules.Rule>of(
                        settings -> settings.below(roles).isEmpty()
                                ? Optional.of(new StartProblem("start.unsafe.signIn.roles", roles))
                                : Optional.empty(),
                        settings -> unknownRoles(settings, roles),
                        settings -> sharedGroups(settings, roles),
                        settings -> settings.isSet(below + ".municipality")
                                        && !settings.below(below + ".municipalities")
                                                .isEmpty()
                                ? Optional.of(new StartProblem("start.unsafe.signIn.municipality", below))
                                : Optional.empty())
                .map(whereOn);
    }

    private static Optional<StartProblem> unknownRoles(Settings settings, String roles) {
        Set<String> unknown = new TreeSet<>(names(settings, roles));
        unknown.removeIf(name -> role(name).isPresent());
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.unknownRole", roles, String.join(", ", unknown)));
    }

    private static Optional<StartProblem> sharedGroups(Settings settings, String roles) {
        Set<String> auditors = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String name : names(settings, roles)) {
            (role(name).filter(Role.AUDITOR::equals).isPresent() ? auditors : others)
                    .addAll(settings.list(roles + "." + name));
        }
        auditors.retainAll(others);
        return auditors.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.sharedGroup", roles, String.join(", ", auditors)));
    }

    /** A list stands there as name.0, name.1 … */
    private static Set<String> names(Settings settings, String roles) {
        return settings.below(roles).keySet().stream()
                .map(key -> key.replaceFirst("\\..*$", ""))
                .collect(Collectors.toSet());
    }

    /** As the settings are read: council-secretary, councilSecretary and COUNCIL_SECRETARY are the same. */
    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> letters(role.name()).equals(letters(name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<StartProblem> complete(Settings settings, String below, String... names) {
        List<String> missing = Arrays.stream(names)
                .map(name -> below + "." + name)
                .filter(name -> !settings.isSet(name) && settings.list(name).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartProblem("start.unsafe.signIn.missing", String.join(", ", missing)));
    }

    private static boolean isAddress(String url, Set<String> schemes) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && schemes.contains(String.valueOf(address.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String path(String url) {
        String path = URI.create(url).getPath();
        return path == null || path.equals("/") ? "" : path;
    }
}
