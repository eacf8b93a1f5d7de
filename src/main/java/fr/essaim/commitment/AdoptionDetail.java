package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Adoption")
public record AdoptionDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true) Ref commitment,

        @Schema(required = true, description = "In the order of arrival at this commitment, from 1.")
        int number,

        @Schema(required = true) AdoptionState state,
        @Schema(required = true) BearerRole role,
        Ref organisation,
        Ref pole,

        @Schema(description = "Who consented to be named, once it is confirmed.")
        String person,

        @Schema(description = "For whoever made it and the moderators.")
        String message,

        @Schema(description = "For the moderators: the key or the person it came from.")
        String madeBy,

        @Schema(description = "Why it was refused, or has ended.")
        String reason,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "When it was confirmed, refused or withdrawn.")
        Instant decidedAt,

        Instant endedAt) {
    /**
     * @param judged for a moderator
     * @param own for whoever made it
     */
    static AdoptionDetail of(Adoption a, boolean judged, boolean own) {
        boolean named = a.person != null && a.person.isNamedInPublic();
        return new AdoptionDetail(
                a.id,
                Commitments.ref(a.commitment),
                a.number,
                a.state,
                a.role,
                Organisations.ref(a.organisation),
                Poles.ref(a.pole),
                named ? a.person.name : null,
                judged || own ? a.message : null,
                judged ? a.maker : null,
                a.reason,
                a.createdAt,
                a.decidedAt,
                a.endedAt);
    }

    /** For whoever made it, who knows what they said: an answer that is kept to be given again names no person. */
    AdoptionDetail receipt() {
        return new AdoptionDetail(
                id,
                commitment,
                number,
                state,
                role,
                organisation,
                pole,
                null,
                null,
                null,
                reason,
                createdAt,
                decidedAt,
                endedAt);
    }
}
