package org.uyum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Tells what stands in the wrong language: a text that is one of ours in the other language, or contains one of several
 * words; a word with a Turkish letter on an English page; a word that sentences of the other language have. The
 * names and texts of the demo are data, which stays in the language in which it was entered.
 */
public final class ForeignTexts {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Path PEOPLE = Path.of("src/main/java/org/uyum/demo/DemoAccounts.java");
    private static final Path QUESTIONNAIRE = Path.of("src/main/resources/questionnaire/questionnaire.xlsx");

    /** What is put into a text: {0}, {1,number,#.##}, {2,choice,0#|0< {2} min}, {{variable}}. */
    private static final Pattern PUT_IN = Pattern.compile("\\{\\{[^}]*}}|\\{\\d(?:[^{}]|\\{[^{}]*})*}");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern TURKISH_WORD =
            Pattern.compile("[çğıöşüÇĞİÖŞÜ]|\\b(?:ve|bir|bu|ile|veya|yok)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "\\b(?:the|of|and|with|this|that|was|were|not|cannot|must|please|your)\\b", Pattern.CASE_INSENSITIVE);

    /** Codes of recommendations are Turkish everywhere, like A1, H1.1 and PG1.1.1. */
    private static final Pattern CODE = Pattern.compile("\\bÖT?\\d+(?:\\.\\d+)*\\b");

    private static final int SEVERAL = 3;

    private final boolean english;
    private final Known ours = new Known();
    private final Known foreign = new Known();
    private final Set<String> phrases = new TreeSet<>();
    private final List<String> data;
    private final Map<String, Optional<String>> looked = new HashMap<>();

    /** @param language of what is looked at: tr or en */
    public ForeignTexts(String language) {
        english = language.equals("en");
        Map<String, String> turkishTexts = messages(".properties");
        turkishTexts.putAll(Translations.joined(Translations.turkish()));
        Map<String, String> englishTexts = messages("_en.properties");
        englishTexts.putAll(Translations.joined(Translations.english()));
        Map<String, String> own = english ? englishTexts : turkishTexts;
        own.forEach(ours::add);
        (english ? turkishTexts : englishTexts).forEach((key, text) -> {
            if (!text.equals(own.get(key))) {
                foreign.add(key, text);
                if (!PUT_IN.matcher(text).find()
                        && WORDS.matcher(text).results().count() >= SEVERAL) {
                    phrases.add(oneLine(text));
                }
            }
        });
        data = data(english);
    }

    /** Why a text is in the wrong language; nothing if it is not. */
    public Optional<String> problem(String said) {
        return looked.computeIfAbsent(oneLine(said), this::look);
    }

    private Optional<String> look(String text) {
        if (ours.keyOf(text).isPresent() || data.contains(text)) {
            return Optional.empty();
        }
        return foreign.keyOf(text).map(key -> "is " + key).or(() -> {
            String rest = withoutData(text);
            return phrases.stream()
                    .filter(rest::contains)
                    .map(phrase -> "contains «" + phrase + "»")
                    .findFirst()
                    .or(() -> foreignWord(rest));
        });
    }

    private Optional<String> foreignWord(String text) {
        Pattern word = english ? TURKISH_WORD : ENGLISH_WORD;
        return word.matcher(text).results().findFirst().map(found -> "has «" + found.group() + "»");
    }

    private String withoutData(String text) {
        String rest = CODE.matcher(text).replaceAll("");
        for (String known : data) {
            rest = rest.replace(known, "");
        }
        return rest;
    }

    /** The texts of a language by what they say, as it is and with values put in. */
    private static final class Known {

        private final Map<String, String> fixed = new HashMap<>();
        private final Map<String, Pattern> patterns = new TreeMap<>();

        private void add(String key, String text) {
            String said = oneLine(text.replace("''", "'"));
            if (!WORDS.matcher(PUT_IN.matcher(said).replaceAll(" ")).find()) {
                return;
            }
            if (PUT_IN.matcher(said).find()) {
                String pattern = Arrays.stream(PUT_IN.split(said, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
                patterns.put(key, Pattern.compile(pattern));
            } else {
                fixed.put(said, key);
            }
        }

        private Optional<String> keyOf(String said) {
            return Optional.ofNullable(fixed.get(said)).or(() -> patterns.entrySet().stream()
                    .filter(known -> known.getValue().matcher(said).matches())
                    .map(Map.Entry::getKey)
                    .findFirst());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> messages(String ending) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            files.filter(file -> file.toString().endsWith("_en.properties") == ending.startsWith("_"))
                    .forEach(file -> texts.putAll(Translations.properties(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The longest first, since one may stand in another. */
    private static List<String> data(boolean english) {
        Set<String> data = new TreeSet<>();
        try {
            Translations.properties(DEMO.resolve("texts.properties"))
                    .values()
                    .forEach(text -> data.addAll(Arrays.asList(PUT_IN.split(text))));
            Files.readAllLines(DEMO.resolve("associations.csv")).forEach(line -> data.addAll(List.of(line.split(";"))));
            Pattern.compile("\"([^\"\n]*)\"")
                    .matcher(Files.readString(PEOPLE))
                    .results()
                    .forEach(name -> data.add(name.group(1)));
            data.addAll(questionnaire(english ? "(en)" : "(tr)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data.stream()
                .map(ForeignTexts::oneLine)
                .filter(text -> text.length() > 2)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The name of the questionnaire and its texts in a language, and the names of its languages. */
    private static Set<String> questionnaire(String language) throws IOException {
        Set<String> texts = new TreeSet<>(Set.of("Türkçe", "English"));
        try (InputStream file = Files.newInputStream(QUESTIONNAIRE);
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows = sheet.read();
                for (int column = 0; column < rows.get(0).getCellCount(); column++) {
                    if (sheet.getName().equals("settings")
                            || rows.get(0).getCellText(column).endsWith(language)) {
                        for (Row row : rows) {
                            row.getCellAsString(column).ifPresent(texts::add);
                        }
                    }
                }
            }
        }
        return texts;
    }
}
