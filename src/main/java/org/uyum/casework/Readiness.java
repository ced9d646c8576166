package org.uyum.casework;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uyum.programme.CertifiedManagers;
import org.uyum.programme.Programme;

/** Says which municipalities of a programme are ready for the needs analysis: those that have a certified manager. */
@Component
public class Readiness {

    private final ObjectProvider<CertifiedManagers> certifiedManagers;

    Readiness(ObjectProvider<CertifiedManagers> certifiedManagers) {
        this.certifiedManagers = certifiedManagers;
    }

    /** Whether each participating municipality is ready, by its code. */
    public SortedMap<String, Boolean> of(Programme programme) {
        Set<String> ready = certifiedManagers.stream()
                .flatMap(known -> known.municipalitiesWithCertifiedManager(programme.number()).stream())
                .collect(Collectors.toSet());
        SortedMap<String, Boolean> readiness = new TreeMap<>();
        programme.participants().forEach(code -> readiness.put(code, ready.contains(code)));
        return readiness;
    }
}
