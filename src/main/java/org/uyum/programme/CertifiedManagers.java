package org.uyum.programme;

import java.util.Set;

/** Which municipalities are ready for the interviews, because a manager of theirs was trained. */
public interface CertifiedManagers {

    /** Codes of the municipalities of which a manager holds a certificate of this case. */
    Set<String> municipalitiesWithCertifiedManager(String caseNumber);
}
