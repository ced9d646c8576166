package org.uyum.programme;

import java.util.Set;

/** Knows which municipalities have a manager with a certificate of a programme's training; the training module does. */
public interface CertifiedManagers {

    /** Codes of the municipalities that have at least one. */
    Set<String> municipalitiesWithCertifiedManager(String caseNumber);
}
