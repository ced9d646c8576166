package org.uyum.databank.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.uyum.databank.BankFilter;
import org.uyum.databank.BankLook;
import org.uyum.databank.BankSection;
import org.uyum.databank.DataBank;
import org.uyum.databank.Facet;

/**
 * The data bank: what its three parts hold, and the associations in it. What is looked at stands in the address; what was
 * typed to search does not, since it may be somebody's name: it is sent in the body, and auditors may send it too.
 */
@Controller
@RequestMapping("/databank")
class DataBankController {

    private static final int ROWS = 25;
    private static final int MOST_PAGES = 4_000;
    private static final int LONGEST_SEARCH = 200;

    private final DataBank bank;

    DataBankController(DataBank bank) {
        this.bank = bank;
    }

    @GetMapping
    String show(
            @ModelAttribute("filter") BankFilter filter,
            @RequestParam(defaultValue = "A") BankSection section,
            @RequestParam(required = false) Facet by,
            Model model) {
        model.addAttribute("section", section);
        model.addAttribute("sections", BankSection.values());
        model.addAttribute("by", by);
        BankLook look = bank.look(filter);
        model.addAttribute("notNarrowed", filter.isNarrowed() && !look.filter().isNarrowed());
        frame(look, "", model);
        if (look.count() > 0) {
            model.addAttribute("view", bank.figures(section, look, by));
            model.addAttribute("municipalities", bank.values(Facet.MUNICIPALITY, look));
            model.addAttribute("neighbourhoods", bank.values(Facet.NEIGHBOURHOOD, look));
            model.addAttribute("types", bank.values(Facet.TYPE, look));
        }
        return "databank/bank";
    }

    @GetMapping("/associations")
    String list(@ModelAttribute("filter") BankFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        return found(filter, "", page, model);
    }

    /** Changes nothing; posted, so that what was typed stands in no address and no log of addresses. */
    @PostMapping("/search")
    String search(
            @ModelAttribute("filter") BankFilter filter,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String wanted = search.strip();
        if (wanted.isEmpty()) {
            return "redirect:" + address(filter, page);
        }
        return found(
                filter, wanted.length() <= LONGEST_SEARCH ? wanted : wanted.substring(0, LONGEST_SEARCH), page, model);
    }

    private static String address(BankFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/databank/associations");
        for (Facet facet : Facet.values()) {
            Optional.ofNullable(filter.of(facet)).ifPresent(chosen -> address.queryParam(facet.parameter(), chosen));
        }
        return (page > 1 ? address.queryParam("page", page) : address)
                .build()
                .encode()
                .toUriString();
    }

    private String found(BankFilter filter, String search, int page, Model model) {
        if (!bank.reader().readsInterviews()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int shown = Math.min(Math.max(page, 1), MOST_PAGES);
        BankLook look = bank.look(filter, search);
        frame(look, search, model);
        model.addAttribute("lines", bank.page(look, (shown - 1) * ROWS, ROWS));
        model.addAttribute("page", shown);
        model.addAttribute("pages", (look.count() + ROWS - 1) / ROWS);
        return "databank/associations";
    }

    private void frame(BankLook look, String search, Model model) {
        boolean readsInterviews = look.reader().readsInterviews();
        model.addAttribute("filter", look.filter());
        model.addAttribute("narrows", look.reader().narrows());
        model.addAttribute("count", look.count());
        model.addAttribute("completeness", look.completeness());
        model.addAttribute("threshold", readsInterviews ? 0 : bank.threshold());
        model.addAttribute("smallest", bank.threshold());
        model.addAttribute("search", search);
        if (look.reader().narrows()) {
            model.addAttribute("facets", bank.facets(look));
        }
        model.addAttribute("readsInterviews", readsInterviews);
    }
}
