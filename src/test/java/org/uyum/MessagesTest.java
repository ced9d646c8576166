package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that people see: complete in both languages, and none is asked for that is not there. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");

    /** What people of the demo wrote is data, with keys of its own. */
    private static final Path DEMO = Path.of("src/main/java/org/uyum/demo");

    /** A key whose end is computed is not read: after it stands no brace, or it is preprocessed. */
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9_.]*)[}(]|#messages\\.msg\\('([a-zA-Z0-9_.]+)'[,)]");

    private static final Pattern RECORDED = Pattern.compile(
            "(?:Fact\\.of|\\bfact|\\brecord)\\(\\s*(?:[^\";]{0,80}\\? )?\"([a-zA-Z]+)\"(?:\\s*: \"([a-zA-Z]+)\")?");

    @Test
    void bundles_have_the_same_keys_in_turkish_and_english() {
        for (String bundle : bundles()) {
            assertThat(keys(bundle + "_en")).as("%s in English", bundle).isEqualTo(keys(bundle));
        }
    }

    @Test
    void texts_that_templates_ask_for_exist() {
        assertThat(missing(found(TEMPLATES, ".html", IN_TEMPLATE))).isEmpty();
    }

    @Test
    void texts_that_code_names_exist() {
        String modules = String.join("|", bundles());
        Pattern key = Pattern.compile("\"((?:" + modules + ")\\.(?!xlsx)[a-zA-Z][a-zA-Z0-9_.]*[a-zA-Z0-9_])\"");
        assertThat(missing(found(SOURCES, ".java", key))).isEmpty();
    }

    @Test
    void every_kind_of_fact_has_a_name_that_people_understand() {
        Set<String> kinds = found(SOURCES, ".java", RECORDED).stream()
                .map(kind -> "record.kind." + kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).contains("record.kind.programmeOpened", "record.kind.taskAssigned");
        assertThat(missing(kinds)).isEmpty();
    }

    private static List<String> bundles() {
        return files(BUNDLES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .sorted()
                .toList();
    }

    private static Set<String> missing(Set<String> keys) {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(allKeys());
        return missing;
    }

    private static Set<String> allKeys() {
        return bundles().stream().flatMap(bundle -> keys(bundle).stream()).collect(Collectors.toSet());
    }

    private static Set<String> keys(String bundle) {
        return new TreeSet<>(read(bundle).stringPropertyNames());
    }

    private static Properties read(String bundle) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> found(Path folder, String ending, Pattern what) {
        return files(folder, ending)
                .flatMap(file -> what.matcher(text(file)).results())
                .flatMap(MessagesTest::groups)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .map(match::group)
                .filter(Objects::nonNull);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(DEMO))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
