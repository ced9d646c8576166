package org.uyum.databank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uyum.directory.Organisation;
import org.uyum.questionnaire.PrivacyNotice;

/**
 * Everything that is known about an association from interviews, as far as somebody may see it.
 *
 * @param organisation as it stands in the directory now
 * @param completeness whether the data bank holds all interviews that they may see, of all associations
 * @param since the day of the first interview; null while none is in the data bank yet
 * @param interviews the newest first
 * @param notices under which privacy notice each was held, by the interview's id; absent where an earlier program knew none
 * @param answers in the order of the newest questionnaire, then what only earlier ones asked
 */
public record AssociationFile(
        Organisation organisation,
        BankCompleteness completeness,
        LocalDate since,
        List<BankView.Line> interviews,
        Map<Long, PrivacyNotice> notices,
        List<Known> answers) {

    /**
     * What is known about one question.
     *
     * @param section label of the group that it stands in; empty where it is that of the line before
     * @param now the newest answer
     * @param since the day since which the association gives this answer
     * @param earlier other answers that it gave before, and those that were corrected, the newest first
     */
    public record Known(String section, String question, Given now, LocalDate since, List<Given> earlier) {

        Known underTheSameHead() {
            return new Known("", question, now, since, earlier);
        }
    }

    /**
     * An answer with where it comes from.
     *
     * @param round how often answers of that interview had been entered when this one was
     * @param version name of the questionnaire's version
     */
    public record Given(String answer, LocalDate day, BankEntry interview, int round, String version) {}
}
