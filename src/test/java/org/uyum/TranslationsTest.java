package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The English texts of models, decisions and forms against the Turkish ones that stand in them. */
class TranslationsTest {

    /** What a text must not lose in translation: values put in, links, emphasis, headings, paragraphs, warning signs. */
    private static final Pattern KEPT = Pattern.compile("\\{\\{[^}]*}}|]\\([^)]*\\)|\\*\\*|(?m)^#+ |\\n\\n|[⚠✔]");

    private static final Pattern TURKISH_LETTERS = Pattern.compile("[çğıöşüÇĞİÖŞÜ]");

    private static final Map<String, Map<String, String>> TURKISH = Translations.turkish();
    private static final Map<String, Map<String, String>> ENGLISH = Translations.english();

    static Stream<String> models() {
        return TURKISH.keySet().stream();
    }

    @Test
    void every_model_has_its_file_of_translations_and_no_file_is_left_over() {
        assertThat(ENGLISH.keySet()).isEqualTo(TURKISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_text_of_a_model_and_its_forms_has_a_translation_and_none_is_left_over(String model) {
        assertThat(ENGLISH.get(model).keySet()).isEqualTo(TURKISH.get(model).keySet());
    }

    @Test
    void a_key_says_one_thing() {
        List<String> all = new ArrayList<>();
        TURKISH.values().forEach(texts -> all.addAll(texts.keySet()));
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_translation_keeps_what_is_put_into_it_its_links_and_its_emphasis(String model) {
        TURKISH.get(model)
                .forEach((key, turkish) ->
                        assertThat(kept(ENGLISH.get(model).get(key))).as(key).isEqualTo(kept(turkish)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_translation_is_no_turkish_and_not_empty(String model) {
        ENGLISH.get(model).forEach((key, english) -> {
            assertThat(english).as(key).isNotBlank();
            assertThat(TURKISH_LETTERS.matcher(english).find())
                    .as(key + ": " + english)
                    .isFalse();
        });
    }

    private static List<String> kept(String text) {
        return KEPT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
