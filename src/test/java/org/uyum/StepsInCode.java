package org.uyum;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.uyum.engine.Variable;

/** What our code has for the models: the steps, the declared variables, the names it writes. */
final class StepsInCode {

    private StepsInCode() {}

    /** Classes in the rooms {@code steps}, by the name of the bean. */
    static Map<String, Class<?>> steps() {
        return classes(new AnnotationTypeFilter(Component.class))
                .filter(type -> type.getPackageName().matches("org\\.uyum\\.[a-z]+\\.steps"))
                .filter(type -> !type.getAnnotation(Component.class).value().isEmpty())
                .collect(toMap(type -> type.getAnnotation(Component.class).value(), type -> type));
    }

    /** Names of the variables that the classes called {@code XProcess} declare. */
    static Set<String> variables() {
        return classes((reader, factory) ->
                        reader.getClassMetadata().getClassName().endsWith("Process"))
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getType() == Variable.class)
                .map(StepsInCode::nameOf)
                .collect(toSet());
    }

    /** The text of all classes. */
    static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(StepsInCode::text)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Field constant) {
        try {
            return ((Variable<?>) constant.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant + " is not public", e);
        }
    }

    private static Stream<Class<?>> classes(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.uyum").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, StepsInCode.class.getClassLoader()));
    }
}
