package org.uyum.databank.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.databank.AssociationFiles;

/** All that is known about one association; not found for those who may read none of its interviews. */
@Controller
@RequestMapping("/databank/associations/{organisation}")
class AssociationController {

    private final AssociationFiles files;

    AssociationController(AssociationFiles files) {
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable Long organisation, Model model) {
        model.addAttribute(
                "file", files.of(organisation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "databank/association";
    }
}
