package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People lead a new programme through its training in a real browser: in the Tasklist, and on the pages it links to. */
@ExtendWith(ProgramInBrowser.class)
class TrainingInTasklistIT {

    private static final String MANAGER = "zbManager";
    private static final String STAFF = "zbStaff1";
    private static final String ADMINISTRATOR = "admin";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Istanbul"));
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final List<String> TOPICS = List.of("Stratejik planlama", "Yöneticilik", "Proje yönetimi");
    private static final List<String> PARTICIPANTS = List.of("zbManager", "bgManager", "bgStaff1");
    private static final List<String> EVALUATED = List.of(
            "Eğitimin içeriği",
            "Eğiticiler",
            "İşime yararlılığı",
            "Ders gereçleri",
            "Düzenleme ve mekân",
            "Genel değerlendirme");
    private static final Duration JOBS_WAIT = Duration.ofSeconds(60);

    @RegisterExtension
    final BrowserWindows windows = ProgramInBrowser.windows();

    private final RunningJar program = ProgramInBrowser.program();

    @Test
    void a_new_programme_is_led_from_its_opening_to_the_end_of_the_training() {
        String number = openProgramme();
        staffSeesOnlyTasksOfItsOwnGroup(number);
        planProgramme(number);
        planTraining(number);
        approve("Eğitim planını onayla", number, "Onaylıyorum");
        inviteParticipants(number);
        TOPICS.forEach(topic -> recordAttendance(number, topic));
        recordTestScores(number);
        recordEvaluation(number);
        approve("Belgeleri onayla", number, "Belgelerin düzenlenmesini onaylıyorum");
        await().atMost(JOBS_WAIT)
                .untilAsserted(() -> assertThat(runningStages(number)).containsExactly("İhtiyaç analizi"));
        everyParticipantHasACertificate(number);
    }

    @Test
    void pages_have_no_serious_barriers() throws Exception {
        Page page = windows.ofGuest();
        page.navigate(program.url() + "/login");
        assertNoBarriers(page);
        page = windows.of(MANAGER);
        String trained = "/programmes/" + programmeWithTraining();
        for (String path : List.of("/", "/programmes", "/programmes/new", trained, trained + "/training")) {
            page.navigate(program.url() + path);
            assertNoBarriers(page);
        }
    }

    @Test
    void webapps_have_our_name_the_persons_language_and_no_serious_barriers() {
        Page page = windows.of(ADMINISTRATOR);
        WebappPages webapps = new WebappPages(page, program.url());
        webapps.open("welcome", "welcome", "Karşılama", "Uygulamalar");
        assertNoBarriers(page);
        webapps.open("admin", "users", "Yönetim", "Kullanıcıların listesi");
        assertNoBarriers(page);
        webapps.open("admin", "authorization?resource=0", "Yönetim", "Yetki");
        assertNoBarriers(page);
        webapps.open("tasklist", "", "Görev Listesi", "Listeden bir görev seçin.");
        assertNoBarriers(page);
        webapps.open("cockpit", "dashboard", "Süreç İzleme", "Açık arızalar");
        assertNoBarriers(page);
        webapps.open("cockpit", "processes", "Süreç İzleme", "dağıtılmış süreç tanımı");
        assertNoBarriers(page);
        webapps.follow(webapps.find("td.name a[href*='establishUnit']"), "Dosya numarası");
        assertNoBarriers(page);
        webapps.follow(webapps.find("td.instance-id a"), "caseNumber");
        assertNoBarriers(page);
        page.context().addCookies(List.of(new Cookie("uyum-language", "en").setUrl(program.url())));
        webapps.open("cockpit", "dashboard", "Cockpit", "Open Incidents");
        assertThat(webapps.find("html")).hasAttribute("lang", "en");
    }

    @Test
    void cockpit_does_not_offer_what_is_closed_to_everybody_and_says_so_when_asked() {
        WebappPages cockpit = new WebappPages(windows.of(ADMINISTRATOR), program.url());
        cockpit.open("cockpit", "processes", "Süreç İzleme", "dağıtılmış süreç tanımı")
                .follow(cockpit.find("td.name a[href*='establishUnit']"), "Dosya numarası");
        assertThat(cockpit.shown(".ctn-toolbar a")).hasCount(1);
        assertThat(cockpit.shown(".ctn-toolbar a")).hasAccessibleName("Süreç tanımını askıya al");
        cockpit.find(".history-time-to-live a").dispatchEvent("click");
        cockpit.follow(cockpit.find(".modal-footer .btn-primary"), "Geçmişin saklama süresi güncellenemedi.");
        assertThat(cockpit.find(".modal-body .alert-danger")).containsText("rolleriniz bu çağrıya izin vermiyor");
        cockpit.open("cockpit", "processes", "Süreç İzleme", "dağıtılmış süreç tanımı")
                .follow(cockpit.find("td.name a[href*='establishUnit']"), "Dosya numarası")
                .follow(cockpit.find("td.instance-id a"), "caseNumber");
        assertThat(cockpit.shown(".ctn-toolbar a")).hasCount(2);
        assertThat(cockpit.shown("[cam-widget-variables-table] td.col-name").first())
                .isVisible();
        assertThat(cockpit.shown("[cam-widget-variables-table] button")).hasCount(0);
        cockpit.open("cockpit", "repository", "Süreç İzleme", "SpringAutoDeployment");
        assertThat(cockpit.shown(".delete-deployment")).hasCount(0);
    }

