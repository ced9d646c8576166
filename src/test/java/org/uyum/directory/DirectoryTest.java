package org.uyum.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.UyumTest;
import org.uyum.directory.Organisation.Kind;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

@UyumTest
@Transactional
class DirectoryTest {

    @Autowired
    DirectoryService directory;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    MockMvc mvc;

    @Test
    void organisations_are_sorted_as_the_turkish_alphabet_has_it() {
        Stream.of(
                        "Zonguldaklılar Derneği",
                        "Çorumlular Derneği",
                        "Ispartalılar Derneği",
                        "İzmirliler Derneği",
                        "Cizreliler Derneği")
                .forEach(name -> add("bozat", name));

        assertThat(directory.of("bozat"))
                .extracting(Organisation::name)
                .containsSubsequence(
                        "Cizreliler Derneği",
                        "Çorumlular Derneği",
                        "Ispartalılar Derneği",
                        "İzmirliler Derneği",
                        "Zonguldaklılar Derneği");
    }

    @Test
    void search_knows_that_the_small_letter_of_dotted_i_is_dotted() {
        add("bozat", "İLKADIM DERNEĞİ");
        add("bozat", "Isparta Derneği");

        List<Organisation> found = as("bzStaff1", () -> directory.visible(wanted("ilkad")));

        assertThat(found).extracting(Organisation::name).containsExactly("İLKADIM DERNEĞİ");
    }

    @Test
    void the_same_name_is_refused_in_whatever_case() {
        add("bozat", "Iğdırlılar Derneği");

        assertThat(problemsOf(association("bozat", "IĞDIRLILAR DERNEĞİ", "hometown", null)))
                .containsExactly("directory.name.twice");
    }

    @Test
    void every_problem_is_named_at_once() {
        assertThat(problemsOf(association("bozat", " ", "club", "abc")))
                .containsExactly(
                        "directory.name.missing",
                        "directory.associationType.missing",
                        "directory.registryNumber.pattern");
    }

