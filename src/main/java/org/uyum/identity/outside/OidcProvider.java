package org.uyum.identity.outside;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider as it describes itself. It is asked when the first person wants to sign in, not at the start: the program
 * starts, and local accounts work, while the provider is down.
 */
final class OidcProvider implements ClientRegistrationRepository {

    /** Stands in the addresses: {@code /oauth2/authorization/oidc} and {@code /login/oauth2/code/oidc}. */
    static final String ID = "oidc";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final RestClient rest;
    private final AtomicReference<ClientRegistration> described = new AtomicReference<>();

    OidcProvider(OidcSettings settings, RestClient rest) {
        this.settings = settings;
        this.rest = rest;
    }

    /** @throws RestClientException where the provider gives no answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration known = described.get();
        if (known == null) {
            known = registration(describe());
            described.set(known);
        }
        return known;
    }

    private Map<String, Object> describe() {
        String issuer = settings.issuer();
        Map<String, Object> description = rest.get()
                .uri(issuer.replaceFirst("/$", "") + DESCRIPTION)
                .retrieve()
                .body(CLAIMS);
        if (description == null || !issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException("the provider at " + issuer + " calls itself "
                    + (description == null ? "nothing" : description.get("issuer")) + "; set that as issuer");
        }
        return description;
    }

    private ClientRegistration registration(Map<String, Object> description) {
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientName(settings.name())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName("sub")
                .build();
    }
}
