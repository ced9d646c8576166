package org.uyum.identity.outside;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody signed in by a provider, under the id of their account here; signing out there needs the provider's token. */
final class OidcPerson extends DefaultOidcUser {

    private final String id;

    OidcPerson(String id, OidcUser user) {
        super(user.getAuthorities(), user.getIdToken());
        this.id = id;
    }

    @Override
    public String getName() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OidcPerson person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
