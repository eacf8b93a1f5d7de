package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A name for addresses: lower-case letters without accents, digits and single hyphens, at most 120. */
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
@Size(max = 120)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
    String message() default "{fr.essaim.Slug}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
