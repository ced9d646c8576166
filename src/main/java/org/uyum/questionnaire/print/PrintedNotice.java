package org.uyum.questionnaire.print;

import java.util.List;
import org.uyum.questionnaire.PrivacyNotice;

/**
 * A privacy notice as it is printed.
 *
 * @param language in which it is: that of the form, if it has one in it
 * @param lines empty ones between its paragraphs
 */
record PrintedNotice(String title, int versionNo, String language, List<String> lines) {

    static PrintedNotice of(PrivacyNotice notice, String language) {
        return new PrintedNotice(
                notice.title(),
                notice.versionNo(),
                notice.languageFor(language),
                notice.textIn(language).lines().toList());
    }
}
