package org.uyum.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.training.TestScore;
import org.uyum.training.TestService;
import org.uyum.training.Topic;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;

/** The test scores of a training, in one grid: participants by topics, before and after. */
@Controller
@RequestMapping("/programmes/{number}/training/scores")
class TrainingScoresController {

    private final TrainingViews views;
    private final TrainingService trainingService;
    private final TestService tests;

    TrainingScoresController(TrainingViews views, TrainingService trainingService, TestService tests) {
        this.views = views;
        this.trainingService = trainingService;
        this.tests = tests;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) Integer round, Model model) {
        TrainingView view = views.get(number, round);
        Long training = view.training().id();
        model.addAttribute("view", view);
        model.addAttribute("participants", views.participants(view));
        model.addAttribute("topics", Topic.values());
        model.addAttribute("editable", view.worksOn(TrainingProcess.RECORD_TEST_SCORES));
        if (!model.containsAttribute("cells")) {
            model.addAttribute("cells", cells(tests.of(training)));
        }
        return "training/scores";
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @RequestParam Map<String, String> cells,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        Long training = views.current(number).id();
        Typed.keep("cells", GridInput.cellsOf(cells), request, () -> tests.record(training, read(training, cells)));
        afterwards.addFlashAttribute("notice", "training.scores.saved");
        return "redirect:/programmes/{number}/training/scores";
    }

    private List<TestScore> read(Long training, Map<String, String> cells) {
        GridInput grid = new GridInput(cells, "training.scores.notNumber");
        List<TestScore> scores = new ArrayList<>();
        for (TrainingParticipant participant : trainingService.participants(training)) {
            for (Topic topic : Topic.values()) {
                Integer pre = grid.number(cell("pre", participant.id(), topic), participant.fullName())
                        .orElse(null);
                Integer post = grid.number(cell("post", participant.id(), topic), participant.fullName())
                        .orElse(null);
                scores.add(new TestScore(participant.id(), topic, pre, post));
            }
        }
        grid.requireReadable();
        return scores;
    }

    private static Map<String, String> cells(List<TestScore> scores) {
        Map<String, String> cells = new HashMap<>();
        for (TestScore score : scores) {
            if (score.pre() != null) {
                cells.put(
                        cell("pre", score.participant(), score.topic()),
                        score.pre().toString());
            }
            if (score.post() != null) {
                cells.put(
                        cell("post", score.participant(), score.topic()),
                        score.post().toString());
            }
        }
        return cells;
    }

    private static String cell(String test, Long participant, Topic topic) {
        return test + "_" + participant + "_" + topic.name();
    }
}
