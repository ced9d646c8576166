package org.uyum.questionnaire.differences;

import java.util.List;
import org.uyum.questionnaire.Translations;

/**
 * One thing that differs between two versions of a questionnaire.
 *
 * @param name of the question, group or choice list; empty for the questionnaire as a whole
 * @param label of the question or group, as the later version words it if it has it; none for a list
 * @param changes what it was and what it is, one line each; none where the kind says all
 */
public record Difference(Kind kind, String name, Translations label, List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** What a difference means for answers that were collected with the earlier version. */
    public enum Effect {
        /** They cannot be counted together with later ones. */
        SPLIT,
        /** They can, but somebody has to judge whether that is right. */
        CARE,
        /** They stay what they are. */
        NONE
    }

    /** What can differ, the gravest first; each has its sentence about answers, {@code questionnaire.difference.*.means}. */
    public enum Kind {
        TYPE_CHANGED(Effect.SPLIT),
        RENAMED(Effect.SPLIT),
        MOVED_ACROSS_REPEAT(Effect.SPLIT),
        CHOICES_RECODED(Effect.SPLIT),
        CALCULATION_CHANGED(Effect.SPLIT),
        CHOICES_REMOVED(Effect.CARE),
        CHOICES_RELABELLED(Effect.CARE),
        CHOICES_ADDED(Effect.CARE),
        QUESTION_REMOVED(Effect.CARE),
        QUESTION_ADDED(Effect.CARE),
        LABEL_CHANGED(Effect.CARE),
        RELEVANT_CHANGED(Effect.CARE),
        CONSTRAINT_CHANGED(Effect.CARE),
        REQUIRED_CHANGED(Effect.CARE),
        DATA_CLASS_CHANGED(Effect.CARE),
        TYPE_WIDENED(Effect.NONE),
        MOVED(Effect.NONE),
        ORDER_CHANGED(Effect.NONE),
        CHOICE_FILTER_CHANGED(Effect.NONE),
        DEFAULT_CHANGED(Effect.NONE),
        HINT_CHANGED(Effect.NONE),
        APPEARANCE_CHANGED(Effect.NONE),
        GROUP_ADDED(Effect.NONE),
        GROUP_REMOVED(Effect.NONE),
        LANGUAGE_ADDED(Effect.NONE),
        LANGUAGE_REMOVED(Effect.NONE),
        TITLE_CHANGED(Effect.NONE);

        private final Effect effect;

        Kind(Effect effect) {
            this.effect = effect;
        }

        public Effect effect() {
            return effect;
        }

        /** Whether it is about a list of choices, and not about a question. */
        public boolean isAboutChoices() {
            return this == CHOICES_RECODED
                    || this == CHOICES_REMOVED
                    || this == CHOICES_RELABELLED
                    || this == CHOICES_ADDED;
        }
    }

    /**
     * What something was and what it is; either may be empty.
     *
     * @param what name of the choice; empty where the difference is about one thing
     * @param language code of the language of both texts; empty where they have none
     */
    public record Change(String what, String language, String before, String after) {

        static Change of(String before, String after) {
            return new Change("", "", before, after);
        }
    }
}
