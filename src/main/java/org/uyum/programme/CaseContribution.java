package org.uyum.programme;

import java.util.List;

/** What a module adds to the overview of a case: its pages and results. Implemented once per process module. */
public interface CaseContribution {

    List<Outcome> outcomes(Programme programme);
}
