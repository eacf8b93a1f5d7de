package fr.essaim.webhook;

import fr.essaim.shared.change.FeedHead;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The endpoints: for their owners, each their own, and for the doorbell. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    /** A part of the delay, so that those who failed together do not come back together. */
    private static final double JITTER = 0.2;

    /** Kept in step with {@link Webhook#isDue}, which decides. Those that fail come after those that answer. */
    private static final String DUE = """
            select w.id from webhook w join feed_head h on h.id = 1
            where (w.lease is null or w.lease_until < :now)
              and (w.ping_asked
                or (w.next_attempt_at is null or w.next_attempt_at <= :now)
                  and (w.state = 'PENDING'
                    or w.state = 'ACTIVE' and (w.rung_position <> h.seq or w.rung_epoch <> h.epoch)))
            order by w.failures, w.id
            """;

    @Inject
    FeedHead feed;

    @Inject
    Targets targets;

    @Inject
    WebhookConfig config;

    @Inject
    Actor actor;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Of the caller, of all for an admin; the oldest first. */
    Page<WebhookDetail> page(CursorParams page) {
        var params = new HashMap<String, Object>();
        var hql = new StringBuilder("1 = 1");
        if (!seesAll()) {
            hql.append(" and owner = :owner");
            params.put("owner", actor.name());
        }
        if (page.cursor() != null) {
            hql.append(" and id > :after");
            params.put("after", Cursor.uuid(page.cursor()));
        }
        List<Webhook> rows =
                find(hql + " order by id", params).page(0, page.limit() + 1).list();
        return Page.of(rows.stream().map(WebhookDetail::row).toList(), page, WebhookDetail::id);
    }

    /** 404 for what is another's. */
    Webhook get(String id) {
        return get(id, LockModeType.NONE);
    }

    /** As {@link #get}, its row locked until the end of the transaction. */
    Webhook hold(String id) {
        return get(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Webhook get(String id, LockModeType lock) {
        UUID uuid = Ids.parse(id);
        Webhook found = uuid == null ? null : findById(uuid, lock);
        if (found == null || !seesAll() && !found.owner.equals(actor.name())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private boolean seesAll() {
        return actor.may(Scopes.ADMIN);
    }

    /** One that is told of all that happens from now on, once its address is proved. */
    Webhook create(WebhookInput input) {
        if (count("owner", actor.name()) >= config.perOwner()) {
            throw new RuleBroken("webhooks-enough", config.perOwner());
        }
        var webhook = new Webhook();
        webhook.owner = actor.name();
        webhook.base = caller.base();
        webhook.createdAt = clock.instant();
        webhook.secret = Secrets.make();
        webhook.knows(feed.read());
        become(webhook, input);
        persist(webhook);
        return webhook;
    }

    /** @throws Refusal 422 when the address is forbidden */
    void become(Webhook webhook, WebhookInput input) {
        if (targets.of(input.url()).isEmpty()) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/url", "forbidden-target");
        }
        webhook.become(input, clock.instant());
    }

    /** Which are to be called now, as far as can be seen. One statement. */
    @ActivateRequestContext // nobody asked
    List<UUID> due(int most) {
        return getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Takes the lease of an endpoint, in a transaction of its own, if it is due and no one else has it: of all the replicas
     * that try, one gets a call to make.
     */
    Optional<Call> take(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = findById(id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            FeedHead.Head head = feed.read();
            return webhook != null && webhook.isDue(head, now)
                    ? Optional.of(webhook.call(head, now, config.lease()))
                    : Optional.empty();
        });
    }

    /** Notes how a call ended, in a transaction of its own. */
    void ended(Call call, WebhookAttempt attempt) {
        QuarkusTransaction.requiringNew().run(() -> {
            Webhook webhook = findById(call.webhook(), LockModeType.PESSIMISTIC_WRITE);
            if (webhook != null) {
                webhook.ended(call, attempt, clock.instant(), delay(call.failures()), config.patience());
            }
        });
    }

    private Duration delay(int failures) {
        List<Duration> delays = config.delays();
        Duration delay = delays.get(Math.min(failures, delays.size() - 1));
        return delay.plusMillis(
                (long) (delay.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }
}
