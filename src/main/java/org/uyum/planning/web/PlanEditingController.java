package org.uyum.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanDrafting;
import org.uyum.planning.PlanningService;
import org.uyum.planning.web.PlanRowForms.ActivityForm;
import org.uyum.planning.web.PlanRowForms.AimForm;
import org.uyum.planning.web.PlanRowForms.DescriptionForm;
import org.uyum.planning.web.PlanRowForms.IndicatorForm;
import org.uyum.planning.web.PlanRowForms.ObjectiveForm;
import org.uyum.programme.ProgrammeService;

/** Takes what the author of a plan enters on its page, a row at a time. */
@Controller
@RequestMapping("/programmes/{number}/plan")
class PlanEditingController {

    private static final String REFUSED = "refusedForm";

    private final ProgrammeService programmes;
    private final PlanningService planning;
    private final PlanDrafting drafting;

    PlanEditingController(ProgrammeService programmes, PlanningService planning, PlanDrafting drafting) {
        this.programmes = programmes;
        this.planning = planning;
        this.drafting = drafting;
    }

    /** Keeps what was typed for the page that follows a refusal; taken back when the row was stored. */
    @ModelAttribute
    void keepTyped(@RequestParam(defaultValue = "") String form, HttpServletRequest request) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, Arrays.asList(values)));
        RequestContextUtils.getOutputFlashMap(request).put(REFUSED, new OpenForm(form, typed));
    }

    @PostMapping("/description")
    String describe(@PathVariable String number, DescriptionForm form, HttpServletRequest request) {
        Plan plan = plan(number);
        drafting.describe(plan.id(), form.over(plan));
        return saved(number, "description", request);
    }

    @PostMapping("/aims")
    String saveAim(@PathVariable String number, AimForm form, HttpServletRequest request) {
        Long id = drafting.save(plan(number).id(), form.aim()).id();
        return saved(number, "aim-" + id, request);
    }

    @PostMapping("/objectives")
    String saveObjective(@PathVariable String number, ObjectiveForm form, HttpServletRequest request) {
        Long id = drafting.save(plan(number).id(), form.objective()).id();
        return saved(number, "objective-" + id, request);
    }

    @PostMapping("/indicators")
    String saveIndicator(@PathVariable String number, IndicatorForm form, HttpServletRequest request) {
        Long id = drafting.save(plan(number).id(), form.indicator()).id();
        return saved(number, "indicator-" + id, request);
    }

    @PostMapping("/activities")
    String saveActivity(@PathVariable String number, ActivityForm form, HttpServletRequest request) {
        Long id = drafting.save(plan(number).id(), form.activity()).id();
        return saved(number, "activity-" + id, request);
    }

    @PostMapping("/aims/{id}/remove")
    String removeAim(@PathVariable String number, @PathVariable Long id, HttpServletRequest request) {
        drafting.removeAim(plan(number).id(), id);
        return removed(number, request);
    }

    @PostMapping("/objectives/{id}/remove")
    String removeObjective(@PathVariable String number, @PathVariable Long id, HttpServletRequest request) {
        drafting.removeObjective(plan(number).id(), id);
        return removed(number, request);
    }

    @PostMapping("/indicators/{id}/remove")
    String removeIndicator(@PathVariable String number, @PathVariable Long id, HttpServletRequest request) {
        drafting.removeIndicator(plan(number).id(), id);
        return removed(number, request);
    }

    @PostMapping("/activities/{id}/remove")
    String removeActivity(@PathVariable String number, @PathVariable Long id, HttpServletRequest request) {
        drafting.removeActivity(plan(number).id(), id);
        return removed(number, request);
    }

    private Plan plan(String number) {
        programmes.visible(number);
        return planning.planOf(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String saved(String number, String place, HttpServletRequest request) {
        notice("planning.saved", request);
        return "redirect:/programmes/" + number + "/plan#" + place;
    }

    private static String removed(String number, HttpServletRequest request) {
        notice("planning.removed", request);
        return "redirect:/programmes/" + number + "/plan#aims";
    }

    private static void notice(String key, HttpServletRequest request) {
        Map<String, Object> flash = RequestContextUtils.getOutputFlashMap(request);
        flash.remove(REFUSED);
        flash.put("notice", key);
    }
}
