package org.uyum.identity.outside;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.uyum.identity.SignInProvider;
import org.uyum.identity.SignInWay;

/**
 * Signing in with a provider of OpenID Connect: authorization code with PKCE, every question to the provider with a
 * time-out, nothing of it kept but the token that signing out there needs.
 */
@Configuration
@Profile("oidc")
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn {

    private static final String BEGIN =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/";

    private final OidcSettings settings;
    private final ClientHttpRequestFactory withTimeouts;
    private final OidcProvider provider;

    OidcSignIn(OidcSettings settings) {
        this.settings = settings;
        this.withTimeouts = ClientHttpRequestFactoryBuilder.jdk()
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(settings.timeout())
                        .withReadTimeout(settings.timeout()));
        this.provider = new OidcProvider(
                settings, RestClient.builder().requestFactory(withTimeouts).build());
    }

    @Bean
    SignInProvider oidcButton() {
        return new SignInProvider(settings.issuer(), settings.name(), BEGIN + OidcProvider.ID);
    }

    @Bean
    SignInWay oidcWay(OutsideSignIn signIn) {
        OidcFailure failure = new OidcFailure();
        return http -> {
            http.oauth2Login(login -> login.loginPage("/login")
                    .defaultSuccessUrl("/", false)
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(begin -> begin.authorizationRequestResolver(withPkce()))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(tokenClient()))
                    .userInfoEndpoint(userInfo -> userInfo.oidcUserService(people(signIn)))
                    .failureHandler(failure)
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                            filter.setAuthenticationFailureHandler(failure);
                            return filter;
                        }
                    }));
            signOutThereToo(http);
        };
    }

    private DefaultOAuth2AuthorizationRequestResolver withPkce() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(withTimeouts)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> people(OutsideSignIn signIn) {
        RestTemplate rest = new RestTemplate(withTimeouts);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        OidcClaims claims = new OidcClaims(settings.claims());
        AccountNames names = new AccountNames(settings.keepDomain());
        RightsMapping mapping = new RightsMapping(
                settings.roles(), settings.municipalities(), settings.municipality(), UnaryOperator.identity());
        return request -> {
            OidcUser user = users.loadUser(request);
            OutsidePerson person = claims.person(settings.issuer(), user.getSubject(), user.getClaims());
            return new OidcPerson(signIn.admit(person, mapping, names).id(), user);
        };
    }

    /** What checks the tokens asks for the provider's keys, with time-outs too. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
        return registration -> decoders.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration));
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.from(settings.algorithm()))
                .restOperations(new RestTemplate(withTimeouts))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** Who signs out here signs out at the provider, where it offers that, and comes back to our sign-in page. */
    private void signOutThereToo(HttpSecurity http) throws Exception {
        OidcClientInitiatedLogoutSuccessHandler atProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        atProvider.setPostLogoutRedirectUri("{baseUrl}/login?logout");
        atProvider.setDefaultTargetUrl("/login?logout");
        atProvider.setRedirectStrategy(new LedOnAfterwards());
        http.logout(logout -> logout.defaultLogoutSuccessHandlerFor(
                atProvider,
                request -> request.getMethod().equals("POST")
                        && request.getServletPath().equals("/logout")));
    }
}
