package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.training.InvitationChannel;
import org.uyum.training.ParticipantService;
import org.uyum.training.TrainingService;
import org.uyum.web.Dates;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Staff say how they invited the participants, whom they entered on the page. */
@Component("inviteParticipants")
class InviteParticipants implements UserStep<InviteParticipants.Answers> {

    private final ParticipantService participants;
    private final TrainingService trainingService;
    private final PlanSummary plan;
    private final TrainingTables tables;
    private final Dates dates;
    private final Names names;
    private final Texts texts;

    InviteParticipants(
            ParticipantService participants,
            TrainingService trainingService,
            PlanSummary plan,
            TrainingTables tables,
            Dates dates,
            Names names,
            Texts texts) {
        this.participants = participants;
        this.trainingService = trainingService;
        this.plan = plan;
        this.tables = tables;
        this.dates = dates;
        this.names = names;
        this.texts = texts;
    }

    record Answers(InvitationChannel invitationChannel, LocalDate invitedOn, String invitationNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Long training = step.get(TRAINING_ID);
        Set<String> missing = participants.municipalitiesWithoutManager(training);
        Map<String, Object> shown = new HashMap<>(plan.of(training));
        shown.put("participants", tables.participants(training));
        shown.put(
                "participantSummary",
                texts.get(
                        "training.participant.summary",
                        trainingService.participants(training).size()));
        shown.put(
                "participantGaps",
                missing.isEmpty() ? "" : texts.get("training.participant.noManager", names.municipalities(missing)));
        shown.put("invitedOn", dates.today());
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        participants.invite(
                step.get(TRAINING_ID), answers.invitationChannel(), answers.invitedOn(), answers.invitationNote());
    }
}
