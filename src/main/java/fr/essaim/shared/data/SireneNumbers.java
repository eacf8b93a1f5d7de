package fr.essaim.shared.data;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** The check digits of the Sirene register (INSEE). */
final class SireneNumbers {
    /** Its establishments are so many that INSEE gave them a rule of their own. */
    private static final String LA_POSTE = "356000000";

    private SireneNumbers() {}

    /** Checks a {@link Siren}. */
    public static class OfSiren implements ConstraintValidator<Siren, String> {
        @Override
        public boolean isValid(String siren, ConstraintValidatorContext context) {
            return siren == null || siren.matches("\\d{9}") && isLuhn(siren);
        }
    }

    /** Checks a {@link Siret}. */
    public static class OfSiret implements ConstraintValidator<Siret, String> {
        @Override
        public boolean isValid(String siret, ConstraintValidatorContext context) {
            return siret == null
                    || siret.matches("\\d{14}") && (isLuhn(siret) || siret.startsWith(LA_POSTE) && sum(siret) % 5 == 0);
        }
    }

    private static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** Every second digit from the right counts double, digit by digit. */
    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
