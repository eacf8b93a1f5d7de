package fr.essaim.dashboard;

import fr.essaim.shared.data.When;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** @param asOf today when left out */
public record DashboardFilter(
        @RestQuery
        @Parameter(
                description =
                        "The day up to which figures are looked at: `2016-09-23`, `today` (which it is when left out), or"
                                + " `-7d`.")
        When asOf) {
    public DashboardFilter {
        asOf = asOf == null ? When.fromString("today") : asOf;
    }
}
