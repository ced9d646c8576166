package org.uyum.casework;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.uyum.programme.CertifiedManagers;
import org.uyum.programme.Programme;

/** Says which municipalities of a programme are ready for the needs analysis: those that have a certified manager. */
@Component
public class Readiness {

    private final CertifiedManagers certifiedManagers;

    Readiness(CertifiedManagers certifiedManagers) {
        this.certifiedManagers = certifiedManagers;
    }

    /** Whether each participating municipality is ready, by its code. */
    public SortedMap<String, Boolean> of(Programme programme) {
        Set<String> ready = certifiedManagers.municipalitiesWithCertifiedManager(programme.number());
        SortedMap<String, Boolean> readiness = new TreeMap<>();
        programme.participants().forEach(code -> readiness.put(code, ready.contains(code)));
        return readiness;
    }
}
