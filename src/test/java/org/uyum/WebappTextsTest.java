package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our Turkish texts of Camunda's webapps against the English ones that the webapps bring. */
class WebappTextsTest {

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    /** What a text must not lose in translation: values put in, markup. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|\\{}|</?(?:a|br|strong)\\b[^>]*>|%[ds]\\b|\\[|]|\\bLT\\b");

    /** Texts that are the same in both languages. */
    private static final Set<String> SAME = Set.of("Form", "Mar", "May", "Optimize", "CSV", "JSON");

    /** The plural of "instance" behind a number, where Turkish has the singular. */
    private static final String PLURAL = "s";

    private static final Pattern NO_WORDS = Pattern.compile("[\\W_\\d]*");
    private static final Pattern DATE_FORMAT =
            Pattern.compile("dateLocales/(?:longDateFormat|week|calendar/sameElse).*");

    static Stream<String> webapps() {
        return Stream.of("tasklist", "welcome", "admin", "cockpit");
    }

    @ParameterizedTest
    @MethodSource("webapps")
    void every_text_of_a_webapp_is_there_in_turkish_and_no_other(String webapp) {
        assertThat(texts(webapp, "tr").keySet()).isEqualTo(texts(webapp, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("webapps")
    void a_turkish_text_keeps_what_is_put_into_it(String webapp) {
        Map<String, String> turkish = texts(webapp, "tr");
        texts(webapp, "en")
                .forEach((key, english) ->
                        assertThat(placeholders(turkish.get(key))).as(key).isEqualTo(placeholders(english)));
    }

    @ParameterizedTest
    @MethodSource("webapps")
    void no_text_is_left_empty_or_in_english(String webapp) {
        Map<String, String> turkish = texts(webapp, "tr");
        texts(webapp, "en").forEach((key, english) -> {
            assertThat(turkish.get(key).isBlank())
                    .as("blank: " + key)
                    .isEqualTo(english.isBlank() || english.equals(PLURAL));
            if (hasWords(english) && !DATE_FORMAT.matcher(key).matches()) {
                assertThat(turkish.get(key)).as(key).isNotEqualTo(english);
            }
        });
    }

    private static boolean hasWords(String english) {
        String words = english.replaceAll("\\{\\{[^}]*}}", "");
        return !NO_WORDS.matcher(words).matches() && !SAME.contains(english);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String webapp, String language) {
        try (InputStream file = WebappTextsTest.class.getResourceAsStream(FOLDER.formatted(webapp, language))) {
            // the shipped files begin with a byte order mark, which Jackson skips
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(file), texts);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + entry.getKey() + "/", entry.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + i + "/", node.get(i), texts);
            }
        } else {
            texts.put(path.substring(0, path.length() - 1), node.asText());
        }
    }
}
