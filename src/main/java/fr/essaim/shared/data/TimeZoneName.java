package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneId;

/** The name of a time zone in the IANA database: {@code Europe/Paris}. */
@Constraint(validatedBy = TimeZoneName.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneName {
    String message() default "{fr.essaim.TimeZoneName}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<TimeZoneName, String> {
        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || ZoneId.getAvailableZoneIds().contains(name);
        }
    }
}
