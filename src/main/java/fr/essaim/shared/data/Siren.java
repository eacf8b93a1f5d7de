package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The SIREN of a legal entity: nine digits, the last of which checks the others (Luhn; INSEE, répertoire Sirene). */
@Constraint(validatedBy = SireneNumbers.OfSiren.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Siren {
    String message() default "{fr.essaim.Siren}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
