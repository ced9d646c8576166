package org.uyum.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.administration.Admission;
import org.uyum.administration.MunicipalityService;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;

/** The municipalities of the installation, and the form to add one. */
@Controller
@RequestMapping("/admin/municipalities")
class MunicipalitiesController {

    private final MunicipalityService service;
    private final Municipalities municipalities;
    private final Admission admission;

    MunicipalitiesController(MunicipalityService service, Municipalities municipalities, Admission admission) {
        this.service = service;
        this.municipalities = municipalities;
        this.admission = admission;
    }

    @GetMapping
    String show(Model model) {
        admission.requireAdministrator();
        model.addAttribute("municipalities", municipalities.findAllSorted());
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", new Municipality("", "", "", false));
        }
        return "administration/municipalities";
    }

    @PostMapping
    String add(@ModelAttribute Municipality entered, HttpServletRequest request, RedirectAttributes afterwards) {
        // what was typed comes back with the problems, if it is refused
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        Municipality added = service.add(entered);
        RequestContextUtils.getOutputFlashMap(request).remove("entered");
        afterwards.addFlashAttribute("added", added.name());
        return "redirect:/admin/municipalities";
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean populationOver50000,
            @RequestParam String shownName,
            @RequestParam boolean shownPopulationOver50000,
            RedirectAttributes afterwards) {
        service.change(
                code,
                new Municipality(code, shownName, "", shownPopulationOver50000),
                new Municipality(code, name, "", populationOver50000));
        afterwards.addFlashAttribute("notice", "administration.municipality.changed");
        return "redirect:/admin/municipalities";
    }
}
