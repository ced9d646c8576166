package org.uyum.planning;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what the activities of a case can answer: the findings of its report and its meetings' recommendations. */
@Component
public class EvidenceSource {

    public List<Evidence> of(String caseNumber) {
        return List.of();
    }

    /** By reference. */
    public Map<String, Evidence> byReference(String caseNumber) {
        return of(caseNumber).stream().collect(Collectors.toMap(Evidence::reference, Function.identity()));
    }

    /** How many stakeholder meetings on the strategy were held and their minutes signed. */
    public int meetingsHeld(String caseNumber) {
        return 0;
    }
}
