package org.uyum.databank;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.web.Texts;

/** What a file of the data bank says about interviews that should be in it and are not: how many, and why. */
@Component
class LeftOutSheet {

    private final Texts texts;

    LeftOutSheet(Texts texts) {
        this.texts = texts;
    }

    List<String> heads() {
        return Stream.of("version", "interviews", "why")
                .map(head -> texts.get("databank.leftOut.column." + head))
                .toList();
    }

    List<List<Object>> rows(BankCompleteness completeness) {
        return completeness.leftOut().stream()
                .map(out -> List.of(
                        out.version(),
                        completeness.shown(out),
                        texts.get(out.reason().messageKey())))
                .toList();
    }
}
