package org.uyum.meeting.web;

import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingState;
import org.uyum.meeting.MinutesContent;
import org.uyum.meeting.MinutesState;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.meeting.Topic;

/** A meeting as a column of the tables that go over all meetings of a programme. */
record MeetingColumn(MinutesContent content) {

    public Meeting meeting() {
        return content.meeting();
    }

    public boolean cancelled() {
        return meeting().is(MeetingState.CANCELLED);
    }

    /** Whether it is known who came: from the moment that the minutes are submitted. */
    public boolean held() {
        return meeting().is(MeetingState.SIGNED)
                || (meeting().is(MeetingState.HELD) && !content.minutes().is(MinutesState.DRAFT));
    }

    public boolean hasTopic(Topic topic) {
        return !cancelled() && content.agenda().stream().anyMatch(item -> item.topic() == topic);
    }

    /** Whether the topic was talked about: on the agenda of a meeting whose minutes are signed. */
    public boolean covered(Topic topic) {
        return meeting().is(MeetingState.SIGNED) && hasTopic(topic);
    }

    public String attendance(StakeholderGroup group) {
        return held()
                ? content.present(group) + " / " + content.invited(group)
                : String.valueOf(content.invited(group));
    }
}
