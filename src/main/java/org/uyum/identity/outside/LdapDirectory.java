package org.uyum.identity.outside;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.naming.directory.DirContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.SpringSecurityLdapTemplate;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

/** Asks the directory whether a password is right, and what it says of the person. */
final class LdapDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    private final LdapSettings settings;
    private final DefaultSpringSecurityContextSource source;
    private final FilterBasedLdapUserSearch search;
    private final SpringSecurityLdapTemplate groups;

    LdapDirectory(LdapSettings settings, DefaultSpringSecurityContextSource source) {
        this.settings = settings;
        this.source = source;
        this.search = new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), source);
        LdapSettings.Attributes said = settings.attributes();
        // what a server keeps for itself, as the subject, is told only where it is asked for by name
        search.setReturningAttributes(Set.of(
                        said.id(),
                        said.subject(),
                        said.firstName(),
                        said.lastName(),
                        said.email(),
                        said.groups(),
                        said.municipality())
                .toArray(String[]::new));
        search.setSearchTimeLimit((int) settings.timeout().toMillis());
        this.groups = new SpringSecurityLdapTemplate(source);
        // a domain's root answers with hints to its other parts, which are not followed
        groups.setIgnorePartialResultException(true);
    }

    /**
     * @return none where nobody has that name and password
     * @throws SignInRefused where the directory cannot be asked
     */
    Optional<OutsidePerson> find(String name, String password) {
        // with an empty password many servers let anybody in, as nobody
        if (name.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        try {
            DirContextOperations entry = search.searchForUser(name);
            return isRight(entry, password) ? Optional.of(person(entry, name)) : Optional.empty();
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        } catch (IncorrectResultSizeDataAccessException several) {
            LOG.warn("the filter for people finds {} entries for one name; nobody is let in", several.getActualSize());
            return Optional.empty();
        } catch (NamingException e) {
            LOG.warn("the directory {} cannot be asked: {}", settings.base(), e.getMessage());
            throw new SignInRefused(Why.UNREACHABLE);
        }
    }

    private boolean isRight(DirContextOperations entry, String password) {
        try {
            DirContext asPerson = source.getContext(entry.getNameInNamespace(), password);
            LdapUtils.closeContext(asPerson);
            return true;
        } catch (org.springframework.ldap.AuthenticationException
                | org.springframework.ldap.OperationNotSupportedException wrong) {
            return false;
        }
    }

    private OutsidePerson person(DirContextOperations entry, String name) {
        LdapSettings.Attributes said = settings.attributes();
        return new OutsidePerson(
                settings.provider(),
                subject(entry).orElseThrow(() -> {
                    LOG.warn("the directory tells no {}, by which an account is recognised", said.subject());
                    return new SignInRefused(Why.NO_NAME);
                }),
                entry.getStringAttribute(said.id()),
                entry.getStringAttribute(said.firstName()),
                entry.getStringAttribute(said.lastName()),
                entry.getStringAttribute(said.email()),
                groups(entry, name),
                all(entry, said.municipality()));
    }

    private Optional<String> subject(DirContextOperations entry) {
        Object subject = entry.getObjectAttribute(settings.attributes().subject());
        return Optional.ofNullable(
                subject instanceof byte[] binary ? HexFormat.of().formatHex(binary) : (String) subject);
    }

    /** By their distinguished names, and those at the groups' base by their short names too. */
    private Set<String> groups(DirContextOperations entry, String name) {
        Set<String> names = new HashSet<>(all(entry, settings.attributes().groups()));
        if (!settings.groupFilter().isEmpty()) {
            groups.searchForMultipleAttributeValues(
                            settings.groupBase(),
                            settings.groupFilter(),
                            new String[] {entry.getNameInNamespace(), name},
                            new String[] {"cn"})
                    .forEach(group -> names.addAll(group.get(SpringSecurityLdapTemplate.DN_KEY)));
        }
        String base = settings.groupBase().isEmpty() ? settings.base() : settings.groupBase() + "," + settings.base();
        Set<String> all = new HashSet<>(names);
        names.forEach(group -> LdapNames.shortName(group, base).ifPresent(all::add));
        return all;
    }

    private static Set<String> all(DirContextOperations entry, String attribute) {
        String[] values = entry.getStringAttributes(attribute);
        return values == null ? Set.of() : new HashSet<>(Arrays.asList(values));
    }
}
