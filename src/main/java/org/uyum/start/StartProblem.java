package org.uyum.start;

import java.util.Arrays;

/**
 * Something for which the program is not started.
 *
 * @param key key of the text that says what is wrong and why that matters; with {@code .action} behind it, what to do
 * @param args what stands in the text, never a secret
 */
record StartProblem(String key, Object... args) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StartProblem problem && key.equals(problem.key) && Arrays.equals(args, problem.args);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(args);
    }

    @Override
    public String toString() {
        return key + Arrays.toString(args);
    }
}
