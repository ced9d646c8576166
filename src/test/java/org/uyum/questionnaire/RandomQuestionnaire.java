package org.uyum.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uyum.questionnaire.xlsform.Imported;
import org.uyum.questionnaire.xlsform.XlsForm;

/**
 * A questionnaire made by chance, as the rows of an XLSForm in Turkish and English. Of each rule it knows a second time, in
 * Java, what it means, so that it can answer within the rules and break each of them.
 */
public final class RandomQuestionnaire {

    private static final List<String> HEADS = List.of(
            "type",
            "name",
            "label::Türkçe (tr)",
            "label::English (en)",
            "relevant",
            "required",
            "constraint",
            "constraint_message::Türkçe (tr)",
            "constraint_message::English (en)",
            "choice_filter",
            "calculation",
            "appearance",
            "parameters");

    private static final List<String> COLOURS = List.of("red", "green", "blue", "none");
    private static final List<String> GROUPS = List.of("g1", "g2");

    private final Random random;
    private final List<List<String>> survey = new ArrayList<>(List.of(HEADS));
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Condition> around = new ArrayDeque<>();
    private final Map<String, Function<Seen, Object>> computed = new LinkedHashMap<>();
    /** computed question → its repeat */
    private final Map<String, String> computedIn = new HashMap<>();

    /** computed questions that have a label */
    private final List<String> shownComputed = new ArrayList<>();

    private String repeat = "";
    private int count;

    public RandomQuestionnaire(long seed) {
        random = new Random(seed);
        items(4 + random.nextInt(10), 0);
    }

    /** What the rules of a questionnaire ask: the answer under a name, null for none. */
    interface Seen {
        Object answer(String name);
    }

    private record Condition(String xpath, Predicate<Seen> holds) {

        static final Condition ALWAYS = new Condition("", seen -> true);
        static final Condition NEVER = new Condition("", seen -> false);

        Condition and(Condition other) {
            return new Condition("", seen -> holds.test(seen) && other.holds.test(seen));
        }
    }

    /**
     * @param repeat empty outside of repeats
     * @param relevant its own rule and those of the groups around
     * @param valid makes an answer that keeps the rules
     * @param broken makes one that fits the type and breaks the constraint; null where there is none
     * @param unfit is no answer of this type
     */
    private record Asked(
            String name,
            String repeat,
            String type,
            Condition relevant,
            Condition required,
            BiFunction<Random, Seen, Object> valid,
            BiFunction<Random, Seen, Object> broken,
            Object unfit) {}

    /** How an answer is wrong. */
    public enum Fault {
        MISSING,
        CONSTRAINT,
        TYPE
    }

    /** Which answer is wrong, and how. */
    public record Break(String name, String key, Fault fault) {}

    /** @param broken absent where all is right */
    public record Filled(Map<String, Object> data, Break broken) {}

