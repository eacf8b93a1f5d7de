package fr.essaim.shared.data;

import fr.essaim.shared.security.Actor;
import io.quarkus.arc.Arc;

/**
 * What whoever asks may see: the public sees what is published and belongs to nothing hidden; who writes or moderates sees
 * drafts too, and a partner those of its own source. Asked wherever a resource is read, listed or only named.
 */
public final class Visibility {
    private Visibility() {}

    public static boolean shows(DomainEntity entity) {
        return entity.publication == Publication.PUBLISHED && entity.belongsTo().allMatch(Visibility::shows)
                || ofDrafts()
                || isOwn(entity);
    }

    static boolean shows(Publication publication) {
        return publication == Publication.PUBLISHED || ofDrafts();
    }

    /** Whether the request comes from someone who may see drafts. Outside of a request, it is the public's eye. */
    public static boolean ofDrafts() {
        return inRequest() && actor().seesDrafts();
    }

    private static boolean isOwn(DomainEntity entity) {
        return inRequest()
                && entity.source != null
                && actor().source().filter(entity.source.slug()::equals).isPresent();
    }

    private static boolean inRequest() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive();
    }

    private static Actor actor() {
        return Arc.container().instance(Actor.class).get();
    }
}
