package org.uyum.administration;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.AtOnce;
import org.uyum.UyumTest;
import org.uyum.document.FileLimits;
import org.uyum.document.TableCell;
import org.uyum.document.TableFile;
import org.uyum.document.XlsxText;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.NewPerson;
import org.uyum.identity.People;
import org.uyum.identity.Role;

/** People from a list: what was shown is done, all of it or nothing, and every row that cannot be done says why. */
@UyumTest
class PeopleImportPageTest {

    private static final String PAGE = "/admin/people-import";
    private static final String HEADS = "Kullanıcı adı;Ad;Soyad;E-posta;Belediye kodu;Roller\n";
    private static final Pattern STATE = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");
    private static final Pattern PASSWORD = Pattern.compile("<code>((?:[A-Z]\\w{3}-){3}[A-Z]\\w{3})</code>");
    private static final Pattern FILE = Pattern.compile("href=\"(data:[^\"]+)\"");
    private static final List<String> PEOPLE =
            List.of("odNew1", "odNew2", "odNew3", "odNew4", "odKnown", "odLeft", "odAdmin");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Municipalities municipalities;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void addMunicipality() {
        municipalities.add(new Municipality("odemis", "Ödemiş Belediyesi", "OD", true));
        people.add(new NewPerson(
                "odKnown", "Bilinen", "Kişi", "a@example.org", "Uyum-1234-abc", Set.of("odemis"), Set.of(Role.STAFF)));
    }

    @AfterEach
    void tidy() {
        AdministeredPeople.remove(identity, jdbc, PEOPLE, List.of("odemis"));
        jdbc.sql("delete from access_event where kind = 'PEOPLE_IMPORTED'").update();
        PEOPLE.forEach(id ->
                jdbc.sql("delete from access_event where person = ?").param(id).update());
        jdbc.sql("delete from people_import").update();
    }

    @Test
    void preview_tells_what_each_row_would_do_and_stores_nothing_about_people() throws Exception {
        Set<Account> before = Set.copyOf(accounts.all());

        String page = preview(HEADS
                + "odNew1;Gülşah;İğdır;g@example.org;odemis;Personel, unit manager\n"
                + "odKnown;Bilinen;Yeni;;odemis;staff+manager\n"
                + "\n"
                + "zbStaff1;" + name("zbStaff1") + ";zeytinburnu;personel\n"
                + "odNew2;Ad;Soyad;yok;ödemiş;kral\n");

        assertThat(page)
                .contains("4 satır: 1 kişi eklenecek, 1 kişi değişecek, 1 kişi değişmeyecek, 1 satır reddedildi.")
                .contains("Soyad: Kişi → Yeni")
                .contains("E-posta: a@example.org → –")
                .contains("Roller: Personel → Birim müdürü, Personel")
                .contains("E-posta: «yok» e-posta adresi değil")
                .contains("Belediye kodu: «ödemiş» kodlu belediye yok")
                .contains("Roller: «kral» diye bir rol yok")
                // as a spreadsheet counts them
                .contains("<td class=\"number\">6</td>");
        assertThat(Set.copyOf(accounts.all())).isEqualTo(before);
        assertThat(events("odNew1")).isEmpty();
    }

    @Test
    void import_does_what_the_preview_showed_and_hands_out_passwords_once() throws Exception {
        String id = upload(HEADS
                + "odNew1;Gülşah;İğdır;g@example.org;odemis;Personel, Birim Müdürü\n"
                + "odKnown;Bilinen;Kişi;a@example.org;odemis;mayor\n");

        MvcResult answer = carryOut(id, state(id), false)
                .andExpect(view().name("administration/people-import-report"))
                .andReturn();
        String page = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);

