package org.uyum.databank;

import java.util.List;

/**
 * Whether all interviews that somebody may see are counted in the data bank, and how many of how many are.
 *
 * @param there those that are counted
 * @param coming those that the program is putting in; until it has, what is counted is a part
 * @param leftOut those that cannot be counted
 * @param threshold numbers from 1 to below it are not shown; 0 if all are
 */
public record BankCompleteness(int there, int coming, List<LeftOut> leftOut, int threshold) {

    static final BankCompleteness WHOLE = new BankCompleteness(0, 0, List.of(), 0);

    private static final String HIDDEN = "*";

    /** Why interviews are left out. */
    public enum Reason {
        /** This program cannot read the version of the questionnaire. */
        UNREADABLE,
        /** Their answers could not be put in. */
        FAILED;

        public String messageKey() {
            return "databank.leftOut." + this;
        }
    }

    /**
     * Interviews that are left out.
     *
     * @param version name of the version of their questionnaire
     */
    public record LeftOut(String version, Reason reason, int interviews) {}

    public boolean isWhole() {
        return coming == 0 && leftOut.isEmpty();
    }

    public boolean isFilling() {
        return coming > 0;
    }

    BankCompleteness hiding(int smallest) {
        return new BankCompleteness(there, coming, leftOut, smallest);
    }

    /** How many are counted, as it is written down. */
    public Object shownThere() {
        return isSmall(there) ? HIDDEN : there;
    }

    /** How many there should be. Hidden with any part of it: what is there is shown elsewhere, and the rest would follow. */
    public Object shownAll() {
        boolean hidden =
                isSmall(there) || isSmall(coming) || leftOut.stream().anyMatch(out -> isSmall(out.interviews()));
        return hidden
                ? HIDDEN
                : there
                        + coming
                        + leftOut.stream().mapToInt(LeftOut::interviews).sum();
    }

    public Object shown(LeftOut out) {
        return isSmall(out.interviews()) ? HIDDEN : out.interviews();
    }

    private boolean isSmall(int count) {
        return count > 0 && count < threshold;
    }
}
