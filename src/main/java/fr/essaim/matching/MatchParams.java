package fr.essaim.matching;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** One of the three, and how many. */
public record MatchParams(
        @RestQuery @Parameter(description = "The offers that could meet the need with this id.")
        String need,

        @RestQuery @Parameter(description = "The offers of others that could help the project with this id or slug.")
        String project,

        @RestQuery @Parameter(description = "The needs that the offer with this id could meet.")
        String offer,

        @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many at the most, 1 to 100.")
        int limit) {

    /** @throws Refusal 400 unless exactly one is given */
    void check() {
        if (Stream.of(need, project, offer).filter(Objects::nonNull).count() != 1) {
            throw new Refusal(ProblemType.INVALID_QUERY).parameter("need", "exactly-one", "need, project, offer");
        }
    }
}
