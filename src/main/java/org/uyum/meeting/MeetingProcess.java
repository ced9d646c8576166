package org.uyum.meeting;

import java.util.Date;
import org.uyum.engine.Variable;

/** Variables, messages and tasks of {@code stakeholderMeeting.bpmn}. */
public final class MeetingProcess {

    public static final String KEY = "stakeholderMeeting";

    /** Id of the meeting that the process instance is about. */
    public static final Variable<Long> MEETING_ID = Variable.of("meetingId", Long.class);
    /** {@code discussion} or {@code strategy}; given by the calling process. */
    public static final Variable<String> MEETING_PURPOSE = Variable.of("meetingPurpose", String.class);
    /** When the meeting will be over and its minutes can be written. */
    public static final Variable<Date> MEETING_END = Variable.of("meetingEnd", Date.class);
    /** Person id of the first to sign the minutes. */
    public static final Variable<String> CHAIR = Variable.of("chair", String.class);
    /** Person id of the second to sign the minutes. */
    public static final Variable<String> RAPPORTEUR = Variable.of("rapporteur", String.class);

    public static final Variable<Boolean> MINUTES_OBJECTED = Variable.of("minutesObjected", Boolean.class);
    /** The outcome: whether the meeting was held and its minutes signed. */
    public static final Variable<Boolean> MEETING_HELD = Variable.of("meetingHeld", Boolean.class);

    public static final String MEETING_ALREADY_HELD = "meetingAlreadyHeld";
    public static final String MEETING_POSTPONED = "meetingPostponed";
    public static final String MEETING_WITHDRAWN = "meetingWithdrawn";

    public static final String PREPARE_MEETING = "prepareMeeting";
    public static final String SEND_INVITATIONS = "sendInvitations";
    public static final String RECORD_MINUTES = "recordMinutes";

    private MeetingProcess() {}
}
