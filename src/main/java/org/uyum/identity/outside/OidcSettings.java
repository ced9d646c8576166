package org.uyum.identity.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uyum.identity.Role;

/**
 * How people sign in with OpenID Connect; {@code docs/sign-in.md} explains each to those who set it, and the start refuses
 * what does not do.
 *
 * @param name of the provider, on the button
 * @param issuer its address, below which its own description is found
 * @param algorithm with which it signs
 * @param keepDomain whether what stands behind an at sign belongs to the account's id
 * @param timeout for each question that we ask it
 * @param claims where it says what
 * @param roles the groups that stand for each role
 * @param municipalities what it calls each municipality, by our code
 * @param municipality code of everybody's municipality, where it says none
 */
@ConfigurationProperties("uyum.sign-in.oidc")
record OidcSettings(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue("false") boolean keepDomain,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Claims claims,
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue Map<String, List<String>> municipalities,
        String municipality) {

    /** Names of claims; of one that lies in another the way there, with dots between. */
    record Claims(
            @DefaultValue("preferred_username") String id,
            @DefaultValue("given_name") String firstName,
            @DefaultValue("family_name") String lastName,
            @DefaultValue("email") String email,
            @DefaultValue("groups") String groups,
            @DefaultValue("municipality") String municipality) {}

    @Override
    public String toString() {
        return "OpenID Connect at " + issuer;
    }
}
