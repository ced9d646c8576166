package org.uyum.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.directory.Apart;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.directory.OrganisationSearch;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.Person;

/** The register of organisations: what is in it, filtered and searched, and the form to add to it. */
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private static final int ON_A_PAGE = 100;

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
            @RequestParam(required = false) String type,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Person person = currentPerson.get();
        List<Municipality> own = municipalities.findAllSorted().stream()
                .filter(found -> person.municipalities().contains(found.code()))
                .toList();
        OrganisationSearch wanted =
                new OrganisationSearch(given(municipality), kind, given(type), active, given(search));
        List<Organisation> found = directory.visible(wanted);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        model.addAttribute("count", found.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "organisations",
                found.stream()
                        .skip((long) (shown - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .toList());
        model.addAttribute("municipalities", own);
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("associationTypes", Organisation.ASSOCIATION_TYPES);
        model.addAttribute("wanted", wanted);
        model.addAttribute("mayKeep", directory.mayKeep(person.municipality()));
        return "directory/directory";
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @GetMapping("/new")
    String form(Model model) {
        String own = currentPerson.get().municipality();
        if (!directory.mayKeep(own)) {
            return "redirect:/directory";
        }
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", new NewOrganisation("", null, "", own, "", "", "", null, ""));
        }
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("associationTypes", Organisation.ASSOCIATION_TYPES);
        return "directory/new";
    }

    @PostMapping
    String add(
            @ModelAttribute NewOrganisation entered,
            @RequestParam(required = false) Set<Long> other,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        // what was typed comes back with the problems and with what looks like it, if it is refused
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        RequestContextUtils.getOutputFlashMap(request).put("alike", directory.alike(entered));
        RequestContextUtils.getOutputFlashMap(request).put("reason", reason == null ? "" : reason);
        Organisation added = directory.add(entered, new Apart(other, reason));
        RequestContextUtils.getOutputFlashMap(request).clear();
        afterwards.addFlashAttribute("added", added.name());
        return "redirect:/directory/" + added.id();
    }
}
