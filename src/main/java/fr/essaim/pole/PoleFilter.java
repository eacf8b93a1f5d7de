package fr.essaim.pole;

import fr.essaim.shared.data.BoundingBox;
import fr.essaim.shared.data.GeoPoint;
import fr.essaim.shared.data.Kilometres;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record PoleFilter(
        @RestQuery @Parameter(description = "Words of the name, of another spelling or of the description.")
        String q,

        @RestQuery @Parameter(description = "How far it has come.")
        PoleStage stage,

        @RestQuery @Parameter(description = "A code of the vocabulary `sector`.")
        String sector,

        @RestQuery @Parameter(description = "Seated in the commune with this INSEE code.")
        String commune,

        @RestQuery @Parameter(description = "Seated in the département with this code.")
        String departement,

        @RestQuery @Parameter(description = "Seated in the région with this code.")
        String region,

        @RestQuery @Parameter(description = "Seated in the EPCI with this code.")
        String epci,

        @RestQuery @Parameter(description = "Seated in this box: `west,south,east,north` in degrees.")
        BoundingBox bbox,

        @RestQuery @Parameter(description = "Seated around this point, `latitude,longitude`; needs `radiusKm`.")
        GeoPoint near,

        @RestQuery @Parameter(description = "How far around `near`, in kilometres.")
        Kilometres radiusKm,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}