    public Imported read() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", survey);
        sheets.put("choices", choices());
        sheets.put("settings", List.of(List.of("form_id", "default_language"), List.of("random", "Türkçe (tr)")));
        return XlsForm.read(QuestionnaireFixtures.workbook(sheets), "random.xlsx");
    }

    public static String label(String name, String language) {
        return (language.equals("tr") ? "Soru İşğ [" : "Question [") + name + "]";
    }

    /** What was asked for: names of questions that people answer. */
    public List<String> names() {
        return asked.stream().map(Asked::name).toList();
    }

    /** Names of questions that are computed and shown. */
    public List<String> shownComputed() {
        return List.copyOf(shownComputed);
    }

    /** Answers that keep every rule. */
    public Filled valid(long seed) {
        return fill(new Random(seed), -1);
    }

    /** Answers of which exactly one breaks a rule; its break is absent if chance came upon none that could. */
    public Filled broken(long seed) {
        var chance = new Random(seed);
        for (int attempt = 0; attempt < 20; attempt++) {
            Filled filled = fill(chance, chance.nextInt(3 * asked.size() + 1));
            if (filled.broken() != null) {
                return filled;
            }
        }
        return new Filled(Map.of(), null);
    }

    // what is asked

    private void items(int items, int depth) {
        for (int item = 0; item < items; item++) {
            int kind = random.nextInt(12);
            if (kind == 3) {
                computed();
            } else if (kind == 0 && depth < 3) {
                bracket("group", depth);
            } else if (kind == 1 && repeat.isEmpty()) {
                bracket("repeat", depth);
            } else if (kind == 2) {
                row("note", next(), condition(), Condition.NEVER, Map.of());
            } else {
                question();
            }
        }
    }

    private void bracket(String kind, int depth) {
        String name = next();
        Condition relevant = condition();
        Map<String, String> more =
                kind.equals("group") && random.nextBoolean() ? Map.of("appearance", "field-list") : Map.of();
        row("begin_" + kind, name, relevant, Condition.NEVER, more);
        around.push(relevant);
        boolean rounds = kind.equals("repeat");
        repeat = rounds ? name : repeat;
        items(1 + random.nextInt(4), depth + 1);
        question();
        repeat = rounds ? "" : repeat;
        around.pop();
        row("end_" + kind, "", Condition.ALWAYS, Condition.NEVER, Map.of());
    }

    /** Computed from an earlier number, asked or itself computed, where there is one; other questions hang on it. */
    private void computed() {
        List<String> numbers = Stream.concat(
                        earlier().stream()
                                .filter(each -> each.type().equals("integer")
                                        || each.type().equals("range"))
                                .map(Asked::name),
                        earlierComputed().stream())
                .toList();
        if (!numbers.isEmpty()) {
            String number = any(numbers);
            Function<Seen, Object> from = computed.getOrDefault(number, seen -> seen.answer(number));
            String name = next();
            Condition own = condition();
            String type = any(List.of("calculate", "integer", "note"));
            row(type, name, own, Condition.NEVER, Map.of("calculation", "${%s} + 2".formatted(number)));
            Condition relevant = around.stream().reduce(own, Condition::and);
            computed.put(
                    name,
                    seen -> relevant.holds().test(seen) && from.apply(seen) != null
                            ? ((Number) from.apply(seen)).intValue() + 2
                            : null);
            computedIn.put(name, repeat);
            if (!type.equals("calculate")) {
                shownComputed.add(name);
            }
        }
    }

    private void question() {
        switch (random.nextInt(9)) {
            case 0 -> integer();
            case 1 -> decimal();
            case 2 -> text();
            case 3 -> date();
            case 4 -> moment();
            case 5 -> one();
            case 6 -> several();
            case 7 -> filtered();
            default -> acknowledged();
        }
    }

    private void integer() {
        int least = random.nextInt(20) - 10;
        int most = least + random.nextInt(20);
        if (random.nextInt(4) == 0) {
            int start = Math.min(least, most);
            add(
                    "range",
                    Map.of("parameters", "start=%d end=%d step=1".formatted(start, most + 1)),
                    (chance, seen) -> start + chance.nextInt(most + 2 - start),
                    (chance, seen) -> most + 2,
                    "abc");
        } else if (random.nextBoolean()) {
            add(
                    "integer",
                    constraint(". >= %d and . <= %d".formatted(least, most)),
                    (chance, seen) -> least + chance.nextInt(most - least + 1),
                    (chance, seen) -> chance.nextBoolean() ? most + 1 : least - 1,
                    1.5);
        } else {
            add(
                    "integer",
                    constraint(". mod 2 = 0"),
                    (chance, seen) -> 2 * chance.nextInt(50),
                    (chance, seen) -> 2 * chance.nextInt(50) + 1,
                    "x1");
        }
    }

    private void decimal() {
        add(
                "decimal",
                constraint(". > 0.5"),
                (chance, seen) -> 0.75 + chance.nextInt(100) / 4.0,
                (chance, seen) -> 0.25,
                "1,5,0");
    }

    private void text() {
        if (random.nextBoolean()) {
            add(
                    "text",
                    constraint("regex(., '[A-Z]{2}[0-9]+')"),
                    (chance, seen) -> "ZB" + chance.nextInt(1000),
                    (chance, seen) -> "zb" + chance.nextInt(1000),
                    List.of("a"));
        } else {
            add(
                    "text",
                    constraint("string-length(.) <= 12 and contains(., 'ş')"),
                    (chance, seen) -> "ş" + chance.nextInt(1000),
                    (chance, seen) -> chance.nextBoolean() ? "s" : "şşşşşşşşşşşşşşş",
                    true);
        }
    }

    private void date() {
        add(
                "date",
                constraint(". <= today() and . >= date('2000-01-01')"),
                (chance, seen) ->
                        "20%02d-0%d-1%d".formatted(chance.nextInt(25), 1 + chance.nextInt(9), chance.nextInt(9)),
                (chance, seen) -> chance.nextBoolean() ? "1999-12-31" : "2101-01-01",
                "31.12.2020");
    }

    private void moment() {
        if (random.nextBoolean()) {
            add("time", Map.of(), (chance, seen) -> "08:%02d".formatted(chance.nextInt(60)), null, "8 o'clock");
        } else {
            add(
                    "dateTime",
                    Map.of(),
                    (chance, seen) -> "2026-01-0%dT10:30".formatted(1 + chance.nextInt(9)),
                    null,
                    "soon");
        }
    }

    private void one() {
        Map<String, String> more = new HashMap<>(constraint(". != 'none'"));
        more.put("appearance", any(List.of("", "minimal", "likert", "autocomplete")));
        add(
                "select_one colours",
                more,
                (chance, seen) -> COLOURS.get(chance.nextInt(3)),
                (chance, seen) -> "none",
                "black");
    }

    private void several() {
        add(
                "select_multiple colours",
                constraint("not(selected(., 'none') and count-selected(.) > 1) and count-selected(.) <= 2"),
                (chance, seen) -> any(List.of(List.of("none"), List.of("red", "blue"), List.of("green")), chance),
                (chance, seen) -> any(List.of(List.of("red", "none"), List.of("red", "green", "blue")), chance),
                List.of("red", "black"));
    }

    /** Two questions: the second's choices hang on the first's answer. */
    private void filtered() {
        String first = add("select_one groups", Map.of(), (chance, seen) -> any(GROUPS, chance), null, "g3");
        around.push(new Condition("", seen -> seen.answer(first) != null));
        Map<String, String> more =
                Map.of("choice_filter", "grp = ${" + first + "}", "relevant", "${" + first + "} != ''");
        add(
                "select_one members",
                more,
                (chance, seen) -> seen.answer(first) + "_" + (1 + chance.nextInt(2)),
                (chance, seen) -> (seen.answer(first).equals("g1") ? "g2" : "g1") + "_1",
                "g3_1");
        around.pop();
    }

    private void acknowledged() {
        add("acknowledge", Map.of(), (chance, seen) -> true, null, "perhaps");
    }

    private static Map<String, String> constraint(String xpath) {
        return Map.of("constraint", xpath);
    }

    private String add(
            String type,
            Map<String, String> more,
            BiFunction<Random, Seen, Object> valid,
            BiFunction<Random, Seen, Object> broken,
            Object unfit) {
        Map<String, String> cells = new HashMap<>(more);
        boolean constrained =
                cells.containsKey("choice_filter") || cells.containsKey("parameters") || random.nextBoolean();
        if (!constrained) {
            cells.remove("constraint");
        }
        String name = next();
        Condition own = cells.containsKey("relevant") ? Condition.ALWAYS : condition();
        Condition required =
                switch (random.nextInt(3)) {
                    case 0 -> Condition.NEVER;
                    case 1 -> new Condition("yes", seen -> true);
                    default -> condition();
                };
        Condition needed = required == Condition.ALWAYS ? Condition.NEVER : required;
        row(type, name, own, needed, cells);
        Condition whole = around.stream().reduce(own, Condition::and);
        asked.add(new Asked(name, repeat, type, whole, needed, valid, constrained ? broken : null, unfit));
        return name;
    }

    private void row(String type, String name, Condition relevant, Condition required, Map<String, String> more) {
        Map<String, String> cells = new HashMap<>(more);
        cells.put("type", type);
        cells.put("name", name);
        if (!name.isEmpty() && !type.equals("calculate")) {
            cells.put("label::Türkçe (tr)", label(name, "tr"));
            cells.put("label::English (en)", label(name, "en"));
        }
        cells.putIfAbsent("relevant", relevant.xpath());
        cells.put("required", required.xpath());
        if (cells.containsKey("constraint") && random.nextBoolean()) {
            cells.put("constraint_message::Türkçe (tr)", "Olmaz.");
            cells.put("constraint_message::English (en)", "Not so.");
        }
        survey.add(HEADS.stream().map(head -> cells.getOrDefault(head, "")).toList());
    }

    /** About an earlier question of the same round or outside of repeats; often none. */
    private Condition condition() {
        List<Asked> earlier = earlier();
        if (earlier.isEmpty() || random.nextInt(3) == 0) {
            return Condition.ALWAYS;
        }
        List<String> known = earlierComputed();
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return aboutComputed(any(known));
        }
        Condition one = about(any(earlier));
        if (random.nextInt(3) > 0) {
            return one;
        }
        Condition other = about(any(earlier));
        return random.nextBoolean()
                ? new Condition(
                        one.xpath() + " and " + other.xpath(),
                        seen -> one.holds().test(seen) && other.holds().test(seen))
                : new Condition(
                        one.xpath() + " or " + other.xpath(),
                        seen -> one.holds().test(seen) || other.holds().test(seen));
    }

    private List<Asked> earlier() {
        return asked.stream().filter(each -> isSeen(each.repeat())).toList();
    }

    private List<String> earlierComputed() {
        return computed.keySet().stream()
                .filter(name -> isSeen(computedIn.get(name)))
                .toList();
    }

    private boolean isSeen(String repeatOfOther) {
        return repeatOfOther.isEmpty() || repeatOfOther.equals(repeat);
    }

    private Condition aboutComputed(String name) {
        Function<Seen, Object> value = computed.get(name);
        return random.nextBoolean()
                ? new Condition("${%s} = ''".formatted(name), seen -> value.apply(seen) == null)
                : new Condition(
                        "${%s} > 6".formatted(name),
                        seen -> value.apply(seen) != null && (Integer) value.apply(seen) > 6);
    }

    private Condition about(Asked question) {
        String name = question.name();
        Condition condition =
                switch (question.type().split(" ")[0]) {
                    case "integer", "range" -> new Condition(
                            "${%s} > 3".formatted(name),
                            seen -> seen.answer(name) != null && ((Number) seen.answer(name)).doubleValue() > 3);
                    case "decimal" -> new Condition(
                            "${%s} <= 10.5".formatted(name),
                            seen -> seen.answer(name) != null && ((Number) seen.answer(name)).doubleValue() <= 10.5);
                    case "date" -> new Condition(
                            "${%s} >= date('2010-06-01')".formatted(name),
                            seen -> seen.answer(name) != null
                                    && seen.answer(name).toString().compareTo("2010-06-01") >= 0);
                    case "select_multiple" -> new Condition(
                            "selected(${%s}, 'red')".formatted(name),
                            seen -> seen.answer(name) != null && ((List<?>) seen.answer(name)).contains("red"));
                    case "select_one" -> new Condition(
                            "${%s} = 'red'".formatted(name), seen -> "red".equals(seen.answer(name)));
                    case "acknowledge" -> new Condition(
                            "${%s} = 'OK'".formatted(name), seen -> Boolean.TRUE.equals(seen.answer(name)));
                    default -> new Condition("${%s} != ''".formatted(name), seen -> seen.answer(name) != null);
                };
        return random.nextInt(4) == 0
                ? new Condition(
                        "not(" + condition.xpath() + ")",
                        seen -> !condition.holds().test(seen))
                : condition;
    }

    private static List<List<String>> choices() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("list_name", "name", "label::Türkçe (tr)", "label::English (en)", "grp"));
        COLOURS.forEach(name -> rows.add(List.of("colours", name, name + " ç", name + " c", "")));
        GROUPS.forEach(name -> rows.add(List.of("groups", name, name, name, "")));
        GROUPS.forEach(group -> IntStream.rangeClosed(1, 2)
                .mapToObj(member -> group + "_" + member)
                .forEach(name -> rows.add(List.of("members", name, name, name, group))));
        return rows;
    }

    private String next() {
        return "q" + ++count;
    }

    private <T> T any(List<T> several) {
        return any(several, random);
    }

    private static <T> T any(List<T> several, Random chance) {
        return several.get(chance.nextInt(several.size()));
    }

    // how it is answered

    /** @param at the place, among all answers that are given, of the one to break; negative for none */
    private Filled fill(Random chance, int at) {
        Map<String, Object> data = new LinkedHashMap<>();
        var filling = new Filling(chance, at, data);
        List<String> rounds = new ArrayList<>();
        for (Asked question : asked) {
            if (question.repeat().isEmpty()) {
                filling.answer(question, "", question.name());
            } else if (!rounds.contains(question.repeat())) {
                rounds.add(question.repeat());
                round(question.repeat(), filling, 1 + chance.nextInt(Repeat.MOST));
            }
        }
        return new Filled(Collections.unmodifiableMap(data), filling.broken);
    }

    private void round(String name, Filling filling, int rounds) {
        List<Asked> its = asked.stream()
                .filter(question -> question.repeat().equals(name))
                .toList();
        for (int round = 1; round <= rounds; round++) {
            Map<String, Object> before = new LinkedHashMap<>(filling.data);
            String prefix = FormKeys.key(name) + "_" + round + "_";
            its.forEach(question -> filling.answer(question, prefix, prefix + question.name()));
            boolean opened = filling.data.keySet().stream().anyMatch(key -> !before.containsKey(key))
                    || filling.broken != null && filling.broken.key().startsWith(prefix);
            if (!opened) {
                return;
            }
            if (round > 1) {
                filling.data.put(prefix + "more", true);
            }
        }
    }

    private final class Filling {

        private final Random chance;
        private final Map<String, Object> data;
        private int left;
        private Break broken;

        private Filling(Random chance, int at, Map<String, Object> data) {
            this.chance = chance;
            this.left = at;
            this.data = data;
        }

        private void answer(Asked question, String prefix, String key) {
            Seen seen = name -> data.containsKey(prefix + name) ? data.get(prefix + name) : data.get(name);
            if (!question.relevant().holds().test(seen)) {
                return;
            }
            boolean needed = question.required().holds().test(seen);
            if (left-- == 0 && breaks(question, key, needed, seen)) {
                return;
            }
            if (needed || chance.nextInt(4) > 0) {
                data.put(key, question.valid().apply(chance, seen));
            }
        }

        /** Breaks a rule of the question, if it has any; else the next one's turn has come. */
        private boolean breaks(Asked question, String key, boolean needed, Seen seen) {
            List<Fault> possible = Stream.of(
                            needed ? Fault.MISSING : null,
                            question.broken() != null ? Fault.CONSTRAINT : null,
                            isAskedFor(question.name()) ? null : Fault.TYPE)
                    .filter(Objects::nonNull)
                    .toList();
            if (possible.isEmpty()) {
                left = 0;
                return false;
            }
            Fault fault = any(possible, chance);
            broken = new Break(question.name(), key, fault);
            if (fault == Fault.CONSTRAINT) {
                data.put(key, question.broken().apply(chance, seen));
            } else if (fault == Fault.TYPE) {
                data.put(key, question.unfit());
            }
            return true;
        }
    }

    /** What stands under the name of a question that rules ask for must be of its type, or the rules mean nothing. */
    private boolean isAskedFor(String name) {
        return survey.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("${" + name + "}"));
    }
}
