package org.uyum.questionnaire.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The pages of the privacy notices: all versions, one with its texts, writing a new one. */
@Controller
@RequestMapping("/questionnaires/notices")
class PrivacyNoticeController {

    /** What the name of a language's text begins with in the form. */
    private static final String TEXT = "text-";

    private static final Set<String> AT_HAND = Set.of(PrivacyNotice.TURKISH, Locale.ENGLISH.getLanguage());

    private final PrivacyNoticeService notices;
    private final Texts texts;

    PrivacyNoticeController(PrivacyNoticeService notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /** A row of the list. */
    record Line(PrivacyNotice notice, String languages) {}

    private String languages(PrivacyNotice notice) {
        return notice.texts().keySet().stream().map(notices::languageName).collect(Collectors.joining(", "));
    }

    /** A text with its language. */
    record Content(String language, String languageName, String text) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "lines",
                notices.all().stream()
                        .map(notice -> new Line(notice, languages(notice)))
                        .toList());
        model.addAttribute("mayWrite", notices.mayWrite());
        return "questionnaire/notices";
    }

    @GetMapping("/{id}")
    String show(@PathVariable Long id, Model model) {
        PrivacyNotice notice = notices.notice(id);
        model.addAttribute("privacyNotice", notice);
        model.addAttribute("contents", contents(notice));
        model.addAttribute("mayWrite", notices.mayWrite());
        model.addAttribute(
                "others",
                notices.all().stream()
                        .filter(other -> other.title().equals(notice.title())
                                && !other.id().equals(id))
                        .toList());
        return "questionnaire/notice";
    }

    /** The text in the reader's language first. */
    private List<Content> contents(PrivacyNotice notice) {
        String first = notice.languageFor(texts.language().getLanguage());
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put(first, notice.textIn(first));
        notice.texts().forEach(ordered::putIfAbsent);
        return contents(ordered);
    }

    private List<Content> contents(Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(entry -> new Content(entry.getKey(), notices.languageName(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** @param from id of the version on which a further one is based */
    @GetMapping("/new")
    String writing(@RequestParam(required = false) Long from, Model model) {
        if (!notices.mayWrite()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String title = "";
        Map<String, String> written = Map.of();
        if (from != null) {
            PrivacyNotice last = notices.notice(from);
            title = last.title();
            written = last.texts();
        }
        return form(title, written, model);
    }

    @PostMapping
    String write(
            @RequestParam(defaultValue = "") String title,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes afterwards) {
        Map<String, String> written = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(TEXT)) {
                written.put(name.substring(TEXT.length()), text);
            }
        });
        try {
            PrivacyNotice notice = notices.write(title, written);
            afterwards.addFlashAttribute("notice", "questionnaire.notice.done");
            return "redirect:" + notice.url();
        } catch (Refused refused) {
            // a long text is not to be typed again
            model.addAttribute(
                    "problems", refused.problems().stream().map(texts::of).toList());
            return form(title, written, model);
        }
    }

    /** Turkish, and the language that pages have besides, are at hand; the others are many, and folded away. */
    private String form(String title, Map<String, String> written, Model model) {
        Map<String, String> atHand = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        notices.languages().forEach(language -> (AT_HAND.contains(language) ? atHand : others)
                .put(language, written.getOrDefault(language, "")));
        // the layout has a title of its own
        model.addAttribute("noticeTitle", title);
        model.addAttribute("contents", contents(atHand));
        model.addAttribute("others", contents(others));
        return "questionnaire/notice-form";
    }
}
