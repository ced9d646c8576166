package org.uyum.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.UyumTest;
import org.uyum.identity.CurrentPerson;

/** The page of an organisation: who sees and changes what, whom one reaches there included. */
@UyumTest
@Transactional
class OrganisationPageTest {

    private static final String[] CONTACT = {
        "name", "Ayten Deneme", "position", "Başkan", "phone", "0212 555 01 02", "email", "ayten@example.org"
    };

    @Autowired
    MockMvc mvc;

    @Autowired
    DirectoryService directory;

    @Autowired
    Contacts contacts;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    JdbcClient jdbc;

    private Organisation organisation;
    private String page;

    @BeforeEach
    void addOrganisation() {
        organisation = add("Bozat Arıcılar Derneği");
        page = "/directory/" + organisation.id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bzStaff1", "bzManager"})
    void staff_and_managers_of_the_municipality_see_and_change_contacts(String person) throws Exception {
        send(person, "/contacts", CONTACT)
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("notice", "directory.contact.added"));
        mvc.perform(get(page).with(user(person)))
                .andExpect(content().string(containsString("Ayten Deneme")))
                .andExpect(content().string(containsString("0212 555 01 02")));

        Contact contact = only();
        send(person, "/contacts/" + contact.id(), "shown", "0", "name", "Ayten Deneme", "address", "Merkez");
        assertThat(only().address()).isEqualTo("Merkez");
        assertThat(only().phone()).isNull();
        send(person, "/contacts/" + contact.id() + "/removal")
                .andExpect(flash().attribute("notice", "directory.contact.removed"));
        assertThat(contacts.findByOrganisationOrderByNameAscIdAsc(organisation.id()))
                .isEmpty();
        assertThat(facts()).containsSubsequence("contactAdded", "contactChanged", "contactRemoved");
    }

