package fr.essaim.shared.data;

import fr.essaim.shared.change.Former;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What every repository can do. {@code get} is the one place where a missing row becomes a 404. */
public interface Repository<E extends DomainEntity> extends PanacheRepositoryBase<E, UUID> {
    /** The singular name of the resource, as imports and links say it: {@code forum-session}. */
    String type();

    /** What creates and changes one. */
    Class<? extends Input<E>> input();

    E blank();

    /** The table of its rows, for the few statements that HQL cannot write. */
    default String table() {
        String entity = blank().getClass().getSimpleName();
        return entity.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** What would make the entity as it is. */
    Input<E> inputOf(E entity);

    /** What would make it as the public reads it, when it does; null while there is nothing to read. */
    default Input<E> publicInputOf(E entity) {
        return inputOf(entity);
    }

    /** Where it is, by its id. */
    default Href self(E entity) {
        return Href.to(((Listed) this).listing().collection(), entity.id);
    }

    /** What it shows as parts of itself: the inverse of {@link DomainEntity#shownIn()}. */
    default Stream<? extends DomainEntity> parts(E whole) {
        return Stream.empty();
    }

    /** The whole of it, as whoever asks may see it. */
    Represented detail(E entity);

    /** What else makes it public when it comes in with a data set, published. */
    default void broughtIn(E entity) {}

    /** Whether partners may say such things with a key of theirs, public at once. */
    default boolean isOpenToPartners() {
        return false;
    }

    /**
     * The resource under this id that whoever asks may see.
     *
     * @throws Refusal 308 to what it was merged into, 410 when it was deleted, 404 otherwise
     */
    default E get(String id) {
        return lookUp(id)
                .filter(Visibility::shows)
                .filter(entity -> mergedInto(entity) == null)
                .orElseThrow(() -> Former.refusal(this, id));
    }

    /**
     * The row, locked to the end of the transaction, as it is now with its parts: what was read before the lock is let go.
     *
     * @throws Refusal 404 when it was deleted meanwhile
     */
    default E hold(E entity) {
        getEntityManager().detach(entity);
        E held = findById(entity.id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return held;
    }

    /** As {@link #lookUp}, for whoever names it: of what was merged, the one that stands for it. */
    default Optional<E> named(String id) {
        return lookUp(id).map(entity -> mergedInto(entity) == null ? entity : findById(mergedInto(entity)));
    }

    private static UUID mergedInto(DomainEntity entity) {
        return entity instanceof NamedEntity named ? named.mergedInto : null;
    }

    /** Whatever its publication. */
    default Optional<E> lookUp(String id) {
        UUID uuid = Ids.parse(id);
        return uuid == null ? Optional.empty() : findByIdOptional(uuid);
    }
}
