package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * The INSEE code of a commune or arrondissement municipal of today: a text of five, {@code 2A004} in Corsica (Code officiel
 * géographique; {@link Communes}).
 */
@Constraint(validatedBy = CommuneCode.Known.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface CommuneCode {
    String message() default "{fr.essaim.CommuneCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it against the official list, and names the successor of one that was. */
    class Known implements ConstraintValidator<CommuneCode, String> {
        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            if (code == null || Communes.isOfToday(code)) {
                return true;
            }
            String successor = Communes.successorOf(code);
            if (successor != null) {
                context.disableDefaultConstraintViolation();
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("successor", successor)
                        .buildConstraintViolationWithTemplate("{fr.essaim.CommuneCode.former}")
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
