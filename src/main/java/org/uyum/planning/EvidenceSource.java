package org.uyum.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.meeting.MeetingPurpose;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.Recommendation;

/** Finds what the activities of a case can answer: the findings of its report and its meetings' recommendations. */
@Component
public class EvidenceSource {

    private final AnalysisService analysis;
    private final MeetingService meetings;

    EvidenceSource(AnalysisService analysis, MeetingService meetings) {
        this.analysis = analysis;
        this.meetings = meetings;
    }

    /** Findings first, then recommendations in the order of the meetings. */
    public List<Evidence> of(String caseNumber) {
        return Stream.concat(findings(caseNumber), recommendations(caseNumber)).toList();
    }

    /** By reference, in the same order. */
    public Map<String, Evidence> byReference(String caseNumber) {
        Map<String, Evidence> known = new LinkedHashMap<>();
        of(caseNumber).forEach(one -> known.put(one.reference(), one));
        return known;
    }

    /** How many stakeholder meetings on the strategy were held and their minutes signed. */
    public int meetingsHeld(String caseNumber) {
        return meetings.heldCount(caseNumber, MeetingPurpose.STRATEGY);
    }

    private Stream<Evidence> findings(String caseNumber) {
        String page = "/programmes/" + caseNumber + "/report#";
        return analysis.findings(caseNumber).stream()
                .map(finding -> new Evidence(
                        Evidence.FINDING + finding.id(),
                        finding.code(),
                        finding.text(),
                        finding.severe(),
                        page + finding.code()));
    }

    private Stream<Evidence> recommendations(String caseNumber) {
        return meetings.recommendations(caseNumber).stream()
                .map(recommendation -> evidence(caseNumber, recommendation));
    }

    private static Evidence evidence(String caseNumber, Recommendation recommendation) {
        return new Evidence(
                Evidence.RECOMMENDATION + recommendation.id(),
                recommendation.number(),
                recommendation.text(),
                false,
                "/programmes/" + caseNumber + "/meetings/" + recommendation.meetingId() + "#recommendations");
    }
}