    @Test
    void nobody_else_sees_or_changes_contacts() throws Exception {
        send("bzStaff1", "/contacts", CONTACT);
        String contact = "/contacts/" + only().id();

        mvc.perform(get(page).with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ayten"))))
                .andExpect(content().string(not(containsString("555"))));
        for (String elsewhere : List.of("zbManager", "pzStaff1")) {
            mvc.perform(get(page).with(user(elsewhere))).andExpect(status().isNotFound());
            send(elsewhere, "/contacts", CONTACT).andExpect(status().isNotFound());
            send(elsewhere, contact, "shown", "0", "name", "Yok", "phone", "02125550000")
                    .andExpect(status().isNotFound());
            send(elsewhere, contact + "/removal").andExpect(status().isNotFound());
        }
        send("auditor", "/contacts", CONTACT).andExpect(status().isForbidden());
        send("auditor", contact + "/removal").andExpect(status().isForbidden());
        assertThat(only().name()).isEqualTo("Ayten Deneme");
    }

    @Test
    void a_contact_is_in_no_record_no_session_and_no_text_of_a_log() throws Exception {
        send("bzStaff1", "/contacts", CONTACT);
        MvcResult refused = send("bzStaff1", "/contacts", "name", "Ayten Deneme", "phone", "yok", "email", "ayten@")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Telefonu rakamlarla yazın")))
                .andExpect(content().string(containsString("value=\"ayten@\"")))
                .andReturn();

        assertThat(refused.getFlashMap().keySet()).isEmpty();
        assertThat(Collections.list(refused.getRequest().getSession().getAttributeNames()))
                .allSatisfy(name -> assertThat(
                                String.valueOf(refused.getRequest().getSession().getAttribute(name)))
                        .doesNotContain("Ayten", "ayten"));
        assertThat(only()).hasToString("contact " + only().id() + " of organisation " + organisation.id());
        assertThat(jdbc.sql("select details from record_entry where subject = ?")
                        .param("organisation/" + organisation.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(details -> assertThat(details).doesNotContain("Ayten", "555", "ayten", "Başkan"));
    }

    @Test
    void a_second_click_adds_no_second_contact_and_a_stale_page_overwrites_none() throws Exception {
        send("bzStaff1", "/contacts", CONTACT);
        send("bzStaff1", "/contacts", CONTACT);
        Contact contact = only();
        send("bzManager", "/contacts/" + contact.id(), "shown", "0", "name", "Ayten Deneme", "phone", "02125559999");

        send("bzStaff1", "/contacts/" + contact.id(), "shown", "0", "name", "Başkası", "phone", "02125550000")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("siz baktıktan sonra değişti")));

        assertThat(only().phone()).isEqualTo("02125559999");
    }

    @Test
    void a_contact_is_changed_under_its_own_organisation_only() throws Exception {
        send("bzStaff1", "/contacts", CONTACT);
        Organisation other = add("Bozat Okçular Derneği");

        mvc.perform(post("/directory/" + other.id() + "/contacts/" + only().id() + "/removal")
                .with(user("bzStaff1"))
                .with(csrf()));

        assertThat(only().name()).isEqualTo("Ayten Deneme");
    }

    @Test
    void an_organisation_is_changed_and_a_stale_page_overwrites_nothing() throws Exception {
        send("bzStaff1", "", change("0", "Bozat Arıcılar ve Balcılar Derneği"))
                .andExpect(flash().attribute("notice", "directory.changed"));
        // the same again changes nothing and is no mistake
        send("bzStaff1", "", change("0", "Bozat Arıcılar ve Balcılar Derneği"))
                .andExpect(flash().attribute("notice", "directory.changed"));
        send("bzManager", "", change("0", "Bozat Balcılar Derneği"))
                .andExpect(flash().attribute("problems", hasToString(containsString("hiçbir şey kaydedilmedi"))))
                .andExpect(flash().attribute("entered", hasToString(containsString("Bozat Balcılar"))));
        send("pzStaff1", "", change("1", "Bozat Balcılar Derneği")).andExpect(status().isNotFound());

        assertThat(directory.find(organisation.id()).orElseThrow().name())
                .isEqualTo("Bozat Arıcılar ve Balcılar Derneği");
        assertThat(facts()).filteredOn("organisationChanged"::equals).hasSize(1);
    }

    @Test
    void a_new_name_that_looks_like_anothers_needs_a_reason() throws Exception {
        Organisation other = add("Bozat Okçular Derneği");

        send("bzStaff1", "", change("0", "Okcular Der."))
                .andExpect(flash().attribute("problems", hasToString(containsString("adı buna benzeyen"))))
                .andExpect(flash().attribute("alike", hasToString(containsString("Bozat Okçular"))));
        List<String> again = new ArrayList<>(List.of(change("0", "Okcular Der.")));
        again.addAll(List.of("other", other.id().toString(), "reason", "Öteki köyün derneği"));
        send("bzStaff1", "", again.toArray(String[]::new)).andExpect(flash().attribute("notice", "directory.changed"));

        mvc.perform(get(page).with(user("auditor"))).andExpect(content().string(containsString("Öteki köyün derneği")));
    }

    @Test
    void two_that_look_like_one_are_shown_until_somebody_says_that_they_are_two() throws Exception {
        jdbc.sql("update organisation set name = 'Arıcılar Der.' where id = ?")
                .param(add("Bozat Okçular Derneği").id())
                .update();
        mvc.perform(get(page).with(user("bzStaff1")))
                .andExpect(content().string(containsString("Aynı kuruluş olabilir")))
                .andExpect(content().string(containsString("Arıcılar Der.")));
        Long other = directory.alike(organisation).get(0).id();

        send("bzStaff1", "/apart", "other", other.toString(), "reason", " ")
                .andExpect(flash().attributeExists("problems"));
        send("bzStaff1", "/apart", "other", other.toString(), "reason", "Öteki köyün derneği")
                .andExpect(flash().attribute("notice", "directory.alike.kept"));

        mvc.perform(get(page).with(user("bzStaff1")))
                .andExpect(content().string(not(containsString("Aynı kuruluş olabilir"))));
        send("pzStaff1", "/apart", "other", other.toString(), "reason", "Başkasının işi")
                .andExpect(status().isNotFound());
    }

    @Test
    void what_looks_like_another_is_shown_with_the_way_to_open_it_when_it_is_added() throws Exception {
        MvcResult refused = mvc.perform(post("/directory")
                        .param("name", "Arıcılar Dern.")
                        .param("kind", "ASSOCIATION")
                        .param("associationType", "other")
                        .param("municipality", "bozat")
                        .with(user("bzStaff1"))
                        .with(csrf())
                        .header("Referer", "http://localhost/directory/new"))
                .andExpect(redirectedUrl("/directory/new"))
                .andReturn();

        mvc.perform(get("/directory/new").flashAttrs(refused.getFlashMap()).with(user("bzStaff1")))
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString("name=\"other\" value=\"" + organisation.id() + "\"")))
                .andExpect(content().string(containsString("value=\"Arıcılar Dern.\"")));
    }

    private static String[] change(String shown, String name) {
        return new String[] {"shown", shown, "name", name, "kind", "ASSOCIATION", "associationType", "other"};
    }

    private ResultActions send(String person, String path, String... fields) throws Exception {
        var request = post(page + path).with(user(person)).with(csrf()).header("Referer", "http://localhost" + page);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private Organisation add(String name) {
        return currentPerson.as(
                "bzStaff1",
                () -> directory.add(
                        new NewOrganisation(name, Organisation.Kind.ASSOCIATION, "other", "bozat", "Merkez", null)));
    }

    private Contact only() {
        List<Contact> all = contacts.findByOrganisationOrderByNameAscIdAsc(organisation.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> facts() {
        return jdbc.sql("select kind from record_entry where subject = ? order by id")
                .param("organisation/" + organisation.id())
                .query(String.class)
                .list();
    }
}
