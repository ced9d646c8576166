package org.uyum.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The organisations of all municipalities. */
interface Organisations extends ListCrudRepository<Organisation, Long> {

    List<Organisation> findByMunicipalityIn(Collection<String> municipalities);
}
