package org.uyum.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.SignInProvider;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.WrongSignIn;

/** The sign-in page, and where it leads when it was opened from a page whose session had ended. */
@Controller
class SignInController {

    private final CurrentPerson currentPerson;
    private final ObjectProvider<AccountsToTry> accountsToTry;
    private final ObjectProvider<SignInProvider> providers;

    SignInController(
            CurrentPerson currentPerson,
            ObjectProvider<AccountsToTry> accountsToTry,
            ObjectProvider<SignInProvider> providers) {
        this.currentPerson = currentPerson;
        this.accountsToTry = accountsToTry;
        this.providers = providers;
    }

    @GetMapping("/login")
    String show(@RequestParam(name = WrongSignIn.REFUSED, required = false) SignInRefused.Why refused, Model model) {
        if (currentPerson.find().isPresent()) {
            return "redirect:/";
        }
        if (refused != null) {
            model.addAttribute("refusal", "identity.signInRefusal." + refused);
        }
        Map<Boolean, List<SignInProvider>> byPage =
                providers.stream().collect(Collectors.partitioningBy(provider -> provider.page() != null));
        model.addAttribute("providers", byPage.get(true));
        model.addAttribute("directories", byPage.get(false));
        accountsToTry.ifAvailable(accounts -> {
            model.addAttribute("accounts", accounts.accounts());
            model.addAttribute("password", accounts.password());
        });
        return "web/login";
    }

    @GetMapping("/signed-in")
    String goBack() {
        return "web/signedIn";
    }
}
