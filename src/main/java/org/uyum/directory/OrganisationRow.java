package org.uyum.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.uyum.document.Documents;
import org.uyum.web.Problem;

/**
 * What the import of a list would do with a row, or did.
 *
 * @param row as a spreadsheet counts it
 * @param known id of the organisation that it is; null where there is none
 * @param version of that organisation
 * @param changes what it would change about it
 * @param alike which it may be the same as
 * @param objections why it is refused
 */
public record OrganisationRow(
        int row,
        Outcome outcome,
        NewOrganisation entry,
        Long known,
        Integer version,
        List<Change> changes,
        List<Alike> alike,
        List<Objection> objections) {

    /** What is done with a row. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** It may be the same as another one: left out, unless somebody says with a reason that it is not. */
        DUPLICATE,
        REFUSED
    }

    /** A field that would change, in codes; null for empty. */
    public record Change(String field, String before, String after) {}

    /**
     * Another one that it may be the same as.
     *
     * @param organisation id in the register; null for another row of the list
     * @param row of the list; null for one in the register
     */
    public record Alike(Long organisation, Integer row, String name) {}

    /** Why a row is refused. */
    public record Objection(String field, String messageKey, List<String> args) {

        static Objection of(Problem problem) {
            return new Objection(
                    problem.field(),
                    problem.messageKey(),
                    Stream.of(problem.args()).map(String::valueOf).toList());
        }

        public Problem problem() {
            return Problem.of(field, messageKey, args.toArray());
        }
    }

    /** Another one as soon as the import would do something else with the row. */
    @JsonIgnore
    String state() {
        return Documents.sha256(toString());
    }

    OrganisationRow added(Long id) {
        return new OrganisationRow(row, Outcome.ADDED, entry, id, null, changes, alike, objections);
    }
}
