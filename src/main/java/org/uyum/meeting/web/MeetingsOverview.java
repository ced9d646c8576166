package org.uyum.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.uyum.meeting.StakeholderGroup;
import org.uyum.meeting.Topic;

/** Sums over all meetings of a programme. */
record MeetingsOverview(List<MeetingColumn> columns) {

    public boolean covered(Topic topic) {
        return columns.stream().anyMatch(column -> column.covered(topic));
    }

    /** How many came from a group, over all meetings held. */
    public long present(StakeholderGroup group) {
        return held().mapToLong(column -> column.content().present(group)).sum();
    }

    /** The groups of whom nobody has come yet, though a meeting was held. */
    public List<StakeholderGroup> absentGroups() {
        return held().findAny().isEmpty()
                ? List.of()
                : Arrays.stream(StakeholderGroup.values())
                        .filter(group -> present(group) == 0)
                        .toList();
    }

    private Stream<MeetingColumn> held() {
        return columns.stream().filter(MeetingColumn::held);
    }
}
