package org.uyum.questionnaire.xpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "yes",
            "yes",
            "five",
            5.0,
            "half",
            2.5,
            "many",
            List.of("a", "b"),
            "day",
            LocalDate.of(2026, 3, 1),
            "empty",
            "");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "${yes} = 'yes'; true",
                "${empty} = ''; true",
                "${empty} != 'yes'; true",
                "${five} != ''; true",
                "${empty} > 3; false",
                "${empty} < 3; false",
                "${five} >= 5 and ${five} <= 5; true",
                "${five} + coalesce(${empty}, 0) <= 100; true",
                "coalesce(${five}, 0) = 5; true",
                "selected(${many}, 'b'); true",
                "selected(${many}, 'c'); false",
                "selected(${yes}, 'yes'); true",
                "selected(${empty}, 'yes'); false",
                "count-selected(${many}); 2",
                "count-selected(${empty}); 0",
                "${many} = 'a b'; true",
                "${day} <= today(); true",
                "${day} > today(); false",
                "${day} < date('2026-03-02'); true",
                "${day} = '2026-03-01'; true",
                "regex('ZB07', '^[A-Z]{2}[0-9]{2,3}$'); true",
                "regex('ZB07x', '[A-Z]{2}[0-9]{2,3}'); false",
                "if(${yes} = 'yes', 'a', 'b'); a",
                "concat(${yes}, '-', ${five}, '-', ${half}); yes-5-2.5",
                "string-length('çğ'); 2",
                "number('12') + 1; 13",
                "number('x') = number('x'); false",
                "7 div 2; 3.5",
                "-7 mod 3; -1",
                "int(-2.5); -2",
                "not(true()) or false(); false",
                "contains('abc', 'b') and starts-with('abc', 'a'); true",
                "2 + 3 * 4; 14",
                "round(2.345, 2); 2.35",
                "round(1234, -2); 1200",
                "floor(-2.5) + ceiling(2.1); 0",
                "abs(-3) * pow(2, 3) + sqrt(16); 28",
                "round(sin(pi()) + cos(0) + atan2(0, 1), 3); 1",
                "coalesce(${empty}, '', ${yes}); yes",
                "substr('abcdef', 1, 3); bc",
                "substr('abcdef', -2); ef",
                "substring-before('2026-03', '-'); 2026",
                "substring-after('2026-03', '-'); 03",
                "translate('12:45', ':', '.'); 12.45",
                "normalize-space('  a  b '); a b",
                "ends-with('abc', 'bc'); true",
                "boolean(0) or boolean-from-string('1'); true",
                "selected-at(${many}, 1); b",
                "selected-at(${many}, 5); ''",
                "format-date(${day}, '%d.%m.%Y'); 01.03.2026",
                "format-date('no day', '%d'); ''",
                "decimal-date-time('1970-01-03T10:00'); 2",
                "max(3, ${five}, ${empty}); 5",
                "min(3, ${five}); 3",
                "sum(${five}); 5",
                "once(${yes}); yes"
            })
    void is_evaluated_as_xpath_says(String source, String expected) {
        Object value = new Evaluation(new Fixed()).value(ExpressionParser.parse(source));

        assertThat(XPathValues.text(value)).isEqualTo(expected);
    }

    private static final class Fixed implements Answers {

        @Override
        public Object answer(String name) {
            return ANSWERS.get(name);
        }

        @Override
        public Object current() {
            return "";
        }

        @Override
        public Object column(String name) {
            return "";
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 2);
        }
    }
}
