package org.uyum.directory;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.Municipalities;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/**
 * Whom one reaches in organisations. Staff and managers of the organisation's municipality see and change that, and nobody
 * else: not auditors, not the lead of a programme. Every way to a contact leads through {@link #open}. Changes are
 * recorded, without what was entered; looking is not.
 */
@Service
public class ContactService {

    private final Contacts contacts;
    private final DirectoryService directory;
    private final Municipalities municipalities;
    private final Recorder recorder;

    ContactService(Contacts contacts, DirectoryService directory, Municipalities municipalities, Recorder recorder) {
        this.contacts = contacts;
        this.directory = directory;
        this.municipalities = municipalities;
        this.recorder = recorder;
    }

    /** Whether the current person sees and changes the contacts of an organisation. */
    public boolean mayOpen(Organisation organisation) {
        return directory.mayKeep(organisation.municipality());
    }

    /** The organisation, for whoever may see its contacts; who may not even see it does not find it. */
    private Organisation open(Long organisation) {
        Organisation found = directory.visible(organisation);
        if (!mayOpen(found)) {
            throw new AccessDeniedException("contacts are for staff and managers of the municipality");
        }
        return found;
    }

    public List<Contact> of(Long organisation) {
        return contacts.findByOrganisationOrderByNameAscIdAsc(open(organisation).id());
    }

    /** Adds a contact; sent a second time, it is the same. */
    @Transactional
    public void add(Long organisationId, ContactEntry entered) {
        Organisation organisation = open(organisationId);
        municipalities.takeTurns(organisation.municipality());
        Refused.ifAny(entered.problems());
        boolean known = of(organisationId).stream()
                .anyMatch(each -> each.changed(entered).equals(each));
        if (!known) {
            record("contactAdded", organisation, contacts.save(Contact.of(organisationId, entered)));
        }
    }

    /** Changes a contact; refused if it is not the version any more that the page showed. */
    @Transactional
    public void change(Long organisationId, Long id, int shown, ContactEntry entered) {
        Organisation organisation = open(organisationId);
        Contact now = contact(organisation, id);
        Contact after = now.changed(entered);
        if (after.equals(now)) {
            return;
        }
        if (now.version() != shown) {
            throw Refused.because("directory.contact.changedMeanwhile");
        }
        Refused.ifAny(entered.problems());
        record("contactChanged", organisation, contacts.save(after));
    }

    /** Removes a contact for good; one that is gone already is. */
    @Transactional
    public void remove(Long organisationId, Long id) {
        Organisation organisation = open(organisationId);
        contacts.findById(id)
                .filter(found -> found.organisation().equals(organisationId))
                .ifPresent(contact -> {
                    contacts.deleteById(contact.id());
                    record("contactRemoved", organisation, contact);
                });
    }

    private Contact contact(Organisation organisation, Long id) {
        return contacts.findById(id)
                .filter(found -> found.organisation().equals(organisation.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void record(String kind, Organisation organisation, Contact contact) {
        recorder.fact(Fact.of(kind)
                .municipality(organisation.municipality())
                .about("organisation/" + organisation.id())
                .detail("contact", contact.id()));
    }
}
