package org.uyum.meeting;

import java.util.Arrays;
import org.uyum.programme.Stage;

/** What a meeting is held for: to discuss the needs-analysis report, or to prepare the strategic plan. */
public enum MeetingPurpose {
    DISCUSSION("discussion", "T", Stage.DISCUSSION),
    STRATEGY("strategy", "", Stage.PLANNING);

    private final String code;
    private final String letter;
    private final Stage stage;

    MeetingPurpose(String code, String letter, Stage stage) {
        this.code = code;
        this.letter = letter;
        this.stage = stage;
    }

    /** As it stands in the process variable {@code meetingPurpose}. */
    public String code() {
        return code;
    }

    /** Set before the running number of meetings and recommendations, so that Ö1.1 and ÖT1.1 stay apart. */
    public String letter() {
        return letter;
    }

    /** The stage of a programme in which such meetings are held. */
    public Stage stage() {
        return stage;
    }

    public String messageKey() {
        return "meeting.purpose." + name();
    }

    /** The purpose of a code; anything else is a mistake in a model. */
    public static MeetingPurpose ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no meeting has the purpose " + code));
    }
}
