package org.uyum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.unbescape.html.HtmlEscape;

/** A page as people read it or have it read to them: its texts, each with the language it is marked with, and links. */
public final class ReadPage {

    /** @param language of the nearest element around it that has one */
    public record Text(String language, String where, String text) {}

    private static final Set<String> READ_OUT = Set.of("title", "placeholder", "aria-label", "alt", "data-failed");
    private static final Set<String> NOT_READ = Set.of("script", "style");

    private final List<Text> texts = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private ReadPage() {}

    public static ReadPage of(String html) {
        ReadPage page = new ReadPage();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, page.new Reader());
        } catch (ParseException e) {
            throw new IllegalStateException("a page is no HTML", e);
        }
        return page;
    }

    public List<Text> texts() {
        return texts;
    }

    /** As written in the page. */
    List<String> links() {
        return links;
    }

    private final class Reader extends AbstractSimpleMarkupHandler {

        private record Open(String name, String language) {}

        private final Deque<Open> open = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            open.push(new Open(name, language(attributes)));
            read(name, attributes);
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            open.push(new Open(name, language(attributes)));
            read(name, attributes);
            open.pop();
        }

        @Override
        public void handleAutoOpenElement(String name, Map<String, String> attributes, int line, int column) {
            handleOpenElement(name, attributes, line, column);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            open.pop();
        }

        @Override
        public void handleAutoCloseElement(String name, int line, int column) {
            open.pop();
        }

        @Override
        public void handleText(char[] buffer, int from, int count, int line, int column) {
            if (!open.isEmpty() && !NOT_READ.contains(open.peek().name())) {
                add(open.peek().name(), new String(buffer, from, count));
            }
        }

        private String language(Map<String, String> attributes) {
            String own = attributes == null ? null : attributes.get("lang");
            return own != null ? own : open.isEmpty() ? "" : open.peek().language();
        }

        private void read(String name, Map<String, String> attributes) {
            if (attributes == null) {
                return;
            }
            attributes.forEach((attribute, content) -> {
                if (READ_OUT.contains(attribute)) {
                    add(name + " " + attribute, content);
                }
            });
            // what is sent but not seen is no text
            boolean hidden = Set.of("hidden", "checkbox", "radio").contains(attributes.getOrDefault("type", "text"))
                    || !name.equals("input");
            if (!hidden && attributes.get("value") != null) {
                add("input value", attributes.get("value"));
            }
            if (name.equals("a") && attributes.get("href") != null) {
                links.add(HtmlEscape.unescapeHtml(attributes.get("href")));
            }
        }

        private void add(String where, String raw) {
            String text = HtmlEscape.unescapeHtml(raw).replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                texts.add(new Text(open.peek().language(), where, text));
            }
        }
    }
}
