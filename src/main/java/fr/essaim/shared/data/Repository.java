package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

    /** What would make the entity as it is. */
    Input<E> inputOf(E entity);

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

    /** The resource under this id that whoever asks may see; 404 otherwise. */
    default E get(String id) {
        return lookUp(id).filter(Visibility::shows).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Whatever its publication. */
    default Optional<E> lookUp(String id) {
        UUID uuid = Ids.parse(id);
        return uuid == null ? Optional.empty() : findByIdOptional(uuid);
    }
}
