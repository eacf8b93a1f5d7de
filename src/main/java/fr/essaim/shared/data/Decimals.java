package fr.essaim.shared.data;

import java.math.BigDecimal;

/** A number is the same however it was written: {@code 700}, {@code 700.0} and {@code 7E+2} are equal here. */
public final class Decimals {
    private static final int MOST_DIGITS = 100;

    private Decimals() {}

    public static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more digits than anything has");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