    @Test
    void a_webapp_opens_for_everybody_who_asks_for_it_at_the_same_moment() {
        Object empty = windows.of(STAFF)
                .evaluate(
                        """
                        async () => {
                          const runs = await Promise.all(Array.from({ length: 60 }, async () => {
                            const answer = await fetch('/camunda/app/tasklist/default/', { cache: 'no-store' });
                            const [, allowed] = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy'));
                            return (await answer.text()).includes(`nonce="${allowed}"`);
                          }));
                          return runs.filter(run => !run).length;
                        }""");
        assertThat(empty).as("pages whose scripts their header forbids").isEqualTo(0);
    }

    private String openProgramme() {
        Page page = windows.of(MANAGER);
        page.navigate(program.url() + "/programmes/new");
        page.getByLabel("Program adı").fill("Tarayıcıda yürütülen program");
        page.getByLabel("Başlangıç tarihi").fill(TODAY.toString());
        page.getByLabel("Bitiş tarihi").fill(TODAY.plusYears(1).toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yeni program aç"))
                .click();
        assertThat(page.locator("h1")).hasText("Tarayıcıda yürütülen program");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private void staffSeesOnlyTasksOfItsOwnGroup(String number) {
        TasklistPage staff = tasklist(STAFF).show("Grubumun görevleri");
        assertThat(staff.tasks().first()).isVisible();
        assertThat(staff.tasks("Programı planla", number)).hasCount(0);
    }

    private void planProgramme(String number) {
        tasklist(MANAGER)
                .claim("Programı planla", number)
                .pick("Ortak belediyeler", "Bağcılar Belediyesi")
                .pick("Program ekibi", "Personel 1 (Zeytinburnu)")
                .complete();
    }

    private void planTraining(String number) {
        TasklistPage task = tasklist(STAFF).claim("Eğitimi planla", number);
        assertThat(task.head()).containsText("Zeytinburnu Belediyesi");
        assertThat(task.head()).containsText("Personel");
        // the script that draws forms in the direction of their language has found this one
        assertThat(task.form().locator("xpath=ancestor-or-self::*[contains(@class, 'fjs-container')]"))
                .hasAttribute("dir", "ltr");
        assertThat(task.completeInVain()).containsText("Eğitim en az 720 dakika (12 saat) olmalıdır; şimdi 0 dakika.");
        Page page = task.follow("Oturumları düzenle");
        TrainingPages plan = TrainingPages.at(page);
        for (int week = 0; week < TOPICS.size(); week++) {
            plan.addSession(TOPICS.get(week), TODAY.plusWeeks(week + 1));
        }
        assertNoBarriers(page);
        plan.backToTask().fill("Devam koşulu (%)", "80").fill("Geçme notu (100 üzerinden)", "70");
        assertThat(task.form()).containsText("3 oturum, 720 dakika");
        task.complete();
    }

    private void inviteParticipants(String number) {
        TasklistPage task = tasklist(STAFF).claim("Katılımcıları davet et", number);
        TrainingPages list = TrainingPages.at(task.follow("Katılımcıları düzenle"));
        for (String participant : PARTICIPANTS) {
            String municipality = participant.startsWith("zb") ? "Zeytinburnu Belediyesi" : "Bağcılar Belediyesi";
            list.addParticipant(participant, municipality, participant.endsWith("Manager"));
        }
        list.backToTask()
                .check("Resmî yazı ile")
                .fillDay("Davet tarihi", TODAY.format(TYPED_DAY))
                .complete();
    }

    private void recordAttendance(String number, String topic) {
        TrainingPages.open(windows.of(STAFF), program.url(), number, "").sessionWasHeld(topic);
        TasklistPage task = tasklist(STAFF).claim("Yoklamayı işle", number);
        assertThat(task.form()).containsText(topic);
        assertThat(task.form()).containsText("Yapıldı: " + TODAY.format(TYPED_DAY));
        TrainingPages sheet = TrainingPages.at(task.follow("Yoklama çizelgesini aç"));
        sheet.everybodyWasThere();
        sheet.backToTask().check("İmzalı yoklama listesi dosyalandı").complete();
    }

    private void recordTestScores(String number) {
        TasklistPage task = tasklist(STAFF).claim("Test puanlarını işle", number);
        TrainingPages sheet = TrainingPages.at(task.follow("Puanları gir"));
        sheet.scores(45, 85);
        sheet.backToTask().complete();
    }

    private void recordEvaluation(String number) {
        TasklistPage task =
                tasklist(STAFF).claim("Değerlendirmeyi işle", number).fill("Anketi yanıtlayan sayısı", "3");
        EVALUATED.forEach(aspect -> task.fill(aspect, "4.5"));
        task.complete();
    }

    private void approve(String task, String number, String decision) {
        tasklist(MANAGER).claim(task, number).check(decision).complete();
    }

    private void everyParticipantHasACertificate(String number) {
        TrainingPages results = TrainingPages.open(windows.of(STAFF), program.url(), number, "/results");
        PARTICIPANTS.forEach(
                participant -> assertThat(results.row(participant).last()).containsText("Başarı belgesi"));
    }

    private TasklistPage tasklist(String person) {
        return TasklistPage.open(windows.of(person), program.url());
    }

    private List<String> runningStages(String number) throws Exception {
        return elements(json("/api/v1/programmes/" + number).path("stages"))
                .filter(stage -> stage.path("state").asText().equals("running"))
                .map(stage -> stage.path("name").asText())
                .toList();
    }

    private String programmeWithTraining() throws Exception {
        return elements(json("/api/v1/programmes"))
                .filter(programme -> programme.path("stage").asText().equals("analyseNeeds"))
                .map(programme -> programme.path("number").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(program.get(path, MANAGER).body());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void assertNoBarriers(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("barriers on " + page.url())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .isEmpty();
    }
}
