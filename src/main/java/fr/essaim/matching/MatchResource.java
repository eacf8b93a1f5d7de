package fr.essaim.matching;

import fr.essaim.shared.http.Caller;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches", description = "Which offers meet which needs, and why.")
public class MatchResource {
    @Inject
    Matches matches;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "Find what goes with a need, a project or an offer",
            description =
                    "Give exactly one of `need`, `project` and `offer`. Points, of 100: THEME 35, for the share of the sectors of the one"
                            + " that names fewer which the other names too; DISTANCE 25, all of them up to 20 km, none from 300 km on, 15 when"
                            + " no more is known than the same département; KIND 15, when it is what is looked for; STAGE 10, when the"
                            + " project that offers is further than who looks, 5 when it is as far; CAPACITY 10, when there are free"
                            + " places; DATES 5, when one is still to come, and before the need ends. What is not known gives no points"
                            + " and is not counted in `outOf`. Only what is public and has not expired is shown, and only what has"
                            + " theme, distance or kind for it.")
    public MatchList list(@Valid @BeanParam MatchParams params) {
        params.check();
        return matches.of(params, caller.texts());
    }
}
