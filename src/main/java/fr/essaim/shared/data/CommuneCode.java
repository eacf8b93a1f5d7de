package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The INSEE code of a commune: a text of five, {@code 2A004} in Corsica (Code officiel géographique). */
@Pattern(regexp = "(0[1-9]|[1-8]\\d|9[0-5]|2[AB])\\d{3}|97[1-8]\\d{2}|98[4-9]\\d{2}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
public @interface CommuneCode {
    String message() default "{fr.essaim.CommuneCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
