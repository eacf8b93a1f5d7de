package fr.essaim.shared.data;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks a {@link Code}. Nothing can be said of a code whose list is not there. */
public class KnownCode implements ConstraintValidator<Code, String> {
    @Inject
    Codebook codebook;

    private String list;

    @Override
    public void initialize(Code code) {
        list = code.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        if (code == null) {
            return true;
        }
        Set<String> codes = codebook.list(list).codes();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("list", list)
                .addMessageParameter("codes", String.join(", ", codes));
        return codes.isEmpty() || codes.contains(code);
    }
}
