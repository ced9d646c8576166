package org.uyum.planning.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.document.StoredDocument;
import org.uyum.engine.OpenTasks;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.Evidence;
import org.uyum.planning.EvidenceSource;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanDocuments;
import org.uyum.planning.PlanDrafting;
import org.uyum.planning.PlanTree;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.PlanningService;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** Shows the plan of a programme, with a form in the place where its author edits, and its frozen documents. */
@Controller
@RequestMapping("/programmes/{number}/plan")
class PlanController {

    private final ProgrammeService programmes;
    private final PlanningService planning;
    private final PlanDrafting drafting;
    private final ApprovalRounds rounds;
    private final EvidenceSource evidence;
    private final PlanDocuments documents;
    private final OpenTasks openTasks;

    PlanController(
            ProgrammeService programmes,
            PlanningService planning,
            PlanDrafting drafting,
            ApprovalRounds rounds,
            EvidenceSource evidence,
            PlanDocuments documents,
            OpenTasks openTasks) {
        this.programmes = programmes;
        this.planning = planning;
        this.drafting = drafting;
        this.rounds = rounds;
        this.evidence = evidence;
        this.documents = documents;
        this.openTasks = openTasks;
    }

    /** A finding or recommendation with the codes of the activities that answer it. */
    record Answered(Evidence evidence, List<String> activities) {}

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String edit,
            @ModelAttribute("refusedForm") OpenForm refused,
            Model model) {
        Programme programme = programmes.visible(number);
        model.addAttribute("programme", programme);
        Optional<Plan> newest = planning.planOf(number);
        if (newest.isEmpty()) {
            return "planning/noPlan";
        }
        Plan plan = newest.get();
        PlanTree tree = planning.tree(plan.id());
        boolean editable = drafting.isEditable(plan);
        List<Evidence> known = evidence.of(number);
        model.addAttribute("plan", plan);
        model.addAttribute("tree", tree);
        model.addAttribute("evidence", evidence.byReference(number));
        model.addAttribute(
                "chain", known.stream().map(one -> answered(one, tree)).toList());
        model.addAttribute("flaws", isOpen(plan) ? planning.flaws(tree) : List.of());
        model.addAttribute("rounds", rounds.roundsOf(plan.id()));
        model.addAttribute("document", documents.inForce(plan.id()).orElse(null));
        model.addAttribute("editable", editable);
        model.addAttribute("draftTask", draftTask(plan));
        model.addAttribute("open", editable ? (refused.key().isEmpty() ? opened(edit) : refused) : OpenForm.NONE);
        return "planning/plan";
    }

    /** What was typed into a form that was refused comes with the redirect; else there is none. */
    @ModelAttribute("refusedForm")
    OpenForm none() {
        return OpenForm.NONE;
    }

    @GetMapping("/document")
    ResponseEntity<String> document(@PathVariable String number) {
        return html(documents.inForce(plan(number).id()));
    }

    /** The plan as it was submitted in a round. */
    @GetMapping("/rounds/{round}/document")
    ResponseEntity<String> document(@PathVariable String number, @PathVariable int round) {
        return html(documents.ofRound(plan(number).id(), round));
    }

    static ResponseEntity<String> html(Optional<StoredDocument> document) {
        return document.map(stored -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(stored.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(String number) {
        programmes.visible(number);
        return planning.planOf(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String draftTask(Plan plan) {
        return openTasks
                .openTask(plan.processInstanceId(), PlanningProcess.DRAFT_PLAN)
                .map(task -> task.tasklistUrl())
                .orElse(null);
    }

    private static OpenForm opened(String key) {
        return new OpenForm(key, Map.of());
    }

    private static boolean isOpen(Plan plan) {
        return plan.state() == Plan.State.DRAFT || plan.state() == Plan.State.IN_APPROVAL;
    }

    private static Answered answered(Evidence one, PlanTree tree) {
        List<String> codes = tree.activities().stream()
                .filter(leaf -> leaf.activity().evidence().contains(one.reference()))
                .map(PlanTree.ActivityLeaf::code)
                .toList();
        return new Answered(one, codes);
    }
}
