package org.uyum.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the message bundle of every module: {@code messages/<module>.properties} in Turkish, {@code _en} in English. */
@Configuration
class Bundles {

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        String[] names = Arrays.stream(files)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(file -> !file.endsWith("_en.properties"))
                .map(file -> "messages/" + file.substring(0, file.indexOf('.')))
                .distinct()
                .toArray(String[]::new);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(names);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
