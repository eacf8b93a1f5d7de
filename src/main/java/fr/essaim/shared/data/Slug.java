package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A name for addresses: lower-case letters without accents, digits and single hyphens, at most 120, and no UUID. */
@Pattern(regexp = "(?![0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$)[a-z0-9]+(-[a-z0-9]+)*")
@Size(max = 120)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
    String message() default "{fr.essaim.Slug}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
