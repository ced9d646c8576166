package org.uyum.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.xlsform.XlsForm;

/** Stores versions of questionnaires, and reads them again; what was read is kept, since a version never changes. */
@Component
class VersionStore {

    private static final Logger LOG = LoggerFactory.getLogger(VersionStore.class);

    private static final String SHIPPED = "questionnaire.xlsx";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 500;

    private final Questionnaires questionnaires;
    private final Clock clock;
    private final Map<Long, Optional<Questionnaire>> read = new ConcurrentHashMap<>();

    VersionStore(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** Stores the questionnaire that comes with the program, at the first start of a version that ships another one. */
    @EventListener(ApplicationStartedEvent.class)
    void provideShipped() {
        byte[] file = shippedFile();
        if (questionnaires.findBySha256(sha256(file)).isEmpty()) {
            store(XlsForm.read(file, SHIPPED).questionnaire().orElseThrow(), file, SHIPPED, null);
        }
    }

    Questionnaire questionnaire(QuestionnaireVersion version) {
        return questionnaire(version.id(), () -> version);
    }

    /** @param row the version, which is asked for only where it was not read yet: it holds the whole file */
    Questionnaire questionnaire(Long id, Supplier<QuestionnaireVersion> row) {
        return readable(id, row)
                .orElseThrow(
                        () -> new IllegalStateException("version " + id + " of a questionnaire can no longer be read"));
    }

    /** Empty where this program refuses what an earlier one accepted. */
    Optional<Questionnaire> readable(Long id, Supplier<QuestionnaireVersion> row) {
        Optional<Questionnaire> known = read.get(id);
        if (known != null) {
            return known;
        }
        // not inside the map's lock: others who hold a connection may wait for that
        QuestionnaireVersion version = row.get();
        return read.computeIfAbsent(id, any -> read(version));
    }

    private static Optional<Questionnaire> read(QuestionnaireVersion version) {
        Optional<Questionnaire> questionnaire =
                XlsForm.read(version.file(), version.fileName()).questionnaire();
        if (questionnaire.isEmpty()) {
            LOG.error("version {} of a questionnaire ({}) can no longer be read", version.id(), version.formId());
        }
        return questionnaire;
    }

    /** @param person id of the person who imports it; null for the shipped one */
    QuestionnaireVersion store(Questionnaire questionnaire, byte[] file, String fileName, String person) {
        String formId = formId(questionnaire);
        return questionnaires.save(new QuestionnaireVersion(
                null,
                formId,
                questionnaires.lastVersionNo(formId) + 1,
                shortened(questionnaire.title(), LONGEST_TITLE),
                shortened(fileName, LONGEST_NAME),
                Base64.getEncoder().encodeToString(file),
                sha256(file),
                QuestionnaireVersion.Status.DRAFT,
                null,
                null,
                null,
                person,
                Instant.now(clock),
                null,
                null,
                null));
    }

    /** The questionnaire that comes with the program. */
    QuestionnaireVersion shipped() {
        return questionnaires.findBySha256(sha256(shippedFile())).orElseThrow();
    }

    /** By which the versions of a questionnaire are known as such. */
    static String formId(Questionnaire questionnaire) {
        return shortened(questionnaire.formId(), LONGEST_NAME);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] shippedFile() {
        try (InputStream file = VersionStore.class.getResourceAsStream("/questionnaire/" + SHIPPED)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
