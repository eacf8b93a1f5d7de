package fr.essaim.shared.change;

import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;

/** What became of a resource that is not to be seen any more, for those who have seen it. */
@Unremovable
@ApplicationScoped
public class Former {
    @Inject
    EntityManager em;

    /** What is answered to whoever asks for this id or slug and may not see a resource there. */
    public static <E extends DomainEntity> Refusal refusal(Repository<E> repository, String id) {
        UUID known = Ids.parse(id);
        if (known == null) {
            known = repository.lookUp(id).map(entity -> entity.id).orElse(null);
        }
        return Arc.container().instance(Former.class).get().refusal(repository.type(), known);
    }

    Refusal refusal(String type, UUID id) {
        Change latest = id == null ? null : em.find(Change.class, id);
        if (latest == null || !latest.type.equals(type) || !latest.wasPublic && !Visibility.ofDrafts()) {
            return new Refusal(ProblemType.NOT_FOUND);
        }
        if (latest.mergedInto != null) {
            String kept = latest.path.replace(id.toString(), latest.mergedInto.toString());
            return new Refusal(ProblemType.MERGED).with(HttpHeaders.LOCATION, kept);
        }
        return new Refusal(latest.deleted ? ProblemType.GONE : ProblemType.NOT_FOUND);
    }
}
