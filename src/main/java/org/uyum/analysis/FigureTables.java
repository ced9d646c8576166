package org.uyum.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.uyum.analysis.figures.ActivityInventory;
import org.uyum.analysis.figures.AnswerAnalysis;
import org.uyum.analysis.figures.Figures;
import org.uyum.analysis.figures.Figures.CoverageRow;
import org.uyum.analysis.figures.Figures.CoverageTable;
import org.uyum.analysis.figures.Figures.CrossRow;
import org.uyum.analysis.figures.Figures.CrossTable;
import org.uyum.databank.Coverage;
import org.uyum.databank.DatabankService;
import org.uyum.databank.StoredAnswers;
import org.uyum.identity.Municipalities;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.web.Texts;

/** Brings together what the tables of a report are made of: coverage, answers, and the names of things. */
@Component
public class FigureTables {

    private static final String TYPE_LIST = "assoc_type";

    private final DatabankService databank;
    private final QuestionnaireService questionnaires;
    private final Municipalities municipalities;
    private final Texts texts;

    FigureTables(
            DatabankService databank, QuestionnaireService questionnaires, Municipalities municipalities, Texts texts) {
        this.databank = databank;
        this.questionnaires = questionnaires;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** The figures of a report, an official text as it is. */
    Figures compute(Long fieldwork, Long questionnaireVersion) {
        Questionnaire questionnaire = questionnaires.questionnaire(questionnaireVersion);
        return texts.official(() -> compute(fieldwork, questionnaire));
    }

    private Figures compute(Long fieldwork, Questionnaire questionnaire) {
        List<StoredAnswers> answers = databank.counted(fieldwork);
        List<AnswerDocument> documents =
                answers.stream().map(StoredAnswers::document).toList();
        AnswerAnalysis analysis = new AnswerAnalysis(questionnaire, documents);
        return new Figures(
                answers.size(),
                questionnaire.title() + " (" + questionnaire.version() + ")",
                coverage(fieldwork, questionnaire),
                associations(answers, questionnaire),
                analysis.severity(),
                analysis.prioritised(),
                analysis.priority(),
                analysis.spreads(),
                analysis.frequencies(),
                new ActivityInventory(questionnaire, documents).byType());
    }

    /** How far the interviews of a round came, with the names of municipalities and types in the person's language. */
    public CoverageTable coverage(Long fieldwork, Long questionnaireVersion) {
        return coverage(fieldwork, questionnaires.questionnaire(questionnaireVersion));
    }

    private CoverageTable coverage(Long fieldwork, Questionnaire questionnaire) {
        Coverage.Tables tables = databank.coverage(fieldwork);
        return new CoverageTable(
                rows(tables.byMunicipality(), municipalities::nameOf),
                rows(tables.byType(), code -> typeLabel(questionnaire, code)),
                row(tables.total(), code -> texts.get("analysis.total")));
    }

    private static List<CoverageRow> rows(List<Coverage> coverage, UnaryOperator<String> label) {
        return coverage.stream().map(each -> row(each, label)).toList();
    }

    private static CoverageRow row(Coverage coverage, UnaryOperator<String> label) {
        return new CoverageRow(
                label.apply(coverage.group()),
                coverage.invited(),
                coverage.interviewed(),
                coverage.refused(),
                coverage.notReached(),
                coverage.withdrawn(),
                coverage.open());
    }

    private CrossTable associations(List<StoredAnswers> answers, Questionnaire questionnaire) {
        List<String> types = answers.stream()
                .map(StoredAnswers::associationType)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<String> codes = answers.stream()
                .map(StoredAnswers::municipality)
                .distinct()
                .sorted()
                .toList();
        List<CrossRow> rows = new ArrayList<>();
        codes.forEach(code -> rows.add(crossRow(
                municipalities.nameOf(code),
                types,
                answers.stream()
                        .filter(each -> each.municipality().equals(code))
                        .toList())));
        return new CrossTable(
                types.stream().map(type -> typeLabel(questionnaire, type)).toList(),
                rows,
                crossRow(texts.get("analysis.total"), types, answers));
    }

    private static CrossRow crossRow(String label, List<String> types, List<StoredAnswers> answers) {
        List<Integer> counts = types.stream()
                .map(type -> (int) answers.stream()
                        .filter(each -> type.equals(each.associationType()))
                        .count())
                .toList();
        return new CrossRow(label, counts, answers.size());
    }

    private String typeLabel(Questionnaire questionnaire, String code) {
        return questionnaire
                .choiceList(TYPE_LIST)
                .flatMap(list -> list.choice(code))
                .map((Choice choice) -> choice.labelIn(texts.language().getLanguage()))
                .orElse(code);
    }
}
