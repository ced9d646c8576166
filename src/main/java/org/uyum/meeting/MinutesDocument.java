package org.uyum.meeting;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Writes signed minutes as one HTML file that needs nothing else: in Turkish, as the official text. */
@Component
class MinutesDocument {

    private final SpringTemplateEngine templates;
    private final People people;
    private final Names names;
    private final Municipalities municipalities;
    private final Texts texts;

    MinutesDocument(
            SpringTemplateEngine templates, People people, Names names, Municipalities municipalities, Texts texts) {
        this.templates = templates;
        this.people = people;
        this.names = names;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    String html(MinutesContent content) {
        return texts.official(() -> templates.process("meeting/minutes", new Context(Texts.TURKISH, model(content))));
    }

    private Map<String, Object> model(MinutesContent content) {
        return Map.of(
                "content",
                content,
                "heldFrom",
                IstanbulTime.local(content.minutes().header().heldFrom()),
                "heldTo",
                IstanbulTime.local(content.minutes().header().heldTo()),
                "municipality",
                municipalities.nameOf(content.meeting().municipality()),
                "chair",
                people.nameOf(content.signatory(SignatoryRole.CHAIR)),
                "rapporteur",
                people.nameOf(content.signatory(SignatoryRole.RAPPORTEUR)),
                "signatures",
                SignedLine.of(content, names));
    }
}
