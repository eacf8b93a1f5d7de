package fr.essaim.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Origin;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.http.Wording;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one way to create, change and delete a resource, in the transaction of the caller. Whoever changes something holds
 * its row from the check of {@code If-Match} to the commit, so that of twenty changes of one version one passes.
 */
@ApplicationScoped
public class Writing {
    @Inject
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Preconditions preconditions;

    @Inject
    Bodies bodies;

    @Inject
    Wording wording;

    @Inject
    Locks locks;

    @Inject
    VisibleReferences visible;

    @Inject
    Event<Removed> removed;

    @Inject
    Event<Patched> patched;

    @Inject
    Event<Settled> settled;

    @Inject
    Clock clock;

    /**
     * A resource that is being changed.
     *
     * @param wholes what shows it, or will, by id: all of them locked, and so is the resource
     * @param seenIn those in which all can see it as it was
     */
    private record Held<E extends DomainEntity>(
            E entity, int version, Map<UUID, DomainEntity> wholes, List<DomainEntity> seenIn) {}

    /** Makes a resource, as a draft. What a partner makes with the key of its source belongs to that source. */
    public <E extends DomainEntity> E create(Repository<E> repository, Input<E> input) {
        E entity = repository.blank();
        // What has no list of its own is as public as what it belongs to.
        entity.publication = repository instanceof Listed ? Publication.DRAFT : Publication.PUBLISHED;
        if (actor.isForSourceOnly()) {
            entity.source = new Origin(actor.source().orElseThrow(), null, null);
        }
        input.applyTo(entity, references());
        entity.checkChangeable();
        Map<UUID, DomainEntity> wholes = locks.wholes(entity.shownIn());
        if (entity.shownIn().anyMatch(whole -> !wholes.containsKey(whole.id))) {
            input.applyTo(entity, references()); // deleted meanwhile: this says which
        }
        repository.persist(entity);
        return settled(new Held<>(entity, -1, wholes, List.of()));
    }

