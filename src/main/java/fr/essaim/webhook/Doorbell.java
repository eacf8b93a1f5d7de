package fr.essaim.webhook;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the endpoints that are due. Every replica does; the lease of each endpoint keeps them from calling one twice. */
@ApplicationScoped
class Doorbell {
    @Inject
    Webhooks webhooks;

    @Inject
    Sender sender;

    @Inject
    WebhookConfig config;

    private final AtomicInteger underWay = new AtomicInteger();

    @Scheduled(every = "${essaim.webhook.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        ring();
    }

    /** Begins the calls that are due, and does not wait for them. What it returns ends when the last of them is noted. */
    CompletableFuture<Void> ring() {
        var calls = new ArrayList<CompletableFuture<Void>>();
        int free = config.atOnce() - underWay.get();
        for (UUID id : free > 0 ? webhooks.due(free) : List.<UUID>of()) {
            webhooks.take(id).ifPresent(call -> calls.add(begin(call)));
        }
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> begin(Call call) {
        underWay.incrementAndGet();
        return CompletableFuture.runAsync(
                        () -> webhooks.ended(call, sender.send(call)), Infrastructure.getDefaultExecutor())
                .whenComplete((done, failure) -> {
                    underWay.decrementAndGet();
                    if (failure != null) { // its lease ends, then it is called again
                        Log.errorf(failure, "The call of webhook %s could not be noted", call.webhook());
                    }
                });
    }
}
