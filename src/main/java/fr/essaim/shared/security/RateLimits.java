package fr.essaim.shared.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A token bucket for each key, and for each address without one, on this replica. Every answer says how much is left
 * ({@code RateLimit}, {@code RateLimit-Policy}: draft-ietf-httpapi-ratelimit-headers). A 304 and {@code OPTIONS} are free.
 */
@Singleton
public class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;
    private static final int BEFORE_ALL = 10;
    private static final String USED = RateLimits.class.getName();

    private record Use(Bucket bucket, ConsumptionProbe probe, int perMinute) {}

    /** Filters are made before the settings of the run are known. */
    @Inject
    Instance<RateConfig> config;

    @Inject
    Actor actor;

    @Inject
    HttpServerRequest http;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    @ServerRequestFilter(preMatching = true, priority = BEFORE_ALL)
    public void take(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        Use use = use(request);
        request.setProperty(USED, use);
        if (!use.probe.isConsumed()) {
            throw tooMany(use.probe);
        }
    }

    private Use use(ContainerRequestContext request) {
        String address = http.remoteAddress().host();
        if (!actor.isAnonymous()) {
            return use(actor.name(), config.get().perKey());
        }
        return Guard.isOpenToAll(request)
                ? use("suggestions from " + address, config.get().suggestionsPerAddress())
                : use(address, config.get().perAddress());
    }

    private Use use(String caller, int perMinute) {
        Bucket bucket = bucket(caller, perMinute);
        return new Use(bucket, bucket.tryConsumeAndReturnRemaining(1), perMinute);
    }

    /**
     * For the keys that an address shows, good or bad: as many bad ones as it may make requests without any. A bucket of its
     * own, so that a room full of readers behind one address does not keep out whoever writes from there.
     */
    Bucket keysShownFrom(String address) {
        return bucket("keys from " + address, config.get().perAddress());
    }

    private Bucket bucket(String caller, int perMinute) {
        return buckets.get(caller, c -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build());
    }

    static Refusal tooMany(ConsumptionProbe probe) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS)
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(probe.getNanosToWaitForRefill())));
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(USED) instanceof Use use)) {
            return;
        }
        long left = use.probe.getRemainingTokens();
        if (response.getStatus() == 304) {
            use.bucket.addTokens(1);
            left++;
        }
        response.getHeaders().putSingle("RateLimit-Policy", "\"minute\";q=" + use.perMinute + ";w=60");
        response.getHeaders()
                .putSingle("RateLimit", "\"minute\";r=" + left + ";t=" + seconds(use.probe.getNanosToWaitForReset()));
    }
}
