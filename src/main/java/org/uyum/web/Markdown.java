package org.uyum.web;

import java.util.stream.Collectors;

/** Texts that people wrote, where Markdown is shown: none of it becomes a list, a link or a heading. */
public final class Markdown {

    private Markdown() {}

    /** The text in one line. */
    public static String line(String text) {
        return defused(text.strip().replaceAll("\\s+", " "));
    }

    /** The text with its lines and paragraphs. */
    public static String lines(String text) {
        // two spaces at its end break a line
        return text.strip().lines().map(line -> defused(line.strip())).collect(Collectors.joining("  \n"));
    }

    private static String defused(String line) {
        return line.replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1")
                .replaceFirst("^([-+])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
