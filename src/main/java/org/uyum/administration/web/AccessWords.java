package org.uyum.administration.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.engine.ModelTasks;
import org.uyum.identity.AccessEntry;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Says in words what the log of access and rights holds as codes and ids. */
@Component
class AccessWords {

    private static final String UNKNOWN = "…";

    private final Texts texts;
    private final Names names;
    private final ModelTasks models;

    AccessWords(Texts texts, Names names, ModelTasks models) {
        this.texts = texts;
        this.names = names;
        this.models = models;
    }

    /** Writes many lines, and asks for each name once. */
    Lines lines() {
        return new Lines();
    }

    final class Lines {

        private final Map<String, String> people = new HashMap<>();
        private final Map<String, String> municipalities = new HashMap<>();
        private final Map<String, String> steps = new HashMap<>();

        AccessLine of(AccessEntry entry) {
            return new AccessLine(
                    entry.occurredAt(),
                    texts.get("identity.accessEvent." + entry.kind()),
                    person(entry.actor()),
                    person(entry.person()),
                    entry.municipality() == null
                            ? ""
                            : municipalities.computeIfAbsent(entry.municipality(), names::municipality),
                    entry.details().entrySet().stream()
                            .map(detail -> detail(detail.getKey(), detail.getValue()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · ")),
                    Optional.ofNullable(entry.address()).orElse(""));
        }

        /** Name and sign-in name: two people may share a name. */
        private String person(String id) {
            return id == null ? "" : people.computeIfAbsent(id, this::nameAndId);
        }

        private String nameAndId(String id) {
            String name = names.person(id);
            return name.equals(id) ? id : name + " (" + id + ")";
        }

        private String detail(String key, Object value) {
            if (value == null) {
                return "";
            }
            return texts.find("administration.access.detail." + key, word(key, value))
                    .orElseGet(() -> word(key, value));
        }

        private String word(String key, Object value) {
            if (value instanceof Collection<?> several) {
                return several.stream().map(each -> word(key, each)).collect(Collectors.joining(", "));
            }
            String code = value.toString();
            return switch (key) {
                case "roles", "rolesBefore", "role", "kept" -> texts.find("engine.role." + code)
                        .orElse(code);
                case "step" -> steps.computeIfAbsent(
                        code, id -> models.nameOf(id).orElse(id));
                case "what" -> texts.find("administration.access.detail.what." + code)
                        .orElse(code);
                    // what a sentence names besides is not kept
                case "why" -> texts.find(code)
                        .map(text -> text.contains("{") ? texts.get(code, UNKNOWN) : text)
                        .orElse(code);
                default -> code;
            };
        }
    }
}
