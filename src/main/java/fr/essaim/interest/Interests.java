package fr.essaim.interest;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.project.Offer;
import fr.essaim.project.Offers;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.data.When;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Removed;
import fr.essaim.shared.write.Writing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who asks for what, who may read it, and who may say no. Whoever changes one holds the row of the offer, for the {@link Queue}. */
@ApplicationScoped
class Interests implements PanacheRepositoryBase<Interest, UUID> {
    @Inject
    Queue queue;

    @Inject
    Offers offers;

    @Inject
    Writing writing;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** @throws RuleBroken when the offer is over, or the caller has asked before */
    InterestDetail create(String offerId, InterestInput input) {
        Offer offer = offers.hold(offers.get(offerId));
        checkOpen(offer);
        var interest = new Interest();
        interest.offer = offer;
        interest.pole = writing.references().find(Pole.class, input.pole(), "/pole");
        interest.organisation = writing.references().find(Organisation.class, input.organisation(), "/organisation");
        if (interest.pole != null && interest.organisation != null) {
            throw new RuleBroken("interest-for-one");
        }
        interest.maker = actor.name();
        checkNew(interest);
        interest.places = input.places() == null ? 1 : input.places();
        if (offer.capacity != null && interest.places > offer.capacity) {
            throw new RuleBroken("interest-beyond-capacity", offer.capacity);
        }
        interest.message = input.message();
        interest.contact = input.contact();
        interest.number = queue.next(offer);
        interest.createdAt = clock.instant();
        persist(interest);
        queue.giveOut(offer);
        return InterestDetail.receipt(interest, queue.rank(interest));
    }

    /** Those of the offer for its side, one's own for everybody else, in the order of arrival. */
    Page<InterestDetail> page(String offerId, InterestState state, CursorParams page) {
        Offer offer = offers.get(offerId);
        var params = new HashMap<String, Object>(Map.of("offer", offer));
        var hql = new StringBuilder(
                "from Interest i left join fetch i.pole left join fetch i.organisation where i.offer = :offer");
        if (!isOnSideOf(offer)) {
            hql.append(" and i.maker = :maker");
            params.put("maker", actor.name());
        }
        if (state != null) {
            hql.append(" and i.state = :state");
            params.put("state", state);
        }
        if (page.cursor() != null) {
            hql.append(" and i.number > :after");
            params.put("after", (int) Cursor.number(page.cursor()));
        }
        List<Interest> rows = find(hql + " order by i.number", params)
                .page(0, page.limit() + 1)
                .list();
        Map<UUID, Integer> ranks = queue.ranks(rows);
        return Page.of(
                rows.stream().map(i -> InterestDetail.of(i, ranks.get(i.id))).toList(), page, InterestDetail::number);
    }

    InterestDetail read(String id) {
        Interest interest = get(id);
        return InterestDetail.of(interest, queue.rank(interest));
    }

    /** By whoever made it. The place goes to whoever waits. */
    InterestDetail withdraw(String id) {
        Interest interest = held(id);
        if (!isOwn(interest)) {
            throw new RuleBroken("interest-of-another");
        }
        interest.become(InterestState.WITHDRAWN, clock.instant(), null);
        queue.giveOut(interest.offer);
        return detail(interest);
    }

    /** By the offer's side. */
    InterestDetail decline(String id, String reason) {
        Interest interest = held(id);
        if (!isOnSideOf(interest.offer)) {
            throw new RuleBroken("interest-not-yours-to-decline");
        }
        interest.become(InterestState.DECLINED, clock.instant(), reason);
        queue.giveOut(interest.offer);
        return detail(interest);
    }

    /** Takes it back, and what was said in private; by whoever made it, or the offer's side. */
    void erase(String id) {
        Interest interest = held(id);
        if (interest.isActive()) {
            interest.become(InterestState.WITHDRAWN, clock.instant(), null);
        }
        interest.erase();
        queue.giveOut(interest.offer);
    }

    /** Those of an offer go with it. For whom one was is forgotten: what nobody may know of keeps nothing from being deleted. */
    void gone(@Observes Removed removed) {
        switch (removed.type()) {
            case "offer" -> list("offer.id", removed.id()).forEach(this::delete);
            case "pole" -> list("pole.id", removed.id()).forEach(interest -> interest.pole = null);
            case "organisation" ->
                list("organisation.id", removed.id()).forEach(interest -> interest.organisation = null);
            default -> {}
        }
    }

    /** One each, and one for each pole or organisation that one asks for. */
    private void checkNew(Interest interest) {
        List<Interest> before = list("offer = ?1 and maker = ?2", interest.offer, interest.maker);
        before.stream()
                .filter(Interest::isActive)
                .filter(i -> i.pole == interest.pole && i.organisation == interest.organisation)
                .findFirst()
                .ifPresent(i -> {
                    throw new RuleBroken("interest-known", i.id);
                });
    }

    private void checkOpen(Offer offer) {
        if (!Visibility.isPublic(offer)) {
            throw new RuleBroken("interest-in-a-draft");
        } else if (isOver(offer)) {
            throw new RuleBroken("interest-too-late");
        }
    }

    private boolean isOver(Offer offer) {
        LocalDate today = When.day(When.fromString("today"), clock);
        return offer.expiresOn != null && offer.expiresOn.isBefore(today)
                || !offer.dates.isEmpty() && offer.dates.stream().allMatch(day -> day.isBefore(today));
    }

    /** As it is now, locked after the offer: whoever else gives out its places waits. */
    private Interest held(String id) {
        Interest interest = get(id);
        offers.hold(interest.offer);
        getEntityManager().refresh(interest, LockModeType.PESSIMISTIC_WRITE);
        return interest;
    }

    /** 404 for what is another's. */
    private Interest get(String id) {
        UUID uuid = Ids.parse(id);
        Interest found = uuid == null ? null : findById(uuid);
        if (found == null || !isOwn(found) && !isOnSideOf(found.offer)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private boolean isOwn(Interest interest) {
        return interest.maker.equals(actor.name());
    }

    /** Moderators, and whoever keeps the offer: the partner it comes from or, of what was entered here, those who write projects. */
    private boolean isOnSideOf(Offer offer) {
        if (actor.may(Scopes.MODERATE)) {
            return true;
        }
        return offer.source == null ? actor.may(Scopes.PROJECTS) : actor.isOf(offer.source.slug());
    }

    /** As it is after what was done. */
    private InterestDetail detail(Interest interest) {
        flush();
        return InterestDetail.of(interest, queue.rank(interest));
    }
}
