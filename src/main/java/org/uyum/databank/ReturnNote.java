package org.uyum.databank;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.web.Markdown;
import org.uyum.web.Texts;

/** What stands over the form in which returned answers are corrected, as Markdown. */
final class ReturnNote {

    private ReturnNote() {}

    /** A question whose answer was returned, and why. */
    record Entry(String question, String remark) {}

    static String of(Interview interview, List<Entry> returned, Texts texts) {
        Stream<String> whole = interview.reviewRemark() == null
                ? Stream.empty()
                : Stream.of(texts.get("databank.form.returned", Markdown.line(interview.reviewRemark())));
        Stream<String> single = returned.isEmpty()
                ? Stream.empty()
                : Stream.of(texts.get("databank.form.returnedAnswers")
                        + returned.stream()
                                .map(entry -> "\n- **" + Markdown.line(entry.question()) + "**: "
                                        + Markdown.line(entry.remark()))
                                .collect(Collectors.joining("", "\n", "")));
        return Stream.of(whole, single, Stream.of(texts.get("databank.form.page", InterviewAnswers.page(interview))))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n\n"));
    }
}
