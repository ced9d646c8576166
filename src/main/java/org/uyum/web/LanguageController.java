package org.uyum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language and returns to the page where that was asked. */
@Controller
class LanguageController {

    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    String choose(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(language));
        return "redirect:" + CameFrom.path(request);
    }
}
