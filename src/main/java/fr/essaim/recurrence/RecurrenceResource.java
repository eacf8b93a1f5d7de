package fr.essaim.recurrence;

import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.Contributions;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/contributions/{id}/recurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recurrences",
        description = "The same thing said at several editions of an event: found by its words, confirmed by a person.")
public class RecurrenceResource {
    @Inject
    Contributions contributions;

    @Inject
    Recurrences recurrences;

    @GET
    @Operation(
            summary = "Read where else the same thing was said",
            description =
                    "Confirmed by a person, by way of other editions too, the earliest first; 200 lines at the most.")
    public RecurrencesDetail get(String id, @BeanParam ViewParams view) {
        return new RecurrencesDetail(recurrences.of(contributions.get(id)));
    }

    @POST
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Say that the same thing was said at another event, or that it was not",
            description =
                    "`CONFIRM` makes a public link `RECURS_IN` from the earlier line to the later one, or publishes the one"
                            + " that is there. `REFUSE` archives it: the two are not suggested again. The last verdict counts."
                            + " The answer is where else the same thing was said.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RecurrencesDetail verdict(String id, @Valid @NotNull VerdictInput input) {
        Contribution contribution = contributions.get(id);
        recurrences.judge(contribution, input);
        return new RecurrencesDetail(recurrences.of(contribution));
    }
}
