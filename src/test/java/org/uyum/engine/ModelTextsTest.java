package org.uyum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.uyum.UyumTest;

/** Every form and model as it is shown: all of it in English to who chose English, untouched to everybody else. */
@UyumTest
class ModelTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ModelTexts texts;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Path> forms() throws IOException {
        return files("forms", ".form");
    }

    static Stream<Path> models() throws IOException {
        return Stream.concat(files("processes", ".bpmn"), files("processes", ".dmn"));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_english_throughout_and_otherwise_the_same(Path file) throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(file.toFile());
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        texts.form(form);
        JsonNode turkish = JSON.readTree(file.toFile());
        List<String> changed = new ArrayList<>();
        compare("", turkish, form, changed);
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(isTurkish(text)).as(text).isFalse());
        assertThat(isTurkish(form.toString())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_stays_as_it_is_for_who_reads_turkish(Path file) throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(file.toFile());
        texts.form(form);
        assertThat(form).isEqualTo(JSON.readTree(file.toFile()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_english_throughout(Path file) throws IOException {
        String turkish = Files.readString(file);
        assertThat(texts.model(turkish)).isSameAs(turkish);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(isTurkish(texts.model(turkish).replaceAll("<definitions[^>]*>", "")))
                .isFalse();
    }

    /** Nothing but texts may differ. */
    private static void compare(String path, JsonNode turkish, JsonNode english, List<String> changed) {
        assertThat(english.getNodeType()).as(path).isEqualTo(turkish.getNodeType());
        assertThat(english.size()).as(path).isEqualTo(turkish.size());
        turkish.properties()
                .forEach(property -> compare(
                        path + "/" + property.getKey(), property.getValue(), english.get(property.getKey()), changed));
        if (turkish.isArray()) {
            for (int i = 0; i < turkish.size(); i++) {
                compare(path + "/" + i, turkish.get(i), english.get(i), changed);
            }
        } else if (turkish.isTextual() && !turkish.equals(english)) {
            changed.add(english.textValue());
        } else if (turkish.isValueNode()) {
            assertThat(english).as(path).isEqualTo(turkish);
        }
    }

    private static boolean isTurkish(String text) {
        return text.codePoints().anyMatch(character -> "çğıöşüÇĞİÖŞÜ".indexOf(character) >= 0);
    }
}
