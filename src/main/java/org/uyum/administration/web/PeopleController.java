package org.uyum.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
import org.uyum.administration.Admission;
import org.uyum.administration.Consequences;
import org.uyum.administration.OutsidePeopleService;
import org.uyum.administration.PeopleService;
import org.uyum.administration.PersonEntry;
import org.uyum.engine.HeldTasks;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Municipalities;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.Role;
import org.uyum.identity.SignInProvider;

/**
 * The people of the installation. A password that was made is written into the very answer to the request that made it:
 * it is in no session, and nobody finds it again.
 */
@Controller
@RequestMapping("/admin/people")
class PeopleController {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final PeopleService service;
    private final OutsidePeopleService outsidePeople;
    private final Accounts accounts;
    private final Municipalities municipalities;
    private final OutsideAccounts outsideAccounts;
    private final List<SignInProvider> providers;
    private final HeldTasks heldTasks;
    private final Admission admission;

    PeopleController(
            PeopleService service,
            OutsidePeopleService outsidePeople,
            Accounts accounts,
            Municipalities municipalities,
            OutsideAccounts outsideAccounts,
            List<SignInProvider> providers,
            HeldTasks heldTasks,
            Admission admission) {
        this.service = service;
        this.outsidePeople = outsidePeople;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.outsideAccounts = outsideAccounts;
        this.providers = List.copyOf(providers);
        this.heldTasks = heldTasks;
        this.admission = admission;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String municipality,
            Model model) {
        admission.requireAdministrator();
        String wanted = search.strip();
        List<Account> found = accounts.all().stream()
                .filter(account ->
                        municipality.isEmpty() || account.municipalities().contains(municipality))
                .filter(account -> matches(account, wanted))
                .toList();
        model.addAttribute("people", found);
        model.addAttribute("search", wanted);
        model.addAttribute("municipality", municipality);
        return form(model, PersonEntry.empty(), "administration/people");
    }

    @PostMapping
    String add(@ModelAttribute PersonEntry entered, HttpServletRequest request, Model model) {
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        String password = service.add(entered);
        RequestContextUtils.getOutputFlashMap(request).remove("entered");
        return handOver(entered.id(), password, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        admission.requireAdministrator();
        Account account = account(id);
        model.addAttribute("account", account);
        model.addAttribute("tasks", heldTasks.of(id));
        model.addAttribute("providers", providers);
        outsideAccounts.find(id).ifPresent(outside -> {
            model.addAttribute("outside", outside);
            model.addAttribute(
                    "provider",
                    provider(outside.provider()).map(SignInProvider::name).orElse(outside.provider()));
        });
        return form(model, PersonEntry.of(account), "administration/person");
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam String shown,
            @ModelAttribute PersonEntry entered,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        RequestContextUtils.getOutputFlashMap(request).put("entered", entered);
        Consequences consequences = service.change(id, shown, entered);
        RequestContextUtils.getOutputFlashMap(request).remove("entered");
        afterwards.addFlashAttribute("notice", "administration.person.changed");
        afterwards.addFlashAttribute("consequences", consequences);
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String id, @RequestParam String shown, RedirectAttributes afterwards) {
        Consequences consequences = service.remove(id, shown);
        afterwards.addFlashAttribute("notice", "administration.person.removed");
        afterwards.addFlashAttribute("consequences", consequences);
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/{id}/provider")
    String expect(
            @PathVariable String id,
            @RequestParam String shown,
            @RequestParam String provider,
            RedirectAttributes afterwards) {
        outsidePeople.expectFrom(
                provider(provider).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)), id, shown);
        afterwards.addFlashAttribute("notice", "administration.person.expected");
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/{id}/return")
    String letInAgain(@PathVariable String id, @RequestParam String shown, RedirectAttributes afterwards) {
        outsidePeople.letInAgain(id, shown);
        afterwards.addFlashAttribute("notice", "administration.person.mayReturn");
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/{id}/local")
    String keepHere(@PathVariable String id, @RequestParam String shown, RedirectAttributes afterwards) {
        outsidePeople.keepHere(id, shown);
        afterwards.addFlashAttribute("notice", "administration.person.isLocal");
        return "redirect:/admin/people/" + id;
    }

    private Optional<SignInProvider> provider(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @PostMapping("/{id}/password")
    String issuePassword(@PathVariable String id, @RequestParam String shown, Model model) {
        return handOver(id, service.issuePassword(id, shown), model);
    }

    private String handOver(String id, String password, Model model) {
        model.addAttribute("account", account(id));
        model.addAttribute("password", password);
        return "administration/password";
    }

    private String form(Model model, PersonEntry entered, String page) {
        model.addAttribute("municipalities", municipalities.findAllSorted());
        model.addAttribute("roles", Role.values());
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", entered);
        }
        return page;
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean matches(Account account, String wanted) {
        return List.of(account.id(), account.name(), account.email()).stream()
                .anyMatch(text -> text.toLowerCase(TURKISH).contains(wanted.toLowerCase(TURKISH)));
    }
}
