package org.uyum.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.directory.Apart;
import org.uyum.directory.ContactEntry;
import org.uyum.directory.ContactService;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * The page of an organisation: what is known, what it may be the same as, and, for who may see that, whom one reaches. A
 * contact that is refused comes back in the very answer: sessions hold none.
 */
@Controller
@RequestMapping("/directory/{id}")
class OrganisationController {

    private static final String PAGE = "redirect:/directory/{id}";

    private final DirectoryService directory;
    private final ContactService contacts;
    private final Texts texts;

    OrganisationController(DirectoryService directory, ContactService contacts, Texts texts) {
        this.directory = directory;
        this.contacts = contacts;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable Long id, Model model) {
        Organisation organisation = directory.visible(id);
        boolean mayKeep = directory.mayKeep(organisation.municipality());
        model.addAttribute("organisation", organisation);
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("mayBe", mayKeep ? directory.alike(organisation) : List.of());
        model.addAttribute("keptApart", directory.keptApart(organisation));
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("associationTypes", Organisation.ASSOCIATION_TYPES);
        boolean mayOpen = contacts.mayOpen(organisation);
        model.addAttribute("mayOpen", mayOpen);
        model.addAttribute("contacts", mayOpen ? contacts.of(id) : List.of());
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", organisation.asEntered());
        }
        return "directory/organisation";
    }

    @PostMapping
    String change(
            @PathVariable Long id,
            @RequestParam int shown,
            @ModelAttribute NewOrganisation entered,
            @RequestParam(required = false) Set<Long> other,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        Organisation now = directory.visible(id);
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        RequestContextUtils.getOutputFlashMap(request)
                .put("alike", directory.alike(now.municipality(), entered.name(), id));
        RequestContextUtils.getOutputFlashMap(request).put("reason", reason == null ? "" : reason);
        directory.change(id, shown, entered, new Apart(other, reason));
        RequestContextUtils.getOutputFlashMap(request).clear();
        afterwards.addFlashAttribute("notice", "directory.changed");
        return PAGE;
    }

    @PostMapping("/active")
    String setActive(@PathVariable Long id, @RequestParam boolean active, RedirectAttributes afterwards) {
        directory.setActive(id, active);
        afterwards.addFlashAttribute("notice", active ? "directory.isActive" : "directory.isInactive");
        return PAGE;
    }

    @PostMapping("/apart")
    String keepApart(
            @PathVariable Long id,
            @RequestParam Long other,
            @RequestParam String reason,
            RedirectAttributes afterwards) {
        directory.keepApart(id, other, reason);
        afterwards.addFlashAttribute("notice", "directory.alike.kept");
        return PAGE;
    }

    @PostMapping("/contacts")
    ModelAndView addContact(@PathVariable Long id, ContactEntry entered, Model model, RedirectAttributes afterwards) {
        return contact(id, null, entered, model, afterwards, () -> {
            contacts.add(id, entered);
            return "directory.contact.added";
        });
    }

    @PostMapping("/contacts/{contact}")
    ModelAndView changeContact(
            @PathVariable Long id,
            @PathVariable Long contact,
            @RequestParam int shown,
            ContactEntry entered,
            Model model,
            RedirectAttributes afterwards) {
        return contact(id, contact, entered, model, afterwards, () -> {
            contacts.change(id, contact, shown, entered);
            return "directory.contact.changed";
        });
    }

    @PostMapping("/contacts/{contact}/removal")
    String removeContact(@PathVariable Long id, @PathVariable Long contact, RedirectAttributes afterwards) {
        contacts.remove(id, contact);
        afterwards.addFlashAttribute("notice", "directory.contact.removed");
        return PAGE;
    }

    /** @param changing id of the contact that is changed; null for a new one */
    private ModelAndView contact(
            Long id,
            Long changing,
            ContactEntry entered,
            Model model,
            RedirectAttributes afterwards,
            Supplier<String> change) {
        try {
            afterwards.addFlashAttribute("notice", change.get());
            return new ModelAndView(PAGE);
        } catch (Refused refused) {
            model.addAttribute(
                    "problems", refused.problems().stream().map(texts::of).toList());
            model.addAttribute("contact", entered);
            model.addAttribute("changing", changing);
            HttpStatusCode status = HttpStatus.UNPROCESSABLE_ENTITY;
            return new ModelAndView(show(id, model), model.asMap(), status);
        }
    }
}
