package org.uyum.questionnaire;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.uyum.questionnaire.xlsform.OfflineWriter;
import org.uyum.web.Dates;

/** Makes the forms for interviews without a connection. */
@Service
public class OfflineForms {

    /** Servers of these programs take a form anew under another version only. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final QuestionnaireService questionnaires;
    private final MessageSource texts;
    private final Clock clock;

    OfflineForms(QuestionnaireService questionnaires, MessageSource texts, Clock clock) {
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param interviews the file with the columns {@link OfflineForm#INTERVIEWS_COLUMNS} */
    public OfflineForm of(Long versionId, byte[] interviews) {
        QuestionnaireVersion version = questionnaires.version(versionId);
        String moment = MOMENT.format(ZonedDateTime.now(clock).withZoneSameInstant(Dates.ISTANBUL));
        return new OfflineWriter(version.file(), version.fileName(), texts).write(interviews, moment);
    }
}
