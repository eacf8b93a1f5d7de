package fr.essaim.shared.data;

import java.math.BigDecimal;

/** A number is the same however it was written: {@code 700}, {@code 700.0} and {@code 7E+2} are equal here. */
public final class Decimals {
    private Decimals() {}

    public static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
