package fr.essaim.shared.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.essaim.shared.data.Href;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** One caller's way through the feed. What it needs of the request is in it: it goes on when the request is long over. */
final class FeedReading {
    private static final int READ_AT_ONCE = 1000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Feed feed;
    private final FeedWatch watch;
    private final ObjectWriter writer;
    private final UnaryOperator<ChangeEntry> words;
    private final ChangeParams params;
    private final FeedScope scope;
    private long position;

    /**
     * @param writer makes JSON for this caller
     * @param words says a change as this caller reads it
     * @param position where to begin, 0 for the beginning
     */
    FeedReading(
            Feed feed,
            FeedWatch watch,
            ObjectWriter writer,
            UnaryOperator<ChangeEntry> words,
            ChangeParams params,
            FeedScope scope,
            long position) {
        this.feed = feed;
        this.watch = watch;
        this.writer = writer;
        this.words = words;
        this.params = params;
        this.scope = scope;
        this.position = position;
    }

    /** At once if there is anything, or else as soon as there is, or when the time is over. */
    Uni<ChangePage> page(int limit, Instant until) {
        Feed.Part part = feed.after(position, scope, limit);
        position = part.end().position();
        Duration left = Duration.between(Instant.now(), until);
        if (!part.entries().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(page(part));
        }
        return watch.advancesFrom(part.end(), left)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(news -> news ? page(limit, until) : Uni.createFrom().item(page(part)));
    }

    private ChangePage page(Feed.Part part) {
        String cursor = scope.cursorAt(part.end());
        return new ChangePage(
                part.entries().stream()
                        .map(entry -> words.apply(entry.change()))
                        .toList(),
                cursor,
                part.hasMore(),
                new Href(address(params, cursor)));
    }

    void drainTo(OutputStream out) throws IOException {
        Feed.Part part;
        do {
            part = feed.after(position, scope, READ_AT_ONCE);
            position = part.end().position();
            for (Feed.Entry entry : part.entries()) {
                out.write(writer.writeValueAsBytes(withCursor(entry, part)));
                out.write('\n');
            }
        } while (part.hasMore());
        out.write(writer.writeValueAsBytes(Map.of("nextCursor", scope.cursorAt(part.end()), "hasMore", false)));
        out.write('\n');
    }

    private ChangeEntry withCursor(Feed.Entry entry, Feed.Part part) {
        return words.apply(entry.change())
                .with(scope.cursorAt(
                        new FeedHead.Head(entry.position(), part.end().epoch())));
    }

    /** As fast as they are read at the other end. */
    Multi<OutboundSseEvent> events(Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(sse))
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(events -> Multi.createFrom().iterable(events));
    }

    private Uni<List<OutboundSseEvent>> next(Sse sse) {
        return Uni.createFrom()
                .item(() -> feed.after(position, scope, READ_AT_ONCE))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(part -> {
                    position = part.end().position();
                    if (!part.entries().isEmpty()) {
                        return Uni.createFrom()
                                .item(part.entries().stream()
                                        .map(entry -> event(sse, entry, part))
                                        .toList());
                    }
                    return watch.advancesFrom(part.end(), HEARTBEAT)
                            .map(news -> news
                                    ? List.of()
                                    : List.of(sse.newEventBuilder().comment("").build()));
                });
    }

    private OutboundSseEvent event(Sse sse, Feed.Entry entry, Feed.Part part) {
        ChangeEntry change = withCursor(entry, part);
        try {
            return sse.newEventBuilder()
                    .name("change")
                    .id(change.cursor())
                    .data(String.class, writer.writeValueAsString(change))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param since null for the beginning */
    static String address(ChangeParams params, String since) {
        var uri = UriBuilder.fromPath(ChangeResource.PATH);
        var query = new LinkedHashMap<String, Object>();
        query.put("types", params.types());
        query.put("excludeSource", params.excludeSource());
        query.put("vocabulary", params.vocabulary());
        query.put("limit", params.limit());
        query.put("since", since);
        query.values().removeIf(Objects::isNull);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.buildFromMap(query).toString();
    }
}
