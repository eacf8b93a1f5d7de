package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Who may come in for a source. */
@ApplicationScoped
class Doors {
    @Inject
    Catalogue catalogue;

    @Inject
    Actor actor;

    /**
     * @param source an id or slug
     * @return its slug
     * @throws Refusal 404 when there is no such source, 403 when the caller does not write for it
     */
    String toWrite(String source) {
        return open(source, Scopes.ADMIN);
    }

    /** As {@link #toWrite}; moderators may look too. */
    String toRead(String source) {
        return open(source, Scopes.MODERATE);
    }

    private String open(String source, String... others) {
        String slug = catalogue
                .ofType("source")
                .lookUp(source)
                .map(found -> ((NamedEntity) found).slug)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        actor.need(Stream.concat(Stream.of("sources:" + slug + ":write"), Stream.of(others))
                .toArray(String[]::new));
        return slug;
    }
}