        String password = first(PASSWORD, page);
        assertThat(identity.checkPassword("odNew1", password)).isTrue();
        assertThat(account("odNew1")).satisfies(added -> {
            assertThat(added.name()).isEqualTo("Gülşah İğdır");
            assertThat(added.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.MANAGER);
            assertThat(added.municipalities()).containsExactly("odemis");
        });
        assertThat(mustChange("odNew1")).isTrue();
        assertThat(account("odKnown").roles()).containsExactly(Role.MAYOR);
        assertThat(events("odNew1")).containsExactly("PERSON_ADDED");
        assertThat(events("odKnown")).containsExactly("PERSON_CHANGED");
        assertThat(jdbc.sql("select details from access_event where kind = 'PEOPLE_IMPORTED'")
                        .query(String.class)
                        .single())
                .contains("\"added\":1", "\"changed\":1", "\"leftOut\":0");
        // the report's files are in the page, and the password is nowhere else
        List<byte[]> files = FILE.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&#43;", "+").replaceFirst(".*base64,", ""))
                .map(Base64.getDecoder()::decode)
                .toList();
        assertThat(files).hasSize(2);
        assertThat(cells(files.get(0))).contains(password, "Gülşah", "Eklendi", "Değiştirildi");
        assertThat(new String(files.get(1), StandardCharsets.UTF_8)).contains(password, "\"Gülşah\"");
        assertThat(answer.getFlashMap().keySet()).isEmpty();
        assertThat(Collections.list(answer.getRequest().getSession().getAttributeNames()))
                .allSatisfy(name -> assertThat(
                                String.valueOf(answer.getRequest().getSession().getAttribute(name)))
                        .doesNotContain(password));
        assertThat(jdbc.sql("select list from people_import where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"odNew1\":2}");
    }

    @Test
    void second_click_imports_nothing_and_says_so() throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");
        String shown = state(id);
        String password = first(PASSWORD, body(carryOut(id, shown, false)));

