package fr.essaim.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.project.Offers;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Interest")
public record InterestDetail(
        @Schema(required = true) UUID id,
        Ref offer,

        @Schema(required = true, description = "In the order of arrival at this offer, from 1.")
        int number,

        @Schema(required = true) InterestState state,

        @Schema(description = "On the waiting list, from 1.")
        Integer rank,

        @Schema(required = true) int places,
        Ref pole,
        Ref organisation,
        String message,
        String contact,

        @Schema(description = "Why it was declined.") String reason,

        @Schema(required = true) Instant createdAt,
        Instant decidedAt) {
    static InterestDetail of(Interest i, Integer rank) {
        return of(i, rank, i.message, i.contact);
    }

    /** For whoever made it, who knows what they said: an answer that is kept to be given again keeps no contact. */
    static InterestDetail receipt(Interest i, Integer rank) {
        return of(i, rank, null, null);
    }

    private static InterestDetail of(Interest i, Integer rank, String message, String contact) {
        return new InterestDetail(
                i.id,
                Offers.ref(i.offer),
                i.number,
                i.state,
                rank,
                i.places,
                Poles.ref(i.pole),
                Organisations.ref(i.organisation),
                message,
                contact,
                i.reason,
                i.createdAt,
                i.decidedAt);
    }
}
