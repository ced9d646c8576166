package org.uyum.engine;

/** A process variable: a routing decision, an assignee, a due date or an id. Declared once, in a module's XProcess. */
public record Variable<T>(String name, Class<T> type) {

    public static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }
}
