package fr.essaim.shared.data;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A repository of resources with a slug, which is accepted wherever the id is. */
public interface NamedRepository<E extends NamedEntity> extends Repository<E>, Listed {
    Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    default Optional<E> lookUp(String idOrSlug) {
        UUID uuid = Ids.parse(idOrSlug);
        if (uuid != null) {
            return findByIdOptional(uuid);
        }
        return SLUG.matcher(idOrSlug).matches() ? find("slug", idOrSlug).firstResultOptional() : Optional.empty();
    }
}
