package org.uyum.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** What people can do with programmes, and who may see which. */
@Service
public class ProgrammeService {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private final Programmes programmes;
    private final ProgrammeNumbers numbers;
    private final Municipalities municipalities;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final DemoMark demoMark;
    private final Clock clock;

    ProgrammeService(
            Programmes programmes,
            ProgrammeNumbers numbers,
            Municipalities municipalities,
            People people,
            CurrentPerson currentPerson,
            Recorder recorder,
            DemoMark demoMark,
            Clock clock) {
        this.programmes = programmes;
        this.numbers = numbers;
        this.municipalities = municipalities;
        this.people = people;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.demoMark = demoMark;
        this.clock = clock;
    }

    /** Opens a programme of a lead municipality and gives it its number. */
    @Transactional
    public Programme open(
            String lead, String title, LocalDate periodStart, LocalDate periodEnd, String processInstanceId) {
        if (!periodEnd.isAfter(periodStart)) {
            throw Refused.all(List.of(Problem.of("periodEnd", "programme.period.reversed")));
        }
        Municipality municipality =
                municipalities.find(lead).orElseThrow(() -> Refused.because("programme.lead.unknown", lead));
        int year = LocalDate.now(clock.withZone(ISTANBUL)).getYear();
        Programme opened = programmes.save(new Programme(
                null,
                numbers.next(municipality.prefix(), year),
                title,
                lead,
                periodStart,
                periodEnd,
                Programme.Status.OPEN,
                demoMark.isSet(),
                processInstanceId,
                currentPerson.get().id(),
                Instant.now(clock),
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null));
        recorder.fact(Fact.of("programmeOpened")
                .forCase(opened.number())
                .municipality(lead)
                .about("programme/" + opened.id()));
        return opened;
    }

    /** Sets the participating municipalities, the team and the planned dates of the stages. */
    @Transactional
    public void plan(Long id, Collection<String> partners, Collection<String> team, Set<Programme.StagePlan> stages) {
        Programme programme = byId(id);
        List<Problem> problems = new ArrayList<>();
        partners.stream()
                .filter(code -> municipalities.find(code).isEmpty())
                .forEach(code -> problems.add(Problem.of("partners", "programme.partner.unknown", code)));
        team.stream()
                .filter(person -> people.find(person)
                        .filter(found -> programme.lead().equals(found.municipality()))
                        .isEmpty())
                .forEach(person -> problems.add(Problem.of("team", "programme.team.unknown", person)));
        stages.stream()
                .filter(stage -> stage.plannedEnd().isBefore(stage.plannedStart()))
                .forEach(stage -> problems.add(Problem.of(null, "programme.stage.reversed")));
        Refused.ifAny(problems);
        Set<String> all = new java.util.TreeSet<>(partners);
        all.add(programme.lead());
        programmes.save(programme.planned(all, Set.copyOf(team), stages));
        recorder.fact(Fact.of("programmePlanned")
                .forCase(programme.number())
                .municipality(programme.lead())
                .detail("municipalities", all));
    }

    @Transactional
    public void close(Long id, String note) {
        Programme programme = byId(id);
        programmes.save(programme.ended(Programme.Status.CLOSED, note, Instant.now(clock)));
        recorder.fact(Fact.of("programmeClosed").forCase(programme.number()).municipality(programme.lead()));
    }

    /** The programme of an id that our own tables or processes gave us. */
    public Programme byId(Long id) {
        return programmes.findById(id).orElseThrow(() -> new IllegalStateException("no programme has the id " + id));
    }

    /** The programme of a case number that our own tables or processes gave us; checks nobody's rights. */
    public Programme byNumber(String number) {
        return programmes
                .findByNumber(number)
                .orElseThrow(() -> new IllegalStateException("no programme has the number " + number));
    }

    /** The programme, if the current person may see it; else it is not found, so that nobody learns that it exists. */
    public Programme visible(String number) {
        Person person = currentPerson.get();
        return programmes
                .findByNumber(number)
                .filter(programme -> programme.participants().stream().anyMatch(person.municipalities()::contains))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All that the current person may see, newest first. */
    public List<Programme> visible() {
        Set<String> codes = currentPerson.get().municipalities();
        return codes.isEmpty()
                ? List.of()
                : programmes.idsOf(codes).stream().map(this::byId).toList();
    }
}
