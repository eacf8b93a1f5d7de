package fr.essaim.commitment;

import fr.essaim.organisation.Organisation;
import fr.essaim.person.Person;
import fr.essaim.person.Persons;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Writing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Who wants to carry what. Whoever confirms or ends an adoption holds the person, then the commitment, then the adoption. */
@ApplicationScoped
class Adoptions implements PanacheRepositoryBase<Adoption, UUID> {
    private static final String OF_COMMITMENT = "from Adoption a left join fetch a.organisation left join fetch a.pole"
            + " left join fetch a.person where a.commitment = :commitment";

    @Inject
    Commitments commitments;

    @Inject
    Persons persons;

    @Inject
    Writing writing;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** @throws RuleBroken when the commitment is a draft, is over, is led, or is carried by them already */
    AdoptionDetail create(String commitmentId, AdoptionInput input) {
        Commitment commitment = commitments.hold(commitments.get(commitmentId));
        if (!Visibility.isPublic(commitment)) {
            throw new RuleBroken("adoption-of-a-draft");
        }
        var adoption = new Adoption();
        adoption.commitment = commitment;
        adoption.organisation = writing.references().find(Organisation.class, input.organisation(), "/organisation");
        adoption.pole = writing.references().find(Pole.class, input.pole(), "/pole");
        adoption.person = input.person() == null ? null : person(input.person());
        if (Stream.of(adoption.organisation, adoption.pole, adoption.person)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new RuleBroken("adoption-by-one");
        }
        adoption.role = input.role() == null ? BearerRole.LEAD : input.role();
        adoption.maker = actor.name();
        adoption.message = input.message();
        adoption.createdAt = clock.instant();
        checkNew(adoption);
        commitment.checkCanBeCarriedBy(adoption.bearer());
        adoption.number = 1 + last(commitment);
        persist(adoption);
        return detail(adoption).receipt();
    }

    /** Those that whoever asks may see, in the order of arrival. */
    Page<AdoptionDetail> page(String commitmentId, AdoptionState state, CursorParams page) {
        var params = new HashMap<String, Object>(Map.of("commitment", commitments.get(commitmentId)));
        var hql = new StringBuilder(OF_COMMITMENT);
        if (!judges()) {
            hql.append(" and (a.state in :public or a.maker = :maker)");
            params.put("public", AdoptionState.PUBLIC);
            params.put("maker", actor.name());
        }
        if (state != null) {
            hql.append(" and a.state = :state");
            params.put("state", state);
        }
        if (page.cursor() != null) {
            hql.append(" and a.number > :after");
            params.put("after", (int) Cursor.number(page.cursor()));
        }
        List<Adoption> rows = find(hql + " order by a.number", params)
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows.stream().map(this::detail).toList(), page, AdoptionDetail::number);
    }

    AdoptionDetail read(String id) {
        return detail(get(id));
    }

    /** The adopter carries it from now on. */
    AdoptionDetail confirm(String id) {
        return decide(id, (adoption, commitment) -> {
            adoption.become(AdoptionState.CONFIRMED, clock.instant(), null);
            commitment.checkCanBeCarriedBy(adoption.bearer());
            commitment.bearers.add(adoption.bearer());
        });
    }

    /** The adopter carries it no more. */
    AdoptionDetail end(String id, String reason) {
        return decide(id, (adoption, commitment) -> {
            adoption.become(AdoptionState.ENDED, clock.instant(), reason);
            commitment.bearers.removeIf(bearer -> bearer.isSameAs(adoption.bearer()));
        });
    }

    AdoptionDetail refuse(String id, String reason) {
        Adoption adoption = locked(get(id));
        adoption.become(AdoptionState.REFUSED, clock.instant(), reason);
        return detail(adoption);
    }

    /** By whoever made it. */
    AdoptionDetail withdraw(String id) {
        Adoption adoption = locked(get(id));
        if (!isOwn(adoption)) {
            throw new RuleBroken("adoption-of-another");
        }
        adoption.become(AdoptionState.WITHDRAWN, clock.instant(), null);
        return detail(adoption);
    }

    private AdoptionDetail decide(String id, BiConsumer<Adoption, Commitment> decision) {
        Adoption adoption = get(id);
        if (adoption.person != null) {
            persons.hold(adoption.person.id);
        }
        writing.add(
                commitments,
                adoption.commitment.id.toString(),
                commitment -> decision.accept(locked(adoption), commitment));
        return detail(adoption);
    }

    /** As it is now: whoever else decides has done so, or waits. */
    private Adoption locked(Adoption adoption) {
        try {
            getEntityManager().refresh(adoption, LockModeType.PESSIMISTIC_WRITE);
            return adoption;
        } catch (EntityNotFoundException deletedMeanwhile) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    /** 404 for what is another's. */
    private Adoption get(String id) {
        UUID uuid = Ids.parse(id);
        Adoption found = uuid == null ? null : findById(uuid);
        boolean shown = found != null
                && Visibility.shows(found.commitment)
                && (AdoptionState.PUBLIC.contains(found.state) || isOwn(found) || judges());
        if (!shown) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private Person person(AdoptionInput.Adopter input) {
        var person = new Person();
        person.name = input.name();
        person.contact = input.contact();
        person.consentedOn = input.consentedOn();
        persons.persist(person);
        return person;
    }

    /** One proposes once for each pole or organisation, and once for a person of the same name. */
    private void checkNew(Adoption adoption) {
        list("commitment = ?1 and maker = ?2 and state = PROPOSED", adoption.commitment, adoption.maker).stream()
                .filter(a -> a.organisation == adoption.organisation && a.pole == adoption.pole)
                .filter(a -> adoption.person == null || a.person.name.equals(adoption.person.name))
                .findFirst()
                .ifPresent(a -> {
                    throw new RuleBroken("adoption-known", a.id);
                });
    }

    private int last(Commitment commitment) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(number), 0) from Adoption where commitment = :commitment", Integer.class)
                .setParameter("commitment", commitment)
                .getSingleResult();
    }

    private boolean isOwn(Adoption adoption) {
        return !actor.isAnonymous() && adoption.maker.equals(actor.name());
    }

    private boolean judges() {
        return actor.may(Scopes.MODERATE);
    }

    private AdoptionDetail detail(Adoption adoption) {
        return AdoptionDetail.of(adoption, judges(), isOwn(adoption));
    }
}
