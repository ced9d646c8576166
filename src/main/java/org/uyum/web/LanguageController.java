package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.PersonLanguages;

/** Changes the language, for the browser and for whoever is signed in, and returns to the page where that was asked. */
@Controller
class LanguageController {

    private final Languages languages;
    private final PersonLanguages chosen;
    private final CurrentPerson currentPerson;

    LanguageController(Languages languages, PersonLanguages chosen, CurrentPerson currentPerson) {
        this.languages = languages;
        this.chosen = chosen;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/language")
    String choose(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        Locale choice = Languages.of(language);
        languages.setLocale(request, response, choice);
        currentPerson.id().ifPresent(person -> chosen.choose(person, choice));
        return "redirect:" + CameFrom.path(request);
    }
}