        assertThat(problems(carryOut(id, shown, false))).contains("zaten içe aktarıldı");
        assertThat(identity.checkPassword("odNew1", password)).isTrue();
    }

    @Test
    void report_that_was_lost_is_replaced_by_new_passwords_for_who_has_chosen_none() throws Exception {
        String id = upload(HEADS
                + "odNew1;Ad;Soyad;;odemis;staff\n"
                + "odNew2;Ad;Soyad;;odemis;staff\n"
                + "odNew3;Ad;Soyad;;odemis;staff\n"
                + "odKnown;Başka;Kişi;;odemis;staff\n");
        String lost = first(PASSWORD, body(carryOut(id, state(id), false)));
        jdbc.sql("delete from issued_password where person = 'odNew2'").update();
        accounts.removeFromService("odNew3");

        assertThat(page(id)).contains("henüz seçmemiş 1 kişiye");
        send("odKnown", PAGE + "/" + id + "/passwords").andExpect(status().isForbidden());
        String page = body(send("admin", PAGE + "/" + id + "/passwords"));

        assertThat(page).contains("1 kişiye yeni parola verildi").doesNotContain(">odNew2<", ">odNew3<", ">odKnown<");
        assertThat(identity.checkPassword("odNew1", first(PASSWORD, page))).isTrue();
        assertThat(identity.checkPassword("odNew1", lost)).isFalse();
        assertThat(mustChange("odNew1")).isTrue();
        assertThat(events("odNew1")).contains("PASSWORD_ISSUED");
        jdbc.sql("delete from issued_password where person = 'odNew1'").update();
        assertThat(page(id)).contains("kendi parolasını seçmemiş kimse yok");
        assertThat(problems(send("admin", PAGE + "/" + id + "/passwords"))).contains("kimse yok");
    }

    @Test
    void of_two_clicks_at_the_same_moment_one_imports() throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");
        String shown = state(id);

        List<String> pages = Collections.synchronizedList(new ArrayList<>());
        AtOnce.of(2, one -> {
            try {
                pages.add(body(carryOut(id, shown, false)));
                return one;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(pages.stream().filter(page -> PASSWORD.matcher(page).find())).hasSize(1);
        assertThat(events("odNew1")).containsExactly("PERSON_ADDED");
    }

    @Test
    void what_changed_since_the_preview_stops_the_import_and_is_marked_by_row() throws Exception {
        String id =
                upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n" + "odKnown;Başka;Kişi;a@example.org;odemis;staff\n");
        String shown = state(id);
        Account known = account("odKnown");
        accounts.change(new Account(
                "odKnown", "Yepyeni", known.lastName(), known.email(), known.municipalities(), Set.of(Role.MANAGER)));

        assertThat(problems(carryOut(id, shown, false))).contains("hiçbir şey içe aktarılmadı");
        assertThat(accounts.find("odNew1")).isEmpty();
        assertThat(account("odKnown").firstName()).isEqualTo("Yepyeni");
        String page = page(id);
        assertThat(page).contains("bu arada değişti").contains("Roller: Birim müdürü → Personel");
        assertThat(Pattern.compile("bu arada değişti").matcher(page).results()).hasSize(1);
        // looked at again, it is imported
        carryOut(id, state(id), false).andExpect(view().name("administration/people-import-report"));
        assertThat(account("odKnown").firstName()).isEqualTo("Başka");
    }

    @Test
    void refused_rows_stop_the_import_unless_they_are_left_out() throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n" + "odNew2;Ad;Soyad;;odemis;kral\n");
        String shown = state(id);

        assertThat(problems(carryOut(id, shown, false))).contains("1 satır reddedildi");
        assertThat(accounts.find("odNew1")).isEmpty();

        assertThat(body(carryOut(id, shown, true))).contains("1 satır dışarıda bırakıldı");
        assertThat(accounts.find("odNew1")).isPresent();
        assertThat(accounts.find("odNew2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zeytinburnu' or 1=1 | odemis | staff | kullanıcı adı olamaz",
                "Gülşah | odemis | staff | kullanıcı adı olamaz",
                "ODKNOWN | odemis | staff | kullanıcı adı zaten var",
                "odNew1 | izmir-bb | staff | kodlu belediye yok",
                "odNew1 | odemis, fatih | staff | tam olarak bir belediye",
                "odNew1 | odemis | denetçi + personel | başka rolü olamaz",
                "odNew1 | odemis | '' | En az bir rol",
                "=HYPERLINK(A1) | odemis | staff | Hücrede formül var",
                "zbStaff2 | odemis | staff | başka bir belediyede kullanılıyor",
                "odLeft | odemis | staff | görevden ayrılmış",
                "admin | odemis | manager | Kendi hesabınızı"
            })
    void row_that_cannot_be_done_says_why(String id, String municipality, String roles, String said) throws Exception {
        people.add(new NewPerson("odLeft", "Giden", "Kişi", "", "Uyum-1234-abc", Set.of(), Set.of()));

        String page = preview(HEADS + id + ";Ad;Soyad;;" + municipality + ";" + roles + "\n");

        assertThat(page).contains("1 satır reddedildi").contains(said).contains("İçe aktarılacak bir şey yok");
    }

    @Test
    void ids_that_differ_in_capitals_only_are_duplicates_turkish_i_included() throws Exception {
        String page = preview(HEADS
                + "odNew1;Ad;Soyad;;odemis;staff\n"
                + "ODNEW1;Ad;Soyad;;odemis;staff\n"
                + "odİlk;Ad;Soyad;;odemis;staff\n"
                + "odilk;Ad;Soyad;;odemis;staff\n");

        assertThat(page)
                .contains("4 satır reddedildi")
                .contains("«odNew1» listede birden çok kez var; öteki 3. satırda")
                .contains("«ODNEW1» listede birden çok kez var; öteki 2. satırda")
                .contains("«odilk» listede birden çok kez var; öteki 4. satırda");
    }

    @Test
    void columns_may_stand_in_any_order_and_without_addresses_people_keep_theirs() throws Exception {
        String id = upload("Roles\tNot\tid\tSurname\tMunicipality\tAd\tSoyad\n"
                + "Birim müdürü\tx\todKnown\ty\tÖDEMİŞ BELEDİYESİ\tBilinen\tKişi\n");

        assertThat(page(id))
                .contains("Bu sütunlar kullanılmadı: Not, Surname.")
                .contains("Roller: Personel → Birim müdürü");
        carryOut(id, state(id), false);
        assertThat(account("odKnown").email()).isEqualTo("a@example.org");
    }

    @Test
    void list_from_a_turkish_excel_keeps_its_letters() throws Exception {
        String id = upload(
                "liste.csv",
                (HEADS + "odNew1;Şükrü;Iğdırlı;;odemis;staff\n").getBytes(Charset.forName("windows-1254")));

        assertThat(page(id)).contains("Şükrü Iğdırlı").contains("Windows-1254");
    }

    @Test
    void workbook_is_imported_like_a_csv() throws Exception {
        List<List<String>> rows = List.of(
                Arrays.asList(HEADS.strip().split(";")), List.of("odNew1", "Ad", "Soyad", "", "odemis", "staff"));

        String id = upload("liste.xlsx", XlsxText.of(List.of(new XlsxText.Sheet("Kişiler", rows))));

        assertThat(body(carryOut(id, state(id), false))).contains("1 kişi eklendi");
    }

    @Test
    void files_that_cannot_be_read_are_refused_with_a_sentence() throws Exception {
        assertThat(problemsOf("x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .contains("Bu bir tablo değil");
        assertThat(problemsOf("x.xlsx", "PK\u0003\u0004broken and more".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Dosya okunamıyor");
        assertThat(problemsOf("x.csv", new byte[1024 * 1024 + 1])).contains("en fazla 1 MB");
        assertThat(problemsOf("x.csv", (HEADS + "odNew1;\"Ad;Soyad;;odemis;staff\n").getBytes(StandardCharsets.UTF_8)))
                .contains("2. satırında tırnak işaretleri bozuk");
        assertThat(problemsOf("x.csv", HEADS.getBytes(StandardCharsets.UTF_8))).contains("yalnızca başlıklar");
        assertThat(problemsOf("x.csv", "Ad;Soyad;Ad\na;b;c\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Kullanıcı adı, Belediye kodu, Roller")
                .contains("«Ad» sütunu birden çok kez var (1. satır)");
        assertThat(jdbc.sql("select count(*) from people_import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void preview_is_found_by_its_administrator_alone_and_for_a_short_while() throws Exception {
        people.add(new NewPerson(
                "odAdmin", "Öteki", "Yönetici", "", "Uyum-1234-abc", Set.of(), Set.of(Role.ADMINISTRATOR)));
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");
        String shown = state(id);

        mvc.perform(get(PAGE + "/" + id).with(user("odAdmin"))).andExpect(redirectedUrl(PAGE));
        assertThat(problems(carryOut("odAdmin", id, shown, false))).contains("Böyle bir önizleme yok");
        send("odAdmin", PAGE + "/" + id + "/discard");
        assertThat(page(id)).contains("odNew1");

        jdbc.sql("update people_import set uploaded_at = ? where id = ?")
                .params(OffsetDateTime.now().minusHours(3), id)
                .update();
        assertThat(problems(carryOut(id, shown, false))).contains("Böyle bir önizleme yok");
        assertThat(accounts.find("odNew1")).isEmpty();
    }

    @Test
    void discarded_list_is_gone() throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");

        send("admin", PAGE + "/" + id + "/discard").andExpect(redirectedUrl(PAGE));

        assertThat(jdbc.sql("select count(*) from people_import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void templates_have_heads_in_the_language_at_hand_that_are_understood_again() throws Exception {
        for (String language : List.of("tr", "en")) {
            Cookie chosen = new Cookie("uyum-language", language);
            byte[] csv = file(PAGE + "/template.csv", chosen);
            byte[] xlsx = file(PAGE + "/template.xlsx", chosen);
            String heads = language.equals("tr") ? "Kullanıcı adı" : "Sign-in name";

            assertThat(new String(csv, StandardCharsets.UTF_8)).contains(heads);
            assertThat(cells(xlsx)).contains(heads);
            // refused for being empty, not for its heads
            assertThat(problemsOf("x.csv", csv)).contains("yalnızca başlıklar");
            assertThat(problemsOf("x.xlsx", xlsx)).contains("yalnızca başlıklar");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "auditor"})
    void nobody_but_administrators_imports(String person) throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");
        String shown = state(id);

        for (String path : List.of("", "/template.csv", "/template.xlsx", "/" + id)) {
            mvc.perform(get(PAGE + path).with(user(person))).andExpect(status().isForbidden());
        }
        mvc.perform(multipart(PAGE)
                        .file(list("x.csv", HEADS.getBytes(StandardCharsets.UTF_8)))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        carryOut(person, id, shown, false).andExpect(status().isForbidden());
        send(person, PAGE + "/" + id + "/discard").andExpect(status().isForbidden());
        assertThat(accounts.find("odNew1")).isEmpty();
    }

    @Test
    void forged_request_imports_nothing() throws Exception {
        String id = upload(HEADS + "odNew1;Ad;Soyad;;odemis;staff\n");

        mvc.perform(post(PAGE + "/" + id).param("shown", state(id)).with(user("admin")))
                .andExpect(status().isForbidden());
        mvc.perform(multipart(PAGE)
                        .file(list("x.csv", HEADS.getBytes(StandardCharsets.UTF_8)))
                        .with(user("admin")))
                .andExpect(status().isForbidden());

        assertThat(accounts.find("odNew1")).isEmpty();
    }

    @Test
    void characters_that_cannot_be_stored_are_told_and_break_nothing() throws Exception {
        String id = upload(
                "a\u0000\uD83Db.csv",
                (HEADS.strip() + ";Not\u0085\n" + "odNew1;A\u0085d;" + "x".repeat(400) + ";;odemis;staff\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(page(id))
                .contains("<strong>ab.csv</strong>")
                .contains("Bu sütunlar kullanılmadı: Not.")
                .contains("Ad: Hücrede görünmeyen denetim karakterleri var")
                .contains("Soyad: Metin çok uzun");
    }

    @Test
    void markup_in_a_list_is_shown_as_text() throws Exception {
        String id = upload(HEADS + "odNew1;<script>alert(1)</script>;Soyad;;odemis;staff\n");

        mvc.perform(get(PAGE + "/" + id).with(user("admin")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert")));
    }

    private String name(String id) {
        Account account = account(id);
        return account.firstName() + ";" + account.lastName() + ";" + account.email();
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
                .file(list(name, file))
                .with(user("admin"))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE));
    }

    private static MockMultipartFile list(String name, byte[] file) {
        return new MockMultipartFile("file", name, "application/octet-stream", file);
    }

    private String page(String id) throws Exception {
        return body(mvc.perform(get(PAGE + "/" + id).with(user("admin"))));
    }

    private String state(String id) throws Exception {
        return first(STATE, page(id));
    }

    private ResultActions carryOut(String id, String shown, boolean leaveOut) throws Exception {
        return carryOut("admin", id, shown, leaveOut);
    }

    private ResultActions carryOut(String person, String id, String shown, boolean leaveOut) throws Exception {
        return mvc.perform(post(PAGE + "/" + id)
                .param("shown", shown)
                .param("leaveOut", String.valueOf(leaveOut))
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE + "/" + id));
    }

    private ResultActions send(String person, String path) throws Exception {
        return mvc.perform(post(path).with(user(person)).with(csrf()));
    }

    private byte[] file(String path, Cookie language) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(path).with(user("admin")).cookie(language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        return answer.getContentAsByteArray();
    }

    private static List<String> cells(byte[] xlsx) throws Exception {
        return TableFile.read(xlsx, new FileLimits(1024 * 1024, 8 * 1024 * 1024, 100)).rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .map(TableCell::text)
                .toList();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String problems(ResultActions answer) {
        return String.valueOf(answer.andReturn().getFlashMap().get("problems"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow();
    }

    private boolean mustChange(String id) {
        return jdbc.sql("select count(*) from issued_password where person = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<String> events(String person) {
        return jdbc.sql("select distinct kind from access_event where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