    /**
     * Changes a resource by a merge patch (RFC 7396) of the record that creates it, validated whole.
     *
     * @param patch a JSON object
     */
    public <E extends DomainEntity> E patch(Repository<E> repository, String id, JsonNode patch) {
        E plan = planned(repository, id, patch);
        locks.chain(plan.follows());
        Held<E> held = hold(repository, id, plan.shownIn());
        checkVersion(repository, held);
        JsonNode before = bodies.tree(repository.inputOf(held.entity));
        patched(repository, held.entity, patch).applyTo(held.entity, references());
        held.entity.checkChangeable();
        JsonNode after = bodies.tree(repository.inputOf(held.entity));
        Set<String> members = after.properties().stream()
                .filter(member -> !member.getValue().equals(before.get(member.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        patched.fire(new Patched(repository.type(), held.entity.id, members));
        return settled(held);
    }

    /**
     * What such a patch would change, validated as if it were made.
     *
     * @param pointer where the patch stands in the body, for the problem when it is none
     */
    public <E extends DomainEntity> List<FieldChange> preview(
            Repository<E> repository, E entity, JsonNode patch, String pointer) {
        bodies.object(patch, pointer);
        JsonNode current = bodies.tree(repository.inputOf(entity));
        return FieldChange.between(
                StoredJson.object(bodies.<Input<E>>read(current, repository.input())),
                StoredJson.object(patched(repository, entity, patch)));
    }

    /** Changes a resource in a way of its own, under the same conditions. It stays where it is shown. */
    public <E extends DomainEntity> E change(Repository<E> repository, String id, Consumer<E> change) {
        Held<E> held = hold(repository, id, Stream.empty());
        checkVersion(repository, held);
        change.accept(held.entity);
        return settled(held);
    }

    /** Adds something to a resource that no one else's addition can be lost by: no version has to be said. */
    public <E extends DomainEntity> E add(Repository<E> repository, String id, Consumer<E> addition) {
        Held<E> held = hold(repository, id, Stream.empty());
        addition.accept(held.entity);
        return settled(held);
    }

    /**
     * Moves a resource between draft and archive, under the same conditions. On the way to the public its parts go with it,
     * those that stand where it stands; later it hides them with it, and each has moves of its own.
     */
    public <E extends DomainEntity> E move(Repository<E> repository, String id, Publication.Move move, String note) {
        return change(repository, id, entity -> {
            Publication before = entity.publication;
            entity.move(move, note);
            if (before.isBeforePublic()) {
                repository
                        .parts(entity)
                        .filter(part -> part.publication == before && isOwn(part))
                        .forEach(part -> part.move(move, note));
            }
        });
    }

    /**
     * Changes what a resource says of another that has become one with a third, or two again. It is no one's word: nobody
     * says a version, and a source that says something else later is heard.
     *
     * @param change makes the JSON of the input another
     */
    <E extends DomainEntity> void rename(Repository<E> repository, UUID id, UnaryOperator<JsonNode> change) {
        E entity = repository.findById(id);
        if (entity == null) {
            return; // deleted meanwhile
        }
        E plan = repository.blank();
        renamed(repository, entity, change).applyTo(plan, references());
        locks.chain(plan.follows());
        Held<E> held = hold(repository, entity, plan.shownIn());
        renamed(repository, held.entity, change).applyTo(held.entity, references());
        settled(held);
    }

    private <E extends DomainEntity> Input<E> renamed(
            Repository<E> repository, E entity, UnaryOperator<JsonNode> change) {
        return bodies.read(change.apply(bodies.tree(repository.inputOf(entity))), repository.input());
    }

    /** @throws Refusal 409 while others need it */
    public <E extends DomainEntity> void delete(Repository<E> repository, String id) {
        Held<E> held = hold(repository, id, Stream.empty());
        checkVersion(repository, held);
        held.entity.checkDeletable();
        touch(held, held.seenIn.stream());
        removed.fire(new Removed(repository.type(), held.entity.id));
        repository.delete(held.entity);
        em.flush();
        settled.fire(new Settled(held.entity));
    }

    /** What the patch would make of the resource, so that what it needs is locked in order; blank if it makes nothing. */
    private <E extends DomainEntity> E planned(Repository<E> repository, String id, JsonNode patch) {
        E plan = repository.blank();
        try {
            patched(repository, repository.get(id), patch).applyTo(plan, references());
            return plan;
        } catch (Refusal | RuleBroken | ConstraintViolationException refused) {
            return repository.blank(); // to be said when its turn comes, after 404 and 412
        }
    }

    private <E extends DomainEntity> Input<E> patched(Repository<E> repository, E entity, JsonNode patch) {
        Input<E> said = repository.inputOf(entity);
        return bodies.patched(said, wording.written(repository.input(), patch, bodies.tree(said)));
    }

    /**
     * The row, locked, as it is now, after what shows it: from the whole to the part, always. Two who hold one each and wait
     * for the other would wait for ever.
     *
     * @param planned what will show it
     * @throws Refusal 404 for what is not there, 403 for what the caller may not change
     */
    private <E extends DomainEntity> Held<E> hold(Repository<E> repository, String id, Stream<DomainEntity> planned) {
        return hold(repository, repository.get(id), planned);
    }

    private <E extends DomainEntity> Held<E> hold(Repository<E> repository, E entity, Stream<DomainEntity> planned) {
        if (!isOwn(entity)) {
            throw Actor.missing("sources:" + (entity.source == null ? "…" : entity.source.slug()) + ":write");
        }
        Map<UUID, DomainEntity> wholes = locks.wholes(Stream.concat(entity.shownIn(), planned));
        E held = repository.hold(entity);
        return new Held<>(held, held.version, wholes, seenIn(held).toList());
    }

    /** A key of a source changes what came from there, and nothing else. */
    private boolean isOwn(DomainEntity entity) {
        return !actor.isForSourceOnly()
                || entity.source != null && actor.source().orElseThrow().equals(entity.source.slug());
    }

    private <E extends DomainEntity> void checkVersion(Repository<E> repository, Held<E> held) {
        preconditions.check(held.entity.version, () -> (Record) repository.detail(held.entity));
        held.entity.checkChangeable();
    }

    /** As the next reader will see it. */
    private <E extends DomainEntity> E settled(Held<E> held) {
        em.flush();
        if (held.entity.version != held.version) {
            touch(held, Stream.concat(held.seenIn.stream(), seenIn(held.entity)));
            em.flush();
        }
        em.refresh(held.entity);
        settled.fire(new Settled(held.entity));
        return held.entity;
    }

    private static Stream<DomainEntity> seenIn(DomainEntity part) {
        return part.shownIn().filter(part::isSeenIn);
    }

    /** What shows this resource as a part of itself has changed too, for all who can see it there. */
    private void touch(Held<?> held, Stream<DomainEntity> wholes) {
        wholes.forEach(whole -> {
            if (!held.wholes.containsKey(whole.id)) {
                throw new Refusal(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1"); // moved meanwhile
            }
            whole.updatedAt = clock.instant();
        });
    }

    /** Finds what the caller names, among what the caller may see. */
    public References references() {
        return visible;
    }
}
