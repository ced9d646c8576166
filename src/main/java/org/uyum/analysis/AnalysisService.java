package org.uyum.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.analysis.figures.Figures;
import org.uyum.databank.DatabankService;
import org.uyum.engine.Thing;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/** The needs analysis of a case up to its figures, and what other modules read of it. */
@Service
public class AnalysisService {

    private final NeedsAnalyses analyses;
    private final NeedsReports reports;
    private final Findings findings;
    private final DatabankService databank;
    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final FigureTables tables;
    private final Recorder recorder;
    private final ObjectMapper json;
    private final Clock clock;

    AnalysisService(
            NeedsAnalyses analyses,
            NeedsReports reports,
            Findings findings,
            DatabankService databank,
            QuestionnaireService questionnaires,
            PrivacyNoticeService notices,
            FigureTables tables,
            Recorder recorder,
            ObjectMapper json,
            Clock clock) {
        this.analyses = analyses;
        this.reports = reports;
        this.findings = findings;
        this.databank = databank;
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.tables = tables;
        this.recorder = recorder;
        this.json = json;
        this.clock = clock;
    }

    /** Begins the analysis of a process instance; asked again, it is the same. Returns its id. */
    @Transactional
    public Long start(String caseNumber, Long programme, String processInstanceId) {
        return analyses.findByProcessInstanceId(processInstanceId)
                .orElseGet(() -> {
                    Long fieldwork = databank.open(caseNumber, programme, processInstanceId)
                            .id();
                    return analyses.save(NeedsAnalysis.started(caseNumber, programme, processInstanceId, fieldwork));
                })
                .id();
    }

    NeedsAnalysis byId(Long id) {
        return analyses.findById(id).orElseThrow(() -> new IllegalStateException("no needs analysis has the id " + id));
    }

    /** What people see of an analysis. */
    public AnalysisView view(Long id) {
        NeedsAnalysis analysis = byId(id);
        return new AnalysisView(
                analysis.id(),
                analysis.fieldwork(),
                analysis.questionnaireVersion(),
                analysis.legalBasis(),
                analysis.notice(),
                analysis.questionnaireRemark());
    }

    /**
     * Chooses the questionnaire and writes down what KVKK asks for: refused without a legal basis where special categories
     * of data are asked, and without a privacy notice in each language of the questionnaire.
     */
    @Transactional
    public void prepareQuestionnaire(Long id, Long version, String legalBasis, Long notice) {
        questionnaires.requireLegalBasis(version, legalBasis, "legalBasis");
        notices.require(notice, version, "privacyNotice");
        if (!questionnaires.version(version).isApproved()) {
            questionnaires.describe(version, legalBasis, notice);
        }
        analyses.prepare(id, version, legalBasis, notice);
    }

    /** What the four-eyes rule is about when a questionnaire is approved. */
    public Thing questionnaireThing(Long analysisId) {
        return questionnaires.version(byId(analysisId).questionnaireVersion()).thing();
    }

    /** Approves the questionnaire, whose form is then there for the interviewers. */
    @Transactional
    public void approveQuestionnaire(Long id) {
        NeedsAnalysis analysis = byId(id);
        PrivacyNotice notice =
                notices.find(analysis.notice()).orElseThrow(() -> Refused.because("questionnaire.notice.missing"));
        questionnaires.requireLegalBasis(analysis.questionnaireVersion(), analysis.legalBasis(), null);
        QuestionnaireVersion version = questionnaires.approve(analysis.questionnaireVersion());
        questionnaires.deployForms(version);
        analyses.setQuestionnaireRemark(id, null);
        databank.useQuestionnaire(
                analysis.fieldwork(), version.id(), notice.id(), questionnaires.formIdFor(version, "tr"));
        recorder.fact(Fact.of("questionnaireChosen")
                .forCase(analysis.caseNumber())
                .about(version.thing().toString())
                .detail("privacyNotice", notice.id()));
    }

    @Transactional
    public void returnQuestionnaire(Long id, String remark) {
        analyses.setQuestionnaireRemark(id, remark);
    }

    /** The data bank was looked through; the note goes into the method part of the report. */
    @Transactional
    public void reviewDataBank(Long id, String note) {
        analyses.setDataBankNote(id, note);
    }

    /** Computes the figures from the answers that count and keeps them with the time. */
    @Transactional
    public void analyse(Long id) {
        NeedsAnalysis analysis = byId(id);
        Figures figures = tables.compute(analysis.fieldwork(), analysis.questionnaireVersion());
        try {
            analyses.setFigures(id, json.writeValueAsString(figures), Instant.now(clock), figures.interviews());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures of " + analysis.caseNumber() + " cannot be written", e);
        }
        recorder.fact(Fact.of("answersAnalysed")
                .forCase(analysis.caseNumber())
                .about("needsAnalysis/" + id)
                .detail("interviews", figures.interviews()));
    }

    /** The figures as they were computed; empty until then. */
    public Optional<Figures> figures(Long id) {
        return Optional.ofNullable(byId(id).figures()).map(this::read);
    }

    private Figures read(String figures) {
        try {
            return json.readValue(figures, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored figures cannot be read", e);
        }
    }

    /** The findings of a case's report in its approved version; none while there is no approved report. */
    public List<Finding> findings(String caseNumber) {
        return reports.findFirstByCaseNumberOrderByIdDesc(caseNumber).filter(NeedsReport::isApproved).stream()
                .flatMap(report ->
                        findings.findByReportAndVersionOrderByNumberGiven(report.id(), report.version()).stream())
                .map(FindingRow::finding)
                .toList();
    }
}
