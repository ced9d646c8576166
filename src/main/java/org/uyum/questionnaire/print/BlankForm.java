package org.uyum.questionnaire.print;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.uyum.document.PdfFile;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireVersion;

/** Prints a version of a questionnaire as a blank form (PDF, A4), in one of its languages. */
@Component
public class BlankForm {

    private final ITemplateEngine templates;
    private final MessageSource texts;

    BlankForm(ITemplateEngine templates, MessageSource texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * @param language one of the questionnaire's
     * @param notice the privacy notice that is handed out or read out with it
     */
    public byte[] print(
            QuestionnaireVersion version,
            Questionnaire questionnaire,
            String language,
            Optional<PrivacyNotice> notice) {
        boolean rightToLeft = questionnaire.language(language).isRightToLeft();
        Context page = new Context(PrintWords.in(language, texts).locale());
        page.setVariable("language", questionnaire.language(language).tag());
        page.setVariables(Map.of(
                "version",
                version,
                "title",
                questionnaire.title(),
                "direction",
                rightToLeft ? "rtl" : "ltr",
                "notice",
                notice.map(found -> PrintedNotice.of(found, language)),
                "blocks",
                PrintedBlocks.of(questionnaire, language, texts)));
        String printed = storable(templates.process("questionnaire/print", page));
        return PdfFile.of(rightToLeft ? RightToLeft.turned(printed) : printed, rightToLeft);
    }

    /** XML holds no control characters. */
    private static String storable(String text) {
        return text.codePoints()
                .filter(letter -> letter >= ' ' || letter == '\n' || letter == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
