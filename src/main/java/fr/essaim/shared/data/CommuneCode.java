package fr.essaim.shared.data;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The INSEE code of a commune or arrondissement municipal of today: a text of five, {@code 2A004} in Corsica (Code officiel
 * géographique; {@code data/communes.txt}).
 */
@Constraint(validatedBy = CommuneCode.Known.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface CommuneCode {
    String message() default "{fr.essaim.CommuneCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it against the official list, read when it is first needed. */
    class Known implements ConstraintValidator<CommuneCode, String> {
        private static final class List {
            static final Set<String> CODES = read();

            private static Set<String> read() {
                try (InputStream in =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("data/communes.txt")) {
                    return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .collect(Collectors.toUnmodifiableSet());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || List.CODES.contains(code);
        }
    }
}
