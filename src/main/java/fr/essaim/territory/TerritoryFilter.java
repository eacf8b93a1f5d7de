package fr.essaim.territory;

import fr.essaim.shared.data.BoundingBox;
import fr.essaim.shared.data.GeoPoint;
import fr.essaim.shared.data.Kilometres;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record TerritoryFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words of its name, or of a commune that it was made of: accents, hyphens and articles aside; or a postal code.")
        String q,

        @RestQuery @Parameter(description = "How large.") Scale scale,

        @RestQuery
        @Parameter(description = "The official code, at any scale; that of a commune that was finds the one of today.")
        String code,

        @RestQuery @Parameter(description = "Communes that share this postal code.")
        String postalCode,

        @RestQuery @Parameter(description = "Arrondissements of the commune with this code.")
        String commune,

        @RestQuery
        @Parameter(description = "Communes of the département with this code, and EPCI that lie in it whole.")
        String departement,

        @RestQuery @Parameter(description = "Communes, départements and EPCI of the région with this code.")
        String region,

        @RestQuery @Parameter(description = "Communes of the EPCI with this code.")
        String epci,

        @RestQuery @Parameter(description = "Whose point is in this box: `west,south,east,north` in degrees.")
        BoundingBox bbox,

        @RestQuery @Parameter(description = "Whose point is around this one, `latitude,longitude`; needs `radiusKm`.")
        GeoPoint near,

        @RestQuery @Parameter(description = "How far around `near`, in kilometres.")
        Kilometres radiusKm,

        @RestQuery
        @Parameter(
                description =
                        "The commune whose point is the nearest to this one, within 50 km: not always the one that it lies in.")
        GeoPoint at,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}
