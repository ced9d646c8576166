package org.uyum.engine;

/**
 * Something that people prepare and others approve, for example a training plan or a report.
 *
 * @param version the round or version that is approved; it carries on the content of earlier ones, so whoever worked on
 *     one of them may not approve it either
 */
public record Thing(String type, String id, int version) {

    public static Thing of(String type, Object id, int version) {
        return new Thing(type, String.valueOf(id), version);
    }

    @Override
    public String toString() {
        return type + "/" + id + "/" + version;
    }
}
