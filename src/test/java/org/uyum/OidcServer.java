package org.uyum;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A municipality's provider of OpenID Connect: Spring Authorization Server on a port of its own, in a context of its own
 * that knows nothing of the program. People sign in to it on a page of its own, by their subject.
 */
final class OidcServer implements AutoCloseable {

    static final String CLIENT = "uyum";
    static final String SECRET = "istemci-sirri-12345";
    static final String PASSWORD = "saglayici-parolasi";

    private final int port = RunningJar.freePort();
    private final String program;
    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
    private AnnotationConfigServletWebServerApplicationContext context;

    /** @param program address of the program, as browsers know it */
    OidcServer(String program) {
        this.program = program;
        start();
    }

    void start() {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(OidcServer.class, () -> this);
        context.register(Server.class);
        context.refresh();
    }

    /** What the provider says of a subject from now on. */
    void says(String subject, Map<String, Object> what) {
        claims.put(subject, what);
    }

    String issuer() {
        // another host name than the program's, so that their cookies do not meet
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a configuration that the scan of the program's own tests would find. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat(OidcServer server) {
            return new TomcatServletWebServerFactory(server.port);
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> dispatcher(
                org.springframework.web.context.WebApplicationContext context) {
            return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
        }

        @Bean
        SecurityFilterChain door(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .build();
        }

        @Bean
        UserDetailsService everybody(OidcServer server) {
            return subject -> User.withUsername(subject)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(OidcServer server) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(server.program + "/login/oauth2/code/oidc")
                    .postLogoutRedirectUri(server.program + "/login?logout")
                    .scope("openid")
                    .scope("profile")
                    .scope("email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings(OidcServer server) {
            return AuthorizationServerSettings.builder().issuer(server.issuer()).build();
        }

        /** Others with each start, as a provider that changes its keys. */
        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(
                    new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate()));
        }

        @Bean
        JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatIsSaid(OidcServer server) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claims(all -> all.putAll(server.claims.getOrDefault(
                                    token.getPrincipal().getName(), Map.of())));
                }
            };
        }
    }
}
