package org.uyum.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.web.Problem;

/**
 * Finds what must not stand in free text (KVKK): identity numbers, mobile phone numbers, e-mail addresses.
 * Questions that ask for contacts of an association are classed as personal and not looked at.
 */
final class PersonalData {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)[1-9]\\d{10}(?!\\d)");
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+?90[\\s.-]?|0)?\\(?[2-5]\\d{2}\\)?[\\s.-]?\\d{3}[\\s.-]?\\d{2}[\\s.-]?\\d{2}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private PersonalData() {}

    static List<Problem> problems(Questionnaire questionnaire, AnswerDocument document) {
        List<Problem> problems = new ArrayList<>();
        questionnaire.all().forEach(item -> {
            if (item instanceof Repeat repeat) {
                int round = 1;
                for (AnswerDocument each : document.rounds(repeat.name())) {
                    int number = round++;
                    repeat.questions()
                            .filter(PersonalData::isFreeText)
                            .forEach(question -> look(
                                    problems,
                                    FormKeys.key(repeat.name(), number, question.name()),
                                    each.text(question.name()).stream()));
                }
            } else if (isFreeText(item)) {
                look(problems, FormKeys.key(item.name()), document.text(item.name()).stream());
            }
        });
        return problems;
    }

    private static boolean isFreeText(Item item) {
        return item instanceof Question question
                && question.type() == QuestionType.TEXT
                && !question.classification().isPersonal();
    }

    private static void look(List<Problem> problems, String key, Stream<String> text) {
        text.filter(PersonalData::isFoundIn).forEach(found -> problems.add(Problem.of(key, "databank.personalData")));
    }

    static boolean isFoundIn(String text) {
        return IDENTITY_NUMBER.matcher(text).results().anyMatch(found -> isIdentityNumber(found.group()))
                || PHONE.matcher(text).find()
                || EMAIL.matcher(text).find();
    }

    /**
     * Whether eleven digits are an identity number of a citizen or a foreigner: the tenth digit is seven times the sum of
     * the odd places less that of the even ones, the last the sum of the ten before, each modulo ten.
     */
    static boolean isIdentityNumber(String digits) {
        int odd = 0;
        int even = 0;
        for (int place = 0; place < 9; place++) {
            int digit = digits.charAt(place) - '0';
            if (place % 2 == 0) {
                odd += digit;
            } else {
                even += digit;
            }
        }
        int tenth = Math.floorMod(7 * odd - even, 10);
        int last = (odd + even + tenth) % 10;
        return digits.charAt(9) - '0' == tenth && digits.charAt(10) - '0' == last;
    }
}
