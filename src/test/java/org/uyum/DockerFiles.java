package org.uyum;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker/} says, read as Docker would read it, so far as the tests need it. */
final class DockerFiles {

    static final Path FOLDER = Path.of("docker");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([-?])([^}]*)}");

    private DockerFiles() {}

    /** An instruction of the Dockerfile with what stands behind it, continued lines joined. */
    record Instruction(String name, String arguments) {}

    static List<Instruction> dockerfile() {
        try {
            String text = Files.readString(FOLDER.resolve("Dockerfile")).replace("\\\n", " ");
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Instruction(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> instructions(String name) {
        return dockerfile().stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::arguments)
                .toList();
    }

    /** The layers that the image copies, in their order. */
    static List<String> layers() {
        List<String> layers = new ArrayList<>();
        Matcher copied = Pattern.compile("--from=layers /layers/extracted/([a-z-]+)/ \\./")
                .matcher(String.join("\n", instructions("COPY")));
        while (copied.find()) {
            layers.add(copied.group(1));
        }
        return layers;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> service(String name) {
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
            Map<String, Object> compose = new Yaml().load(file);
            return (Map<String, Object>) ((Map<String, Object>) compose.get("services")).get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's environment with the variables of {@code .env} put in; fails as compose does where one is required. */
    @SuppressWarnings("unchecked")
    static Map<String, String> environment(String service, Map<String, String> env) {
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<String, Object>) service(service).get("environment"))
                .forEach((name, text) -> environment.put(name, filled(String.valueOf(text), env)));
        return environment;
    }

    private static String filled(String text, Map<String, String> env) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String given = env.getOrDefault(variable.group(1), "");
            if (given.isEmpty() && variable.group(2).equals("?")) {
                throw new IllegalStateException(variable.group(3));
            }
            return Matcher.quoteReplacement(given.isEmpty() ? variable.group(3) : given);
        });
    }
}
