package org.uyum.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.uyum.identity.CurrentPerson;

/** The sign-in page, and where it leads when it was opened from a page whose session had ended. */
@Controller
class SignInController {

    private final CurrentPerson currentPerson;
    private final ObjectProvider<AccountsToTry> accountsToTry;

    SignInController(CurrentPerson currentPerson, ObjectProvider<AccountsToTry> accountsToTry) {
        this.currentPerson = currentPerson;
        this.accountsToTry = accountsToTry;
    }

    @GetMapping("/login")
    String show(Model model) {
        if (currentPerson.find().isPresent()) {
            return "redirect:/";
        }
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
