package org.uyum.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.Person;

/** The directory's page: who is in it, filtered and searched, and the form to add to it. */
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private final DirectoryService directory;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;

    DirectoryController(DirectoryService directory, Municipalities municipalities, CurrentPerson currentPerson) {
        this.directory = directory;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) Organisation.Kind kind,
            @RequestParam(required = false) String search,
            Model model) {
        Person person = currentPerson.get();
        String code = municipality == null || municipality.isBlank() ? null : municipality;
        List<Municipality> own = municipalities.findAllSorted().stream()
                .filter(found -> person.municipalities().contains(found.code()))
                .toList();
        model.addAttribute("organisations", directory.visible(code, kind, search));
        model.addAttribute("municipalities", own);
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("associationTypes", Organisation.ASSOCIATION_TYPES);
        model.addAttribute("municipality", code);
        model.addAttribute("kind", kind);
        model.addAttribute("search", search);
        model.addAttribute("ownMunicipality", person.municipality());
        model.addAttribute("mayKeep", directory.mayKeep(person.municipality()));
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", new NewOrganisation("", null, "", person.municipality(), "", ""));
        }
        return "directory/directory";
    }

    @PostMapping
    String add(@ModelAttribute NewOrganisation entered, HttpServletRequest request, RedirectAttributes afterwards) {
        // what was typed comes back with the problems, if it is refused
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        Organisation added = directory.add(entered);
        RequestContextUtils.getOutputFlashMap(request).remove("entered");
        afterwards.addFlashAttribute("added", added.name());
        return "redirect:/directory";
    }

    @PostMapping("/{id}/active")
    String setActive(@PathVariable Long id, @RequestParam boolean active) {
        directory.setActive(id, active);
        return "redirect:/directory";
    }
}
