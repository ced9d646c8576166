package org.uyum.training.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.training.CertificateService;
import org.uyum.training.CompletionService;
import org.uyum.training.TestService;
import org.uyum.training.TrainingParticipant;

/** What came out of a training: who completed it, certificates, what was gained, how it was rated. */
@Controller
class TrainingResultsController {

    private final TrainingViews views;
    private final CompletionService completion;
    private final CertificateService certificates;
    private final TestService tests;

    TrainingResultsController(
            TrainingViews views, CompletionService completion, CertificateService certificates, TestService tests) {
        this.views = views;
        this.completion = completion;
        this.certificates = certificates;
        this.tests = tests;
    }

    @GetMapping("/programmes/{number}/training/results")
    String show(@PathVariable String number, @RequestParam(required = false) Integer round, Model model) {
        TrainingView view = views.get(number, round);
        Long training = view.training().id();
        Map<Long, TrainingParticipant> participants = views.participants(view).stream()
                .collect(Collectors.toMap(TrainingParticipant::id, Function.identity()));
        model.addAttribute("view", view);
        model.addAttribute("participants", participants);
        model.addAttribute(
                "completions",
                completion.completions(training).stream()
                        .filter(each -> participants.containsKey(each.participant()))
                        .toList());
        model.addAttribute(
                "certificates",
                certificates.of(training).stream()
                        .filter(each -> participants.containsKey(each.participant()))
                        .toList());
        model.addAttribute("gains", tests.gains(training));
        model.addAttribute("evaluation", completion.evaluation(training));
        return "training/results";
    }
}
