package org.uyum.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.UyumTest;
import org.uyum.document.XlsxText;
import org.uyum.identity.CurrentPerson;

/** Organisations from a list: what was shown is done, all of it or nothing, and what may be there already is not doubled. */
@UyumTest
@Transactional
class OrganisationImportPageTest {

    private static final String PAGE = "/directory/import";
    private static final String HEADS = "Ad;Tür;Dernek türü;Mahalle;Kütük no;Kuruluş yılı\n";
    private static final Pattern STATE = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    DirectoryService directory;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    JdbcClient jdbc;

    private Organisation known;

    @BeforeEach
    void addOrganisation() {
        known = add("Bozat Arıcılar Derneği", "34-888-001");
    }

    @Test
    void preview_tells_what_each_row_would_do_and_stores_nothing() throws Exception {
        List<Organisation> before = directory.of("bozat");

        String page = preview(HEADS
                + "Bozat Okçular Derneği;Dernek;Diğer;Merkez;;1998\n"
                + "Bozat Arıcılar ve Balcılar Derneği;association;;Yeni Mahalle;34/888/001;\n"
                + "\n"
                + "BOZAT ARICILAR DERNEGI;dernek;diger;;;\n"
                + "Yetişim Üniversitesi;Universite;;;;\n"
                + "Kral Vakfı;Krallık;;;;MCMXC\n");

        assertThat(page)
                .contains("5 satır: 2 kuruluş eklenecek, 1 kuruluş değişecek, 0 kuruluş değişmeyecek,"
                        + " 1 satır var olanla aynı olabilir, 1 satır reddedildi.")
                .contains("Ad: Bozat Arıcılar Derneği → Bozat Arıcılar ve Balcılar Derneği")
                .contains("Mahalle: Merkez → Yeni Mahalle")
                .contains("Şununla aynı olabilir:")
                .contains("/directory/" + known.id())
                .contains("«Krallık» diye bir tür yok")
                .contains("«MCMXC» bir yıl değil");
        assertThat(directory.of("bozat")).isEqualTo(before);
    }

