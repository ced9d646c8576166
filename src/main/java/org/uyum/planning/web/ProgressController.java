package org.uyum.planning.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.planning.IndicatorLine;
import org.uyum.planning.MonitoringPeriod;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.PlanDocuments;
import org.uyum.planning.PlanMonitoring;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.PlanningService;
import org.uyum.planning.ProgressFigures;
import org.uyum.planning.ProgressLine;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Refused;

/** Shows how the activities of a plan come along, per period, and opens reporting before a period's end. */
@Controller
@RequestMapping("/programmes/{number}/plan/progress")
class ProgressController {

    private final ProgrammeService programmes;
    private final PlanningService planning;
    private final MonitoringService monitoring;
    private final ProgressFigures figures;
    private final PlanDocuments documents;
    private final Processes processes;
    private final CurrentPerson currentPerson;

    ProgressController(
            ProgrammeService programmes,
            PlanningService planning,
            MonitoringService monitoring,
            ProgressFigures figures,
            PlanDocuments documents,
            Processes processes,
            CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.planning = planning;
        this.monitoring = monitoring;
        this.figures = figures;
        this.documents = documents;
        this.processes = processes;
        this.currentPerson = currentPerson;
    }

    record PeriodView(MonitoringPeriod period, List<ProgressLine> lines) {}

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("programme", programmes.visible(number));
        Optional<PlanMonitoring> begun = monitoringOf(number);
        if (begun.isEmpty()) {
            return "planning/noProgress";
        }
        PlanMonitoring held = begun.get();
        List<PeriodView> periods = monitoring.periodsOf(held.id()).stream()
                .sorted(Comparator.comparing(MonitoringPeriod::start).reversed())
                .map(period -> new PeriodView(period, figures.linesOf(held, period)))
                .toList();
        List<IndicatorLine> indicators = figures.indicatorsOf(held);
        model.addAttribute("monitoring", held);
        model.addAttribute("periods", periods);
        model.addAttribute("indicators", indicators);
        model.addAttribute("waiting", waits(held));
        model.addAttribute("mayOpen", waits(held) && mayOpen(held));
        return "planning/progress";
    }

    /** Opens reporting about the current period at once. */
    @PostMapping("/open")
    String open(@PathVariable String number, RedirectAttributes redirect) {
        programmes.visible(number);
        PlanMonitoring held = found(number);
        if (!mayOpen(held)) {
            throw Refused.because("planning.monitoring.mayNotOpen");
        }
        processes.correlate(PlanningProcess.REPORTING_OPENED, held.processInstanceId());
        redirect.addFlashAttribute("notice", "planning.monitoring.opened");
        return "redirect:/programmes/" + number + "/plan/progress";
    }

    @GetMapping("/{period}/document")
    ResponseEntity<String> document(@PathVariable String number, @PathVariable Long period) {
        programmes.visible(number);
        boolean ofThisCase = monitoring.periodsOf(found(number).id()).stream()
                .anyMatch(one -> one.id().equals(period));
        return PlanController.html(ofThisCase ? documents.ofPeriod(period) : Optional.empty());
    }

    private Optional<PlanMonitoring> monitoringOf(String number) {
        return planning.planOf(number).flatMap(plan -> monitoring.ofPlan(plan.id()));
    }

    private PlanMonitoring found(String number) {
        return monitoringOf(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean waits(PlanMonitoring held) {
        return processes.waitsFor(PlanningProcess.REPORTING_OPENED, held.processInstanceId());
    }

    private boolean mayOpen(PlanMonitoring held) {
        Person person = currentPerson.get();
        return Objects.equals(person.municipality(), held.municipality()) && person.hasAny(Role.STAFF, Role.MANAGER);
    }
}
