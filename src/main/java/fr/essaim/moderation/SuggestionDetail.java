package fr.essaim.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion. Whoever made it is not told what the resource says: some of it may be no one's to read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Suggestion")
public record SuggestionDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) SuggestionState state,
        @Schema(required = true, examples = "pole") String type,

        @Schema(description = "Left out when it is public no more.")
        Ref resource,

        @Schema(required = true) UUID resourceId,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The merge patch, as it was suggested.")
        JsonNode patch,

        String reason,

        @Schema(description = "The version of the resource that it was made of.")
        Integer basedOn,

        @Schema(description = "The version of the resource now, when one pending suggestion is read.")
        Integer currentVersion,

        @Schema(
                description = "Field by field: what the patch changes now when one pending suggestion is read, what it"
                        + " would have changed in the version it was made of otherwise.")
        List<FieldChange> changes,

        Instant decidedAt,
        String decidedBy,

        @Schema(description = "Why it was refused.") String answer) {
    /** For whoever made it. */
    static SuggestionDetail receipt(Suggestion s, Ref resource) {
        return new SuggestionDetail(
                s.id,
                s.createdAt,
                s.state,
                s.resourceType,
                resource,
                s.resourceId,
                s.patch,
                s.reason,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** For the moderators. */
    static SuggestionDetail of(Suggestion s, Ref resource) {
        return of(s, resource, null, s.changes);
    }

    static SuggestionDetail of(Suggestion s, Ref resource, Integer currentVersion, List<FieldChange> changes) {
        return new SuggestionDetail(
                s.id,
                s.createdAt,
                s.state,
                s.resourceType,
                resource,
                s.resourceId,
                s.patch,
                s.reason,
                s.basedOn,
                currentVersion,
                changes,
                s.decidedAt,
                s.decidedBy,
                s.answer);
    }
}
