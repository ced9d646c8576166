package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The texts that people see: complete in both languages, none missing where it is asked for, none left over. */
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

    /** A value put into a text, without how it is written: {0,number,#.##} is {0. */
    private static final Pattern PUT_IN = Pattern.compile("\\{\\d+");

    private static final Pattern TURKISH_LETTER = Pattern.compile("[çğıöşüÇĞİÖŞÜ]");
    private static final Pattern QUOTED = Pattern.compile("[«“\"]([^»”\"]+)[»”\"]");

    private static final Pattern WORD_IN_QUOTES =
            Pattern.compile("\"([A-Za-z0-9_.-]+)\"|'([A-Za-z0-9_.]+)'|#\\{([A-Za-z0-9_.]+)[}(]");

    /** A constant, which a key may write as a style class does (not-held), or a code of a type of data that its documentation lists. */
    private static final Pattern NAME_OF_A_VALUE = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b|\\{@code ([a-z_]+)}");

    @Test
    void bundles_have_the_same_keys_in_turkish_and_english() {
        for (String bundle : bundles()) {
            assertThat(keys(bundle + "_en")).as("%s in English", bundle).isEqualTo(keys(bundle));
        }
    }

    @Test
    void bundles_put_the_same_values_into_a_text_in_turkish_and_english() {
        for (String bundle : bundles()) {
            Map<String, String> english = read(bundle + "_en");
            read(bundle)
                    .forEach((key, turkish) ->
                            assertThat(found(PUT_IN, english.get(key))).as(key).isEqualTo(found(PUT_IN, turkish)));
        }
    }

    @Test
    void english_texts_hold_no_turkish() {
        for (String bundle : bundles()) {
            read(bundle + "_en")
                    .forEach((key, english) ->
                            assertThat(found(TURKISH_LETTER, english)).as(key).isEmpty());
        }
    }

    /** Whoever reads that a task is to be done finds it under that name in the Tasklist, in either language. */
    @Test
    void a_task_that_a_text_names_in_quotes_is_named_as_in_the_tasklist() {
        Map<String, String> englishNames = Translations.joined(Translations.english());
        Map<String, String> tasks = new TreeMap<>();
        Models.all(UserTask.class)
                .forEach(task -> tasks.put(task.getName(), englishNames.get("box." + task.getId() + ".name")));
        Set<String> named = new TreeSet<>();
        for (String bundle : bundles()) {
            Map<String, String> english = read(bundle + "_en");
            read(bundle).forEach((key, turkish) -> QUOTED.matcher(turkish)
                    .results()
                    .map(quoted -> quoted.group(1))
                    .filter(tasks::containsKey)
                    .forEach(task -> {
                        named.add(task);
                        assertThat(english.get(key)).as(key).contains(tasks.get(task));
                    }));
        }
        assertThat(named).contains("Programı planla");
    }

    /**
     * A text is asked for by its key as it stands in a template or in code, or by a key that is put together there: a
     * beginning such as "planning.state.", a middle that code, forms or the types of data name, and perhaps an end such
     * as ".action".
     */
    @Test
    void every_text_is_asked_for() {
        Spoken program = new Spoken(files -> !files.startsWith(DEMO));
        Spoken demo = new Spoken(files -> files.startsWith(DEMO));
        Set<String> unused = allKeys().stream()
                .filter(key -> !(key.startsWith("demo.") ? demo : program).asksFor(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** Words of templates, code and forms out of which keys are made. */
    private static final class Spoken {

        private final Set<String> quoted;
        private final Set<String> middles;
        private final Set<String> ends;

        Spoken(Predicate<Path> which) {
            List<String> sources = Stream.of(
                            files(SOURCES, ".java"), files(TEMPLATES, ".html"), files(Models.FORMS, ".form"))
                    .flatMap(files -> files.filter(which))
                    .map(MessagesTest::text)
                    .toList();
            quoted = found(sources, WORD_IN_QUOTES);
            ends = quoted.stream().filter(word -> word.startsWith(".")).collect(Collectors.toSet());
            middles = found(sources, NAME_OF_A_VALUE);
            middles.addAll(middles.stream()
                    .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
            middles.addAll(quoted);
        }

        boolean asksFor(String key) {
            return quoted.contains(key)
                    || isMade(key)
                    || ends.stream().filter(key::endsWith).anyMatch(end -> {
                        String before = key.substring(0, key.length() - end.length());
                        return quoted.contains(before) || isMade(before);
                    });
        }

        private boolean isMade(String key) {
            return IntStream.range(0, key.length())
                    .filter(i -> key.charAt(i) == '.')
                    .anyMatch(i -> quoted.contains(key.substring(0, i + 1)) && middles.contains(key.substring(i + 1)));
        }

        private static Set<String> found(List<String> sources, Pattern what) {
            return sources.stream()
                    .flatMap(source -> what.matcher(source).results())
                    .flatMap(MessagesTest::groups)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> found(Pattern what, String text) {
        return what.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
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
        return read(bundle).keySet();
    }

    private static Map<String, String> read(String bundle) {
        return Translations.properties(BUNDLES.resolve(bundle + ".properties"));
    }

    private static Set<String> found(Path folder, String ending, Pattern what) {
        return files(folder, ending)
                .filter(file -> !file.startsWith(DEMO))
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
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
