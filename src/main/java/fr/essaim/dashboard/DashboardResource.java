package fr.essaim.dashboard;

import fr.essaim.event.Events;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards", description = "Numbers at a glance, counted from what the public sees.")
public class DashboardResource {
    @Inject
    Events events;

    @Inject
    Territories territories;

    @Inject
    EventNumbers ofEvent;

    @Inject
    TerritoryNumbers ofTerritory;

    @Inject
    Clock clock;

    @GET
    @Path("events/{id}/dashboard")
    @Operation(summary = "Read the numbers of an event")
    public EventDashboard event(
            String id,
            @RestQuery @Parameter(description = "The day up to which figures are looked at; today when left out.") When asOf,
            @BeanParam ViewParams view) {
        return ofEvent.of(events.get(id), day(asOf));
    }

    @GET
    @Path("territories/{id}/dashboard")
    @Operation(summary = "Read the numbers of a territory and of all that lies in it")
    public TerritoryDashboard territory(
            String id,
            @RestQuery @Parameter(description = "The day up to which figures are looked at; today when left out.") When asOf,
            @BeanParam ViewParams view) {
        return ofTerritory.of(territories.get(id), day(asOf));
    }

    private LocalDate day(When asOf) {
        return When.day(asOf == null ? When.fromString("today") : asOf, clock);
    }
}
