package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of the codes of a vocabulary that is not closed; the message names them. */
@Constraint(validatedBy = KnownCode.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {
    /** The slug of the vocabulary. */
    String value();

    String message() default "{fr.essaim.Code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
