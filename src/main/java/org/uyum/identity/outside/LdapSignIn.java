package org.uyum.identity.outside;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.uyum.identity.PasswordsElsewhere;
import org.uyum.identity.SignInProvider;

/** Signing in with the names and passwords of a directory, on our own page and for clients. */
@Configuration
@Profile("ldap")
@EnableConfigurationProperties(LdapSettings.class)
class LdapSignIn {

    @Bean
    SignInProvider directory(LdapSettings settings) {
        return new SignInProvider(settings.provider(), settings.name(), null);
    }

    @Bean
    PasswordsElsewhere directoryPasswords(LdapSettings settings, OutsideSignIn signIn, Clock clock) {
        LdapDirectory directory = new LdapDirectory(settings, source(settings));
        AccountNames names = new AccountNames(settings.keepDomain());
        RightsMapping mapping = new RightsMapping(
                settings.roles(), settings.municipalities(), settings.municipality(), LdapNames::same);
        return new LdapPasswords(directory, new NameLocks(clock), person -> signIn.admit(person, mapping, names));
    }

    /** Not a bean: the program's health does not hang on the directory, which local accounts do without. */
    static DefaultSpringSecurityContextSource source(LdapSettings settings) {
        DefaultSpringSecurityContextSource source =
                new DefaultSpringSecurityContextSource(settings.urls(), settings.base());
        if (settings.user().isEmpty()) {
            source.setAnonymousReadOnly(true);
        } else {
            source.setUserDn(settings.user());
            source.setPassword(settings.password());
        }
        if (settings.startTls()) {
            source.setAuthenticationStrategy(new DefaultTlsDirContextAuthenticationStrategy());
        }
        source.setReferral(settings.referral());
        source.setPooled(false);
        String millis = String.valueOf(settings.timeout().toMillis());
        source.setBaseEnvironmentProperties(Map.of(
                "com.sun.jndi.ldap.connect.timeout",
                millis,
                "com.sun.jndi.ldap.read.timeout",
                millis,
                // what Active Directory tells of who it is, is no text
                "java.naming.ldap.attributes.binary",
                "objectGUID"));
        source.afterPropertiesSet();
        return source;
    }
}
