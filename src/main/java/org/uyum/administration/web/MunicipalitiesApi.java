package org.uyum.administration.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;

/** How the municipalities are called, by code; for clients and the Tasklist, which know codes only. */
@RestController
@RequestMapping("/api/v1/municipalities")
class MunicipalitiesApi {

    private final Municipalities municipalities;

    MunicipalitiesApi(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping
    Map<String, String> names() {
        return municipalities.findAllSorted().stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
    }
}
