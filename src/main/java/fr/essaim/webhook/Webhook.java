package fr.essaim.webhook;

import fr.essaim.shared.change.FeedHead.Head;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/**
 * An endpoint that a partner wants to be rung at, and how far that has come. Whoever changes it holds its row; whoever calls
 * it holds its lease, which is a note in the row and no lock.
 */
@Entity
public class Webhook {
    private static final int ATTEMPTS_KEPT = 20;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Who made it, as {@link fr.essaim.shared.security.Actor#name()} says it. */
    public String owner;

    /** The address of this service as its owner knows it, for when none is configured. */
    public String base;

    public String url;
    public String description;
    public boolean paused;

    @Enumerated(EnumType.STRING)
    public WebhookState state = WebhookState.PENDING;

    public int version;
    public Instant createdAt;
    public Instant updatedAt;

    /** Not hashed: messages are signed with it. */
    public String secret;

    public String previousSecret;
    public Instant previousUntil;

    /** The head of the feed at the last ring that arrived. */
    public long rungPosition;

    public String rungEpoch;
    public boolean pingAsked;

    /** The id of a ring that has not arrived yet: sent again, it is the same. */
    public UUID message;

    public int failures;
    public Instant failingSince;
    public Instant nextAttemptAt;
    public UUID lease;
    public Instant leaseUntil;

    /** The last ones, the latest first. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<WebhookAttempt> attempts = List.of();

    /** Takes what its owner says of it. Another address has to be proved anew. */
    void become(WebhookInput input, Instant now) {
        boolean pauses = Boolean.TRUE.equals(input.paused());
        boolean moves = !input.url().equals(url);
        if (!moves && pauses == paused && Objects.equals(description, input.description())) {
            return;
        }
        url = input.url();
        description = input.description();
        paused = pauses;
        if (moves) {
            begin();
            lease = null; // who is on the way to the old address has nothing to tell of the new one
            leaseUntil = null;
        } else if (state == WebhookState.ACTIVE || state == WebhookState.PAUSED) {
            open();
        }
        changed(now);
    }

    /** Asks for a ping now, whatever has failed. One that was given up begins again. */
    void askPing(Instant now) {
        pingAsked = true;
        if (state == WebhookState.PENDING || state == WebhookState.DISABLED) {
            begin();
        }
        updatedAt = now;
    }

    /** Gives it a new secret; the one before signs too for {@code overlap}. */
    void rotate(String next, Duration overlap, Instant now) {
        previousSecret = secret;
        previousUntil = now.plus(overlap);
        secret = next;
        changed(now);
    }

    /** It has been told of all there was until then. */
    void knows(Head head) {
        rungPosition = head.position();
        rungEpoch = head.epoch();
    }

    /** Whether it is to be called now, and no one else does. */
    boolean isDue(Head head, Instant now) {
        boolean free = lease == null || leaseUntil.isBefore(now);
        boolean ready = nextAttemptAt == null || !nextAttemptAt.isAfter(now);
        boolean behind = rungPosition != head.position() || !rungEpoch.equals(head.epoch());
        return free
                && (pingAsked || ready && (state == WebhookState.PENDING || state == WebhookState.ACTIVE && behind));
    }

    /** Takes the lease for an attempt. */
    Call call(Head head, Instant now, Duration time) {
        boolean ping = pingAsked || state == WebhookState.PENDING;
        pingAsked = false;
        lease = UUID.randomUUID();
        leaseUntil = now.plus(time);
        if (!ping && message == null) {
            message = UUID.randomUUID();
        }
        return new Call(
                id,
                lease,
                ping ? UUID.randomUUID() : message,
                url,
                ping ? Secrets.challenge() : null,
                head,
                base,
                secrets(now),
                failures);
    }

    /**
     * Notes how an attempt ended, and gives back its lease. Nothing is noted of one that was overtaken.
     *
     * @param delay until the next attempt, if this one has failed
     * @param patience how long to go on without a success
     */
    void ended(Call call, WebhookAttempt attempt, Instant now, Duration delay, Duration patience) {
        if (!call.lease().equals(lease)) {
            return;
        }
        lease = null;
        leaseUntil = null;
        updatedAt = now;
        attempts = Stream.concat(Stream.of(attempt), attempts.stream())
                .limit(ATTEMPTS_KEPT)
                .toList();
        if (attempt.delivered()) {
            arrived(call);
        } else if (attempt.unwanted()) {
            giveUp();
        } else if (!call.isPing() || state == WebhookState.PENDING) {
            failed(now, delay, patience);
        }
    }

    private void arrived(Call call) {
        forgetFailures();
        if (!call.isPing()) {
            message = null;
            knows(call.head());
        } else if (state == WebhookState.PENDING) {
            open();
        }
    }

    private void failed(Instant now, Duration delay, Duration patience) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        nextAttemptAt = now.plus(delay);
        if (failingSince.plus(patience).isBefore(now)) {
            giveUp();
        }
    }

    private void giveUp() {
        state = WebhookState.DISABLED;
        nextAttemptAt = null;
    }

    private void begin() {
        state = WebhookState.PENDING;
        forgetFailures();
    }

    private void open() {
        state = paused ? WebhookState.PAUSED : WebhookState.ACTIVE;
    }

    private void forgetFailures() {
        failures = 0;
        failingSince = null;
        nextAttemptAt = null;
    }

    private List<String> secrets(Instant now) {
        return previousSecret != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }
}
