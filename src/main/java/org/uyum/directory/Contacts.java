package org.uyum.directory;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The contacts of all organisations. */
interface Contacts extends ListCrudRepository<Contact, Long> {

    List<Contact> findByOrganisationOrderByNameAscIdAsc(Long organisation);
}