    @Test
    void nobody_adds_to_the_directory_of_another_municipality() {
        assertThatThrownBy(
                        () -> as("ftStaff1", () -> directory.add(association("bozat", "Bozatlılar", "hometown", null))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> as("auditor", () -> directory.add(association("bozat", "Bozatlılar", "hometown", null))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_page_shows_the_own_municipality_only() throws Exception {
        add("bozat", "Bozat Kültür Derneği");
        add("piraziz", "Piraziz Kültür Derneği");

        mvc.perform(get("/directory").with(user("bzStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Bozat Kültür Derneği")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Piraziz Kültür Derneği"))));
        mvc.perform(get("/directory").param("municipality", "piraziz").with(user("auditor")))
                .andExpect(content().string(Matchers.containsString("Piraziz Kültür Derneği")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Bozat Kültür Derneği"))));
    }

    @Test
    void what_was_typed_comes_back_with_the_problems() throws Exception {
        mvc.perform(post("/directory")
                        .param("name", "Bozat Gençlik Derneği")
                        .param("kind", "ASSOCIATION")
                        .param("municipality", "bozat")
                        .with(user("bzStaff1"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("problems", Matchers.hasSize(1)))
                .andExpect(flash().attribute(
                                "entered", Matchers.hasToString(Matchers.containsString("Bozat Gençlik Derneği"))));
    }

    @Test
    void an_organisation_is_taken_out_of_use_and_not_removed() throws Exception {
        Organisation added = add("bozat", "Bozat Spor Derneği");

        mvc.perform(post("/directory/" + added.id() + "/active")
                        .param("active", "false")
                        .with(user("pzStaff1"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/directory/" + added.id() + "/active")
                        .param("active", "false")
                        .with(user("bzManager"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(directory.find(added.id()))
                .get()
                .extracting(Organisation::active)
                .isEqualTo(false);
        assertThat(directory.active("bozat", Kind.ASSOCIATION))
                .extracting(Organisation::id)
                .doesNotContain(added.id());
    }

    @Test
    void words_are_found_in_any_order_and_on_a_keyboard_without_turkish_letters() {
        add("bozat", "Şanlıurfalılar Yardımlaşma Derneği");
        add("bozat", "Iğdırlılar Derneği");

        assertThat(as("bzStaff1", () -> directory.visible(wanted("yardimlasma SANLIURFA"))))
                .extracting(Organisation::name)
                .containsExactly("Şanlıurfalılar Yardımlaşma Derneği");
        assertThat(as("bzStaff1", () -> directory.visible(wanted("igdir merkez"))))
                .extracting(Organisation::name)
                .containsExactly("Iğdırlılar Derneği");
    }

    @Test
    void a_registry_number_is_one_organisations_however_it_is_divided() {
        as("bzStaff1", () -> directory.add(association("bozat", "Bozat Avcılar Derneği", "other", "34/777 001")));

        assertThat(directory.of("bozat"))
                .filteredOn(found -> found.name().equals("Bozat Avcılar Derneği"))
                .extracting(Organisation::registryNumber)
                .containsExactly("34-777-001");
        assertThat(problemsOf(association("bozat", "Bozat Balıkçılar Derneği", "other", "34777001")))
                .containsExactly("directory.registryNumber.twice");
        as("pzStaff1", () -> directory.add(association("piraziz", "Piraziz Avcılar Derneği", "other", "34-777-001")));
    }

    @Test
    void notes_hold_no_contacts() {
        for (String notes : List.of("Başkan: 0532 555 00 00", "yaz: a@example.org", "12345678901")) {
            assertThat(problemsOf(new NewOrganisation(
                            "Bozat Avcılar Derneği", Kind.NGO, null, "bozat", null, null, null, 1998, notes)))
                    .containsExactly("directory.notes.personal");
        }
        assertThat(problemsOf(new NewOrganisation(
                        "Bozat Avcılar Derneği", Kind.NGO, null, "bozat", null, null, null, 1066, "250 üye, 1998")))
                .containsExactly("directory.foundedYear.range");
    }

    @Test
    void one_that_looks_like_another_is_added_with_a_reason_alone() {
        Organisation first = add("bozat", "Bozat Rizeliler Yardımlaşma Derneği");
        NewOrganisation second = association("bozat", "Rizeliler Yard. Der.", "hometown", null);

        assertThat(problemsOf(second)).containsExactly("directory.alike.found");
        assertThat(problemsOf(second, new Apart(Set.of(first.id()), " ")))
                .containsExactly("directory.alike.reasonMissing");
        assertThat(problemsOf(second, new Apart(Set.of(first.id() + 1), "Köy başka")))
                .containsExactly("directory.alike.found");
        Organisation added = as("bzStaff1", () -> directory.add(second, new Apart(Set.of(first.id()), "Köy başka")));

        assertThat(directory.keptApart(added))
                .extracting(KeptApart::other, KeptApart::reason, KeptApart::decidedBy)
                .containsExactly(tuple(first.id(), "Köy başka", "bzStaff1"));
        assertThat(directory.alike(added)).isEmpty();
        assertThat(directory.alike(first)).isEmpty();
        assertThat(as(
                        "pzStaff1",
                        () -> directory.add(association("piraziz", "Rizeliler Yard. Der.", "hometown", null))))
                .isNotNull();
    }

    private static OrganisationSearch wanted(String search) {
        return new OrganisationSearch(null, Kind.ASSOCIATION, null, null, search);
    }

    private Organisation add(String municipality, String name) {
        String staff = municipality.equals("bozat") ? "bzStaff1" : "pzStaff1";
        return as(staff, () -> directory.add(association(municipality, name, "hometown", null)));
    }

    private List<String> problemsOf(NewOrganisation entered) {
        return problemsOf(entered, Apart.NOTHING_SAID);
    }

    private List<String> problemsOf(NewOrganisation entered, Apart apart) {
        try {
            as("bzStaff1", () -> directory.add(entered, apart));
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream().map(Problem::messageKey).toList();
        }
    }

    private static NewOrganisation association(String municipality, String name, String type, String number) {
        return new NewOrganisation(name, Kind.ASSOCIATION, type, municipality, "Merkez", number);
    }

    private <T> T as(String person, java.util.function.Supplier<T> action) {
        return currentPerson.as(person, action);
    }
}
