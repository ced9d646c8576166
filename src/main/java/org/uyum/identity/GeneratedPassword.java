package org.uyum.identity;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A password by chance, to be read off a screen or a sheet and typed once: four groups of four, without characters that
 * are taken for others. Letters in both cases, digits and the sign between groups are in each.
 */
final class GeneratedPassword {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String ALL = CAPITALS + SMALL + DIGITS;
    private static final int GROUPS = 4;

    private GeneratedPassword() {}

    /** @param allowed what else a password must keep: by chance it may contain a short name of its owner's */
    static String next(Predicate<String> allowed) {
        return Stream.generate(() ->
                        IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-")))
                .filter(allowed)
                .findFirst()
                .orElseThrow();
    }

    private static String group() {
        return "" + one(CAPITALS) + one(ALL) + one(SMALL) + one(DIGITS);
    }

    private static char one(String of) {
        return of.charAt(CHANCE.nextInt(of.length()));
    }
}
