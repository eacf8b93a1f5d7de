package fr.essaim.shared.data;

import fr.essaim.shared.security.Actor;
import java.util.EnumSet;
import java.util.Set;

/**
 * What whoever asks may see: the public sees what is published and belongs to nothing hidden; who writes or moderates sees
 * drafts too, and a partner those of its own source. Asked wherever a resource is read, listed or only named.
 */
public final class Visibility {
    private Visibility() {}

    public static boolean shows(DomainEntity entity) {
        return entity.publication == Publication.PUBLISHED && entity.belongsTo().allMatch(Visibility::shows)
                || showsUnpublished(entity);
    }

    /** Whether everybody sees it. */
    public static boolean isPublic(DomainEntity entity) {
        return entity.publication == Publication.PUBLISHED && entity.belongsTo().allMatch(Visibility::isPublic);
    }

    /** Whether whoever asks sees all of it, work in progress included. */
    public static boolean showsUnpublished(DomainEntity entity) {
        return ofDrafts()
                || entity.source != null
                        && Actor.current()
                                .filter(actor -> actor.isOf(entity.source.slug()))
                                .isPresent();
    }

    static boolean shows(Publication publication) {
        return publication == Publication.PUBLISHED || ofDrafts();
    }

    /** In which states whoever asks sees parts of what it sees, for statements that compare them. */
    public static Set<Publication> states() {
        return ofDrafts() ? EnumSet.complementOf(EnumSet.of(Publication.ARCHIVED)) : EnumSet.of(Publication.PUBLISHED);
    }

    /** Whether the request comes from someone who may see drafts. Outside of a request, it is the public's eye. */
    public static boolean ofDrafts() {
        return Actor.current().filter(Actor::seesDrafts).isPresent();
    }
}
