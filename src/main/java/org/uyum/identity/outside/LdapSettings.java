package org.uyum.identity.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uyum.identity.Role;

/**
 * How people sign in with the names and passwords of a directory; {@code docs/sign-in.md} explains each to those who set
 * it, and the start refuses what does not do.
 *
 * @param name of the directory, on the sign-in page
 * @param urls of its servers, asked in this order; all over TLS, or with {@code startTls}
 * @param base below which everything else is found; who it is says this, whatever the servers are called
 * @param user distinguished name of the account that looks people up; empty where anybody may
 * @param userBase where people are, below the base
 * @param userFilter which of them is meant by a name, which stands for {@code {0}}
 * @param groupBase where groups are, below the base
 * @param groupFilter which groups somebody is in: {@code {0}} their distinguished name, {@code {1}} the name that was
 *     typed; empty where the person's own entry says it
 * @param referral follow or ignore
 * @param attributes where an entry says what
 */
@ConfigurationProperties("uyum.sign-in.ldap")
record LdapSettings(
        String name,
        List<String> urls,
        String base,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String userBase,
        @DefaultValue("(uid={0})") String userFilter,
        @DefaultValue("") String groupBase,
        @DefaultValue("") String groupFilter,
        @DefaultValue("ignore") String referral,
        @DefaultValue("false") boolean keepDomain,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Attributes attributes,
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue Map<String, List<String>> municipalities,
        String municipality) {

    /**
     * @param subject never given to another entry; may be binary
     * @param groups distinguished names of somebody's groups, in their own entry
     */
    record Attributes(
            @DefaultValue("uid") String id,
            @DefaultValue("entryUUID") String subject,
            @DefaultValue("givenName") String firstName,
            @DefaultValue("sn") String lastName,
            @DefaultValue("mail") String email,
            @DefaultValue("memberOf") String groups,
            @DefaultValue("l") String municipality) {}

    /** As it stands with accounts: a server may get another name, the base stays. */
    String provider() {
        return "ldap:" + base;
    }

    @Override
    public String toString() {
        return "directory " + base + " at " + urls;
    }
}
