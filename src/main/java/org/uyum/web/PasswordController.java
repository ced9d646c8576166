package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.PasswordFirst;
import org.uyum.identity.PasswordRules;
import org.uyum.identity.Passwords;
import org.uyum.identity.Person;
import org.uyum.identity.Sessions;

/** One's own password and sessions. */
@Controller
@RequestMapping(PasswordFirst.PAGE)
class PasswordController {

    private final CurrentPerson currentPerson;
    private final Passwords passwords;
    private final Sessions sessions;

    PasswordController(CurrentPerson currentPerson, Passwords passwords, Sessions sessions) {
        this.currentPerson = currentPerson;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "mustChoose", passwords.mustChoose(currentPerson.get().id()));
        model.addAttribute(
                "elsewhere", passwords.isElsewhere(currentPerson.get().id()));
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "web/password";
    }

    @PostMapping
    String change(
            @RequestParam String before,
            @RequestParam String after,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        if (!after.equals(again)) {
            throw Refused.because("web.password.notTheSame");
        }
        Person person = currentPerson.get();
        switch (passwords.change(person, before, after)) {
            case WRONG -> throw Refused.because("web.password.wrong");
            case SAME -> throw Refused.because("web.password.same");
            case ELSEWHERE -> throw Refused.because("web.password.elsewhere");
            case WEAK -> throw Refused.because("web.password.rules", PasswordRules.SHORTEST);
            case DONE -> {
                signInAnew(person, request, response);
                afterwards.addFlashAttribute("notice", "web.password.done");
            }
        }
        return "redirect:/";
    }

    /** Signs the person out on all devices, this one included. */
    @PostMapping("/sessions/end")
    String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAllOf(currentPerson.get());
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/login?everywhere";
    }

    /** What held because of the password before holds no more, and whoever knew the session does not know this one. */
    private void signInAnew(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        sessions.beginAnew(request.getSession());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.id(), null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
