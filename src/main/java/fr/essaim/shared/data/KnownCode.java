package fr.essaim.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks a {@link Code}. Nothing can be said of a code whose list is not there. */
public class KnownCode implements ConstraintValidator<Code, String> {
    @Inject
    Recent recent;

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
        Set<String> codes = recent.codes(list);
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("list", list)
                .addMessageParameter("codes", String.join(", ", codes));
        return codes.isEmpty() || codes.contains(code);
    }

    /** The lists as they were a moment ago, since an import asks thousands of times. */
    @ApplicationScoped
    static class Recent {
        private record Read(Set<String> codes, Instant at) {}

        private static final Duration MOMENT = Duration.ofSeconds(1);

        @Inject
        Instance<CodeLists> lists;

        @Inject
        Clock clock;

        private final Map<String, Read> known = new ConcurrentHashMap<>();

        Set<String> codes(String list) {
            Instant now = clock.instant();
            Read read = known.get(list);
            if (read == null || read.codes.isEmpty() || read.at.plus(MOMENT).isBefore(now)) {
                read = new Read(lists.get().codes(list), now);
                known.put(list, read);
            }
            return read.codes;
        }
    }
}
