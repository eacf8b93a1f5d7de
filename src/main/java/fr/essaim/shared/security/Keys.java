package fr.essaim.shared.security;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@ApplicationScoped
class Keys implements PanacheRepositoryBase<ApiKey, String> {
    /** The last use is known to the minute, so that reading does not write each time. */
    private static final Duration STEP = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    /** The key with this text, if it is good now; null otherwise. */
    @Transactional
    ApiKey opening(KeyText text) {
        ApiKey key = findById(text.id());
        Instant now = clock.instant();
        if (key == null || !key.accepts(text.secretHash(), now)) {
            return null;
        }
        if (key.lastUsedAt == null || key.lastUsedAt.plus(STEP).isBefore(now)) {
            key.lastUsedAt = now;
        }
        return key;
    }

    ApiKey get(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
