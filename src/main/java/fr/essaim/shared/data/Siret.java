package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The SIRET of an establishment: fourteen digits, Luhn as {@link Siren}; those of La Poste add up to a multiple of five. */
@Constraint(validatedBy = SireneNumbers.OfSiret.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Siret {
    String message() default "{fr.essaim.Siret}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