    @Test
    void import_does_what_was_shown_and_its_report_stays_for_a_while() throws Exception {
        String id = upload(HEADS
                + "Bozat Okçular Derneği;Dernek;Diğer;Merkez;34-888-002;1998\n"
                + "Bozat Arıcılar Derneği;Dernek;Kültür derneği;;;\n"
                + "Arıcılar Der.;Dernek;Diğer;;;\n");
        carryOut(id, state(id)).andExpect(redirectedUrl(PAGE + "/" + id));

        assertThat(named("Bozat Okçular Derneği").orElseThrow().foundedYear()).isEqualTo(1998);
        Organisation changed = directory.find(known.id()).orElseThrow();
        assertThat(changed.associationType()).isEqualTo("culture");
        // an empty cell leaves what is known
        assertThat(changed.registryNumber()).isEqualTo("34-888-001");
        assertThat(changed.neighbourhood()).isEqualTo("Merkez");
        assertThat(named("Arıcılar Der.")).isEmpty();
        assertThat(page(id))
                .contains(
                        "1 kuruluş eklendi, 1 kuruluş değiştirildi, 0 kuruluş değişmedi, 1 satır dışarıda bırakıldı.");
        String csv = body(mvc.perform(get(PAGE + "/" + id + "/report.csv").with(user("bzStaff1"))));
        assertThat(csv).contains("\"Eklendi\";\"Bozat Okçular Derneği\"", "Dışarıda bırakıldı: aynı olabilir");
        mvc.perform(get(PAGE + "/" + id + "/report.xlsx").with(user("bzStaff1")))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select details from record_entry where kind = 'organisationsImported'")
                        .query(String.class)
                        .single())
                .contains("\"added\":1", "\"changed\":1", "\"leftOut\":1");
    }

    @Test
    void row_that_may_be_there_already_is_added_with_a_reason_alone() throws Exception {
        String id = upload(HEADS + "Arıcılar Der.;Dernek;Diğer;;;\n" + "Bozat Aricilar Dern.;Dernek;Diğer;;;\n");
        String shown = state(id);
        assertThat(page(id)).contains("2 satır var olanla aynı olabilir").contains("«Arıcılar Der.» (2. satır)");

        assertThat(problems(carryOut(id, shown))).contains("İçe aktarılacak bir şey yok");
        assertThat(problems(carryOut(id, shown, "keep", "2", "reason-2", " "))).contains("Neden ayrı bir kuruluş");
        carryOut(id, shown, "keep", "2", "reason-2", "Yukarı köyün derneği").andExpect(redirectedUrl(PAGE + "/" + id));

        Organisation added = named("Arıcılar Der.").orElseThrow();
        assertThat(named("Bozat Aricilar Dern.")).isEmpty();
        assertThat(directory.keptApart(added)).extracting(KeptApart::reason).containsExactly("Yukarı köyün derneği");
    }

    @Test
    void two_rows_that_look_alike_are_both_added_with_a_reason_and_kept_apart() throws Exception {
        String id = upload(HEADS + "Okçular Derneği;Dernek;Diğer;;;\n" + "Okcular Der.;Dernek;Diğer;;;\n");

        carryOut(id, state(id), "keep", "3", "reason-3", "Öteki köyün derneği");

        assertThat(directory.keptApart(named("Okçular Derneği").orElseThrow()))
                .extracting(KeptApart::otherName)
                .containsExactly("Okcular Der.");
    }

    @Test
    void second_click_imports_nothing_and_says_so() throws Exception {
        String id = upload(HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;;\n");
        String shown = state(id);
        carryOut(id, shown);

        assertThat(problems(carryOut(id, shown))).contains("zaten içe aktarıldı");
        assertThat(directory.of("bozat"))
                .filteredOn(each -> each.name().equals("Bozat Okçular Derneği"))
                .hasSize(1);
    }

    @Test
    void what_changed_since_the_preview_stops_the_import_and_is_marked_by_row() throws Exception {
        String id =
                upload(HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;;\n" + "Bozat Ressamlar Derneği;Dernek;Diğer;;;\n");
        String shown = state(id);
        add("Okcular Der.", null);

        assertThat(problems(carryOut(id, shown))).contains("hiçbir şey içe aktarılmadı");
        assertThat(named("Bozat Ressamlar Derneği")).isEmpty();
        String page = page(id);
        assertThat(Pattern.compile("bu arada değişti").matcher(page).results()).hasSize(1);
        carryOut(id, state(id));
        assertThat(named("Bozat Ressamlar Derneği")).isPresent();
    }

    @Test
    void refused_rows_stop_the_import_unless_they_are_left_out() throws Exception {
        String id = upload(HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;;\n" + "Bozat Ressamlar Derneği;Dernek;;;;\n");
        String shown = state(id);

        assertThat(problems(carryOut(id, shown))).contains("1 satır reddedildi");
        assertThat(named("Bozat Okçular Derneği")).isEmpty();
        carryOut(id, shown, "leaveOut", "true");
        assertThat(named("Bozat Okçular Derneği")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ok;Dernek;Diğer;;; | en az üç harfle",
                "Bozat Okçular Derneği;;;;; | türünü seçin",
                "Bozat Okçular Derneği;Dernek;Kulüp;;; | diye bir dernek türü yok",
                "Bozat Okçular Derneği;Dernek;Diğer;;abc; | Kütük no rakamlardan oluşur",
                "Bozat Okçular Derneği;Dernek;Diğer;;;1066 | 1800 ile",
                "=HYPERLINK(A1);Dernek;Diğer;;; | Hücrede formül var",
                "Bozat Arıcılar Derneği;Dernek;Diğer;;34-999-001; | adlı bir kuruluş zaten var",
                "Bozat Kapalı Derneği;Dernek;Diğer;;; | kullanım dışı"
            })
    void row_that_cannot_be_done_says_why(String row, String said) throws Exception {
        Organisation closed = add("Bozat Kapalı Derneği", null);
        currentPerson.as("bzStaff1", () -> {
            directory.setActive(closed.id(), false);
            return closed;
        });

        assertThat(preview(HEADS + row + "\n")).contains("1 satır reddedildi").contains(said);
    }

    @Test
    void of_two_rows_with_one_name_number_or_organisation_neither_is_right() throws Exception {
        String page = preview(HEADS
                + "Bozat Okçular Derneği;Dernek;Diğer;;;\n"
                + "BOZAT OKÇULAR DERNEĞİ;Dernek;Diğer;;;\n"
                + "Bozat Ressamlar Derneği;Dernek;Diğer;;34-888-009;\n"
                + "Bozat Balcılar Derneği;Dernek;Diğer;;34 888 009;\n"
                + "Bozat Arıcılar Derneği;Dernek;Diğer;;;\n"
                + "Bozat Petekçiler Derneği;Dernek;Diğer;;34888001;\n");

        assertThat(page)
                .contains("6 satır reddedildi")
                .contains("öteki 3. satırda")
                .contains(
                        "«34888001» dizinde «Bozat Arıcılar Derneği» kuruluşunun kütük numarası; o kuruluş listenin 6. satırında")
                .contains("dizindeki kütük numarası (34-888-001) listenin 7. satırında başka bir adla yazılmış");
        // each of the two is told once, and not that a name were there twice
        assertThat(Pattern.compile("öteki \\d\\. satırda").matcher(page).results())
                .hasSize(4);
    }

    @Test
    void a_row_that_is_there_twice_names_what_else_is_wrong_with_it() throws Exception {
        String page = preview(
                HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;abc;1066\n" + "BOZAT OKÇULAR DERNEĞİ;Krallık;;;;\n");

        assertThat(page)
                .contains("2 satır reddedildi")
                .contains("öteki 2. satırda")
                .contains("öteki 3. satırda")
                .contains("Kütük no rakamlardan oluşur")
                .contains("1800 ile")
                .contains("«Krallık» diye bir tür yok")
                // what was not understood is not missing
                .doesNotContain("türünü seçin");
    }

    @Test
    void list_of_another_municipality_and_columns_of_contacts_are_not_taken() throws Exception {
        String page = preview("Name\tKind\tType of association\tBelediye\tTelefon\tBaşkan\n"
                + "Bozat Okçular Derneği\tAssociation\tother\tPiraziz Belediyesi\t0212 555 01 02\tAyten Deneme\n"
                + "Bozat Ressamlar Derneği\tAssociation\tother\tbozat\t0212 555 01 03\tBeyza Deneme\n");

        assertThat(page)
                .contains("Satır başka bir belediyenin: «Piraziz Belediyesi»")
                .contains("1 kuruluş eklenecek")
                .contains("Bu sütunlar kullanılmadı: Telefon, Başkan.")
                .doesNotContain("0212", "Ayten", "Beyza");
        assertThat(jdbc.sql("select list from organisation_import")
                        .query(String.class)
                        .single())
                .doesNotContain("0212", "Ayten");
    }

    @Test
    void list_from_a_turkish_excel_and_a_workbook_are_read_alike() throws Exception {
        String row = "Bozat Iğdırlılar Şöförler Derneği;Dernek;Diğer;;;";
        assertThat(page(upload("x.csv", (HEADS + row + "\n").getBytes(Charset.forName("windows-1254")))))
                .contains("Bozat Iğdırlılar Şöförler Derneği")
                .contains("Windows-1254");
        byte[] workbook = XlsxText.of(List.of(new XlsxText.Sheet(
                "x", List.of(Arrays.asList(HEADS.strip().split(";")), Arrays.asList(row.split(";"))))));
        assertThat(page(upload("x.xlsx", workbook))).contains("1 kuruluş eklenecek");
    }

    @Test
    void files_that_cannot_be_read_are_refused_with_a_sentence() throws Exception {
        assertThat(problemsOf("x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .contains("Bu bir tablo değil");
        assertThat(problemsOf("x.csv", new byte[1024 * 1024 + 1])).contains("en fazla 1 MB");
        assertThat(problemsOf("x.csv", HEADS.getBytes(StandardCharsets.UTF_8))).contains("yalnızca başlıklar");
        assertThat(problemsOf("x.csv", "Ad;Ad\na;b\n".getBytes(StandardCharsets.UTF_8)))
                .contains("şu sütunlar yok: Tür")
                .contains("«Ad» sütunu birden çok kez var");
        String many = HEADS + "Bozat Derneği;Dernek;Diğer;;;\n".repeat(2_001);
        assertThat(problemsOf("x.csv", many.getBytes(StandardCharsets.UTF_8))).contains("2.000 satırdan fazla");
    }

    @Test
    void templates_have_heads_that_are_understood_again() throws Exception {
        for (String language : List.of("tr", "en")) {
            for (String ending : List.of("csv", "xlsx")) {
                byte[] template = mvc.perform(get(PAGE + "/template." + ending)
                                .with(user("bzStaff1"))
                                .cookie(new Cookie("uyum-language", language)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                assertThat(problemsOf("x." + ending, template)).contains("yalnızca başlıklar");
            }
        }
    }

    @Test
    void preview_is_found_by_whoever_uploaded_it_and_for_a_short_while() throws Exception {
        String id = upload(HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;;\n");
        String shown = state(id);

        for (String other : List.of("bzManager", "pzStaff1")) {
            mvc.perform(get(PAGE + "/" + id).with(user(other))).andExpect(redirectedUrl(PAGE));
            assertThat(problems(carryOutAs(other, id, shown))).contains("Böyle bir önizleme yok");
        }
        jdbc.sql("update organisation_import set uploaded_at = ?")
                .param(OffsetDateTime.now().minusHours(3))
                .update();
        assertThat(problems(carryOut(id, shown))).contains("Böyle bir önizleme yok");
        assertThat(named("Bozat Okçular Derneği")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbMayor", "auditor", "admin"})
    void nobody_but_staff_and_managers_imports(String person) throws Exception {
        String id = upload(HEADS + "Bozat Okçular Derneği;Dernek;Diğer;;;\n");
        for (String path : List.of("", "/template.csv", "/template.xlsx", "/" + id, "/" + id + "/report.csv")) {
            mvc.perform(get(PAGE + path).with(user(person))).andExpect(status().isForbidden());
        }
        mvc.perform(multipart(PAGE)
                        .file(file("x.csv", HEADS.getBytes(StandardCharsets.UTF_8)))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        carryOutAs(person, id, state(id)).andExpect(status().isForbidden());
    }

    @Test
    void markup_in_a_list_is_shown_as_text() throws Exception {
        String id = upload(HEADS + "<script>alert(1)</script> Derneği;Dernek;Diğer;;;\n");
        mvc.perform(get(PAGE + "/" + id).with(user("bzStaff1")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    private Organisation add(String name, String number) {
        return currentPerson.as(
                "bzStaff1",
                () -> directory.add(
                        new NewOrganisation(name, Organisation.Kind.ASSOCIATION, "other", "bozat", "Merkez", number)));
    }

    private Optional<Organisation> named(String name) {
        return directory.of("bozat").stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private String preview(String list) throws Exception {
        return page(upload(list));
    }

    private String upload(String list) throws Exception {
        return upload("liste.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String name, byte[] file) throws Exception {
        String to = sent(name, file).andReturn().getResponse().getRedirectedUrl();
        assertThat(to).startsWith(PAGE + "/");
        return to.substring(PAGE.length() + 1);
    }

    private String problemsOf(String name, byte[] file) throws Exception {
        return problems(sent(name, file));
    }

    private ResultActions sent(String name, byte[] file) throws Exception {
        return mvc.perform(multipart(PAGE)
                .file(file(name, file))
                .with(user("bzStaff1"))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE));
    }

    private static MockMultipartFile file(String name, byte[] file) {
        return new MockMultipartFile("file", name, "application/octet-stream", file);
    }

    private String page(String id) throws Exception {
        return body(mvc.perform(get(PAGE + "/" + id).with(user("bzStaff1"))));
    }

    private String state(String id) throws Exception {
        Matcher found = STATE.matcher(page(id));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ResultActions carryOut(String id, String shown, String... fields) throws Exception {
        var request = post(PAGE + "/" + id)
                .param("shown", shown)
                .with(user("bzStaff1"))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE + "/" + id);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions carryOutAs(String person, String id, String shown) throws Exception {
        return mvc.perform(post(PAGE + "/" + id)
                .param("shown", shown)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE + "/" + id));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String problems(ResultActions answer) {
        return String.valueOf(answer.andReturn().getFlashMap().get("problems"));
    }
}
