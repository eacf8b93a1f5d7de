package fr.essaim.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Origin;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

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
    Catalogue catalogue;

    @Inject
    Preconditions preconditions;

    @Inject
    Bodies bodies;

    @Inject
    Event<Removed> removed;

    @Inject
    Clock clock;

    /** Makes a resource, as a draft. What a partner makes with the key of its source belongs to that source. */
    public <E extends DomainEntity> E create(Repository<E> repository, Input<E> input) {
        E entity = repository.blank();
        // What has no list of its own is as public as what it belongs to.
        entity.publication = repository instanceof Listed ? Publication.DRAFT : Publication.PUBLISHED;
        if (actor.isForSourceOnly()) {
            entity.source = new Origin(actor.source().orElseThrow(), null, null);
        }
        input.applyTo(entity, references());
        holdParents(entity);
        repository.persist(entity);
        return settled(entity);
    }

    /**
     * Changes a resource by a merge patch (RFC 7396) of the record that creates it, validated whole.
     *
     * @param patch a JSON object
     */
    public <E extends DomainEntity> E patch(Repository<E> repository, String id, JsonNode patch) {
        return change(repository, id, entity -> patched(repository, entity, patch, "#")
                .applyTo(entity, references()));
    }

    /**
     * What such a patch would change, validated as if it were made.
     *
     * @param pointer where the patch stands in the body, for the problem when it is none
     */
    public <E extends DomainEntity> List<FieldChange> preview(
            Repository<E> repository, E entity, JsonNode patch, String pointer) {
        return FieldChange.between(
                StoredJson.object(repository.inputOf(entity)),
                StoredJson.object(patched(repository, entity, patch, pointer)));
    }

    private <E extends DomainEntity> Input<E> patched(
            Repository<E> repository, E entity, JsonNode patch, String pointer) {
        bodies.object(patch, pointer);
        JsonNode current = bodies.tree(repository.inputOf(entity));
        return bodies.read(MergePatch.apply(current, patch), repository.input());
    }

    /** Changes a resource in a way of its own, under the same conditions. */
    public <E extends DomainEntity> E change(Repository<E> repository, String id, Consumer<E> change) {
        E entity = hold(repository, id);
        preconditions.check(entity, () -> (Record) repository.detail(entity));
        change.accept(entity);
        return settled(entity);
    }

    /** Adds something to a resource that no one else's addition can be lost by: no version has to be said. */
    public <E extends DomainEntity> E add(Repository<E> repository, String id, Consumer<E> addition) {
        E entity = hold(repository, id);
        addition.accept(entity);
        return settled(entity);
    }

    /** @throws Refusal 409 while others need it */
    public <E extends DomainEntity> void delete(Repository<E> repository, String id) {
        E entity = hold(repository, id);
        preconditions.check(entity, () -> (Record) repository.detail(entity));
        touchParents(entity);
        removed.fire(new Removed(repository.type(), entity.id));
        repository.delete(entity);
        em.flush();
    }

    /** The row, locked, as it is now; 404 for what the caller may not change. */
    private <E extends DomainEntity> E hold(Repository<E> repository, String id) {
        E entity = repository.get(id);
        checkOwner(entity);
        try {
            holdParents(entity);
            em.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException deletedMeanwhile) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return entity;
    }

    /** A key of a source changes what came from there, and nothing else. */
    private void checkOwner(DomainEntity entity) {
        if (actor.isForSourceOnly()) {
            String own = actor.source().orElseThrow();
            if (entity.source == null || !own.equals(entity.source.slug())) {
                throw new Refusal(
                        ProblemType.FORBIDDEN,
                        "sources:" + (entity.source == null ? "…" : entity.source.slug()) + ":write");
            }
        }
    }

    /** As the next reader will see it. */
    private <E extends DomainEntity> E settled(E entity) {
        em.flush();
        touchParents(entity);
        em.refresh(entity);
        return entity;
    }

    /** From the whole to the part, always: two who hold one each and wait for the other would wait for ever. */
    private void holdParents(DomainEntity entity) {
        entity.shownIn().forEach(parent -> em.refresh(parent, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What shows this resource as a part of itself has changed too. */
    private void touchParents(DomainEntity entity) {
        entity.shownIn().forEach(parent -> parent.updatedAt = clock.instant());
        em.flush();
    }

    /** Finds what the caller names, among what the caller may see. */
    public References references() {
        return new References() {
            @Override
            public <E extends DomainEntity> E find(Class<E> type, String reference, String pointer) {
                return reference == null ? null : find(catalogue.of(type), reference, pointer);
            }

            @Override
            public DomainEntity find(String type, String reference, String pointer) {
                Repository<?> repository = catalogue.ofType(type);
                if (repository == null) {
                    throw References.unknown(type, reference, pointer);
                }
                return find(repository, reference, pointer);
            }

            private <E extends DomainEntity> E find(Repository<E> repository, String reference, String pointer) {
                return repository
                        .lookUp(reference)
                        .filter(Visibility::shows)
                        .orElseThrow(() -> References.unknown(repository.type(), reference, pointer));
            }
        };
    }
}
