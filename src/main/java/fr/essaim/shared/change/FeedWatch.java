package fr.essaim.shared.change;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells those who wait that the feed has advanced, whichever replica advanced it: one look a second, however many wait, and
 * none while nobody does.
 */
@ApplicationScoped
class FeedWatch {
    private static final int MOST_WAITING = 2000;

    @Inject
    FeedHead head;

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    private record Waiting(FeedHead.Head seen, CompletableFuture<Boolean> told) {}

    /**
     * True as soon as the head is not this any more, false after a time. Nothing is held while waiting, no thread and no
     * connection.
     */
    Uni<Boolean> advancesFrom(FeedHead.Head seen, Duration most) {
        if (waiting.size() >= MOST_WAITING) {
            throw new Refusal(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "30");
        }
        var one = new Waiting(seen, new CompletableFuture<>());
        waiting.add(one);
        return Uni.createFrom()
                .completionStage(one.told)
                .ifNoItem()
                .after(most)
                .recoverWithItem(false)
                .onTermination()
                .invoke(() -> waiting.remove(one));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!waiting.isEmpty()) {
            FeedHead.Head now = head.read();
            waiting.stream().filter(one -> !one.seen.equals(now)).forEach(one -> one.told.complete(true));
        }
    }

    /** Whoever waits asks another replica. */
    void end(@Observes ShutdownEvent stop) {
        waiting.forEach(one -> one.told.complete(false));
    }
}
