package org.uyum.questionnaire.xpath;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** XLSForm's functions over numbers. */
final class XPathNumbers {

    private static final int MOST_DIGITS = 30;

    private XPathNumbers() {}

    static double of(Function function, double[] numbers) {
        double first = numbers.length == 0 ? 0 : numbers[0];
        return switch (function) {
            case ROUND -> round(first, numbers.length > 1 ? numbers[1] : 0);
            case FLOOR -> Math.floor(first);
            case CEILING -> Math.ceil(first);
            case ABS -> Math.abs(first);
            case SQRT -> Math.sqrt(first);
            case POW -> Math.pow(first, numbers[1]);
            case EXP -> Math.exp(first);
            case EXP10 -> Math.pow(10, first);
            case LOG -> Math.log(first);
            case LOG10 -> Math.log10(first);
            case SIN -> Math.sin(first);
            case COS -> Math.cos(first);
            case TAN -> Math.tan(first);
            case ASIN -> Math.asin(first);
            case ACOS -> Math.acos(first);
            case ATAN -> Math.atan(first);
            case ATAN2 -> Math.atan2(first, numbers[1]);
            case PI -> Math.PI;
            default -> throw new IllegalArgumentException(function + " is no function over numbers");
        };
    }

    /** A half is rounded away from zero; digits below zero round to tens and hundreds. */
    private static double round(double number, double digits) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Double.isNaN(digits)) {
            return Double.NaN;
        }
        int scale = (int) Math.max(-MOST_DIGITS, Math.min(MOST_DIGITS, digits));
        return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP).doubleValue();
    }
}
