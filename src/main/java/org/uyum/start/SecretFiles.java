package org.uyum.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads secrets from files, as container platforms hand them over: {@code UYUM_ADMIN_PASSWORD_FILE} names the file that
 * holds {@code UYUM_ADMIN_PASSWORD}. A line break at the end is no part of the secret. What cannot be read is told
 * together with all other problems of the start.
 */
class SecretFiles implements EnvironmentPostProcessor {

    /** The settings that may come from a file; their name with {@code -file} behind it names the file. */
    static final List<String> SECRETS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "uyum.admin.name",
            "uyum.admin.password",
            "uyum.sign-in.oidc.client-secret",
            "uyum.sign-in.ldap.password");

    /** Names of the settings whose file could not be read. */
    static final String UNREADABLE = "uyum.start.unreadable-secrets";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new HashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String secret : SECRETS) {
            // of a name that has a dash in it, only the second is written with _FILE in the environment
            String file = environment
                    .getProperty(secret + "-file", environment.getProperty(secret + ".file", ""))
                    .strip();
            if (!file.isEmpty()) {
                String content = read(file);
                if (content.isEmpty()) {
                    unreadable.add(secret);
                } else {
                    secrets.put(secret, content);
                }
            }
        }
        secrets.put(UNREADABLE, String.join(",", unreadable));
        environment.getPropertySources().addFirst(new MapPropertySource("secretFiles", secrets));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
