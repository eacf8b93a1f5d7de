package fr.essaim.shared.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One revision of a resource: who changed what, and when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Revision")
public record RevisionDetail(
        @Schema(required = true, description = "Grows with time; one transaction has one number.")
        Long revision,

        @Schema(required = true) Instant at,

        @Schema(
                required = true,
                description = "A key by its id, `admin`, the subject of a token, or `system`.",
                examples = "key:2x9mq4kd")
        String by,

        @Schema(description = "Of the request, as the answer's problem or the caller's `traceparent` had it.")
        String traceId,

        @Schema(required = true) RevisionAction action,

        @Schema(required = true, description = "Field by field; none for a deletion.")
        List<FieldChange> changes,

        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description = "The whole resource after it, as an input would say it; only when one revision is read.")
        Object state) {}
