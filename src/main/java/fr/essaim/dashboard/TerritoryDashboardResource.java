package fr.essaim.dashboard;

import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.data.When;
import fr.essaim.territory.Territories;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/territories/{id}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards", description = "Numbers at a glance, counted from what the public sees.")
public class TerritoryDashboardResource {
    @Inject
    Territories territories;

    @Inject
    TerritoryNumbers numbers;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Read the numbers of a territory and of all that lies in it")
    public TerritoryDashboard get(String id, @BeanParam DashboardFilter filter, @BeanParam ViewParams view) {
        return numbers.of(territories.get(id), When.day(filter.asOf(), clock));
    }
}
