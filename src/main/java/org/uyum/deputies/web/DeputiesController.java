package org.uyum.deputies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.DeputyRefused;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Whom one has named, and for whom one acts; administrators choose a person and do it for somebody absent. */
@Controller
@RequestMapping("/me/deputies")
class DeputiesController {

    private final Deputies deputies;
    private final People people;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;

    DeputiesController(Deputies deputies, People people, Municipalities municipalities, CurrentPerson currentPerson) {
        this.deputies = deputies;
        this.people = people;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
    }

    /** People of a municipality, to choose from. */
    record Colleagues(String municipality, List<Person> people) {}

    @GetMapping
    String show(@RequestParam(required = false) String person, Model model) {
        Person me = currentPerson.get();
        if (me.has(Role.ADMINISTRATOR)) {
            model.addAttribute("everybody", everybody());
        } else if (!me.works()) {
            throw new AccessDeniedException("deputies are for people who work for a municipality");
        }
        Person principal = person == null || person.isBlank() ? me : chosen(me, person);
        if (principal.works()) {
            showOf(principal, model);
        }
        return "deputies/deputies";
    }

    private Person chosen(Person me, String id) {
        boolean may = id.equals(me.id()) || me.has(Role.ADMINISTRATOR);
        return people.find(id)
                .filter(found -> may && found.works())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void showOf(Person principal, Model model) {
        model.addAttribute("principal", principal);
        model.addAttribute("named", rows(deputies.ofPrincipal(principal.id())));
        model.addAttribute("acting", rows(deputies.ofDeputy(principal.id())));
        model.addAttribute(
                "colleagues",
                people.of(principal.municipality()).stream()
                        .filter(colleague ->
                                colleague.works() && !colleague.id().equals(principal.id()))
                        .toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role.works() && principal.has(role))
                        .toList());
        model.addAttribute("today", deputies.today());
    }

    /** Those that run first, then those to come, then those that are over, the newest of them first. */
    private List<DeputyshipRow> rows(List<Deputyship> all) {
        List<Long> inEffect = deputies.inEffect().stream().map(Deputyship::id).toList();
        Comparator<DeputyshipRow> byDay =
                Comparator.comparing(row -> row.deputyship().firstDay());
        List<DeputyshipRow> rows = all.stream()
                .map(each -> DeputyshipRow.of(each, deputies.today(), inEffect))
                .toList();
        return List.of(Deputyship.State.RUNNING, Deputyship.State.COMING, Deputyship.State.OVER).stream()
                .flatMap(state -> rows.stream()
                        .filter(row -> row.state() == state)
                        .sorted(state == Deputyship.State.OVER ? byDay.reversed() : byDay))
                .toList();
    }

    private List<Colleagues> everybody() {
        return municipalities.findAllSorted().stream()
                .map(each -> new Colleagues(
                        each.name(),
                        people.of(each.code()).stream().filter(Person::works).toList()))
                .filter(each -> !each.people().isEmpty())
                .toList();
    }

    @PostMapping
    String name(
            @RequestParam String person,
            @ModelAttribute WantedDeputyship wanted,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        // what was entered comes back with the problems, if it is refused
        RequestContextUtils.getOutputFlashMap(request).put("entered", wanted);
        refusing(() -> deputies.name(wanted.of(person)));
        RequestContextUtils.getOutputFlashMap(request).remove("entered");
        return backTo(person, "deputies.named", afterwards);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable Long id, RedirectAttributes afterwards) {
        Person me = currentPerson.get();
        Deputyship ending = deputies.find(id)
                .filter(each -> each.principal().equals(me.id()) || me.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        refusing(() -> deputies.end(id));
        return backTo(ending.principal(), "deputies.ended", afterwards);
    }

    private String backTo(String person, String notice, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", notice);
        if (!person.equals(currentPerson.get().id())) {
            afterwards.addAttribute("person", person);
        }
        return "redirect:/me/deputies";
    }

    private static void refusing(Runnable action) {
        try {
            action.run();
        } catch (DeputyRefused refused) {
            throw Refused.all(refused.reasons().stream()
                    .map(reason -> Problem.of(null, "deputies.refused." + reason))
                    .toList());
        }
    }
}
