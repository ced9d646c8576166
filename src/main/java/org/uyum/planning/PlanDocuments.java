package org.uyum.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.identity.Municipalities;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Renders plans and monitoring reports as documents of their own, in Turkish, and freezes them. */
@Component
public class PlanDocuments {

    private static final String HTML = "text/html";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final Documents documents;
    private final EvidenceSource evidence;
    private final Municipalities municipalities;
    private final Names names;
    private final Texts texts;

    PlanDocuments(
            ITemplateEngine templates,
            ApplicationContext beans,
            Documents documents,
            EvidenceSource evidence,
            Municipalities municipalities,
            Names names,
            Texts texts) {
        this.templates = templates;
        this.beans = beans;
        this.documents = documents;
        this.evidence = evidence;
        this.municipalities = municipalities;
        this.names = names;
        this.texts = texts;
    }

    /** The plan as it was put in force, if it was. */
    public Optional<StoredDocument> inForce(Long planId) {
        return documents.latest("plan/" + planId);
    }

    /** The plan as it went into a round of approval. */
    public Optional<StoredDocument> ofRound(Long planId, int round) {
        return documents.latest("plan/" + planId + "/round/" + round);
    }

    public Optional<StoredDocument> ofPeriod(Long periodId) {
        return documents.latest("monitoring/" + periodId);
    }

    void freezeRound(PlanTree tree) {
        Plan plan = tree.plan();
        documents.freeze(
                "plan/" + plan.id() + "/round/" + plan.round(), title(plan), HTML, planDocument(tree, List.of()));
    }

    /** Returns the SHA-256 of what was frozen. */
    String freezeInForce(PlanTree tree, List<ApprovalRounds.Round> rounds) {
        Plan plan = tree.plan();
        return documents
                .freeze("plan/" + plan.id(), title(plan), HTML, planDocument(tree, rounds))
                .sha256();
    }

    void freezePeriod(
            PlanTree tree, MonitoringPeriod period, List<ProgressLine> lines, List<IndicatorLine> indicators) {
        Map<String, Object> model = Map.of(
                "plan",
                tree.plan(),
                "municipality",
                municipalities.nameOf(tree.plan().municipality()),
                "period",
                period,
                "lines",
                lines,
                "indicators",
                indicators,
                "compiledBy",
                texts.official(() -> names.person(period.compiledBy(), period.compiledFor())));
        documents.freeze(
                "monitoring/" + period.id(),
                tree.plan().caseNumber() + " · " + period.label(),
                HTML,
                render("planning/monitoringDocument", model));
    }

    private String planDocument(PlanTree tree, List<ApprovalRounds.Round> rounds) {
        Map<String, Object> model = Map.of(
                "tree", tree,
                "plan", tree.plan(),
                "evidence", evidence.byReference(tree.plan().caseNumber()),
                "rounds", rounds,
                "municipalities", municipalities);
        return render("planning/planDocument", model);
    }

    /** In Turkish, whoever causes it and in whatever language they read our pages. */
    private String render(String template, Map<String, Object> model) {
        Context context = new Context(Texts.TURKISH, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return texts.official(() -> templates.process(template, context));
    }

    private static String title(Plan plan) {
        return plan.caseNumber() + " · " + plan.periodStart() + " – " + plan.periodEnd();
    }
}
