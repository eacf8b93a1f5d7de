package fr.essaim.person;

import fr.essaim.shared.data.Ids;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    /** Locked, as it is now: who comes second finds what the first has done. */
    public Person hold(UUID id) {
        return Optional.ofNullable(id)
                .map(uuid -> findById(uuid, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    Person get(String id) {
        return Optional.ofNullable(Ids.parse(id))
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
