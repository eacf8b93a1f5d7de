package fr.essaim.person;

import fr.essaim.shared.data.Ids;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    Person get(String id) {
        return Optional.ofNullable(Ids.parse(id))
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
