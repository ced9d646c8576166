package org.uyum.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened and is to be recorded. Details hold codes, numbers, dates and ids, never the text of an
 * answer and never personal data.
 *
 * @param kind what happened, past tense, for example {@code trainingPlanned}
 * @param subject the thing it happened to, for example the id of a task or {@code trainingPlan/12}; may be null
 */
public record Fact(
        String kind,
        String caseNumber,
        String municipality,
        String processInstanceId,
        String taskId,
        String subject,
        Map<String, Object> details) {

    public static Fact of(String kind) {
        return new Fact(kind, null, null, null, null, null, Map.of());
    }

    public Fact forCase(String number) {
        return new Fact(kind, number, municipality, processInstanceId, taskId, subject, details);
    }

    public Fact municipality(String code) {
        return new Fact(kind, caseNumber, code, processInstanceId, taskId, subject, details);
    }

    public Fact in(String instanceId) {
        return new Fact(kind, caseNumber, municipality, instanceId, taskId, subject, details);
    }

    public Fact task(String id) {
        return new Fact(kind, caseNumber, municipality, processInstanceId, id, subject, details);
    }

    public Fact about(String what) {
        return new Fact(kind, caseNumber, municipality, processInstanceId, taskId, what, details);
    }

    public Fact detail(String name, Object detail) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, detail);
        return new Fact(kind, caseNumber, municipality, processInstanceId, taskId, subject, more);
    }
}
