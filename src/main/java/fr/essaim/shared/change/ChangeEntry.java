package fr.essaim.shared.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Origin;
import fr.essaim.shared.data.StoredJson;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest change of one resource. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change")
public record ChangeEntry(
        @Schema(required = true, description = "Make your copy what `data` says, or remove it.")
        ChangeOp op,

        @Schema(required = true, examples = "pole") String type,
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Where the resource is, or was.")
        Href url,

        @Schema(required = true, description = "Grows with each change of this resource.")
        Integer rev,

        @Schema(required = true) Instant changedAt,

        @Schema(description = "SPDX identifier of the licence of the data.", examples = "etalab-2.0")
        String licence,

        @JsonRawValue @Schema(implementation = Origin.class, description = "The partner that the resource came from.")
        String source,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The resource, in the members of the record that creates one of its type; other resources"
                        + " are named by their ids. What they say is in their own changes.")
        String data,

        @Schema(description = "Of a `DELETE`.") Departure reason,

        @Schema(description = "The id of the resource that stands for this one now.")
        UUID mergedInto,

        @Schema(description = "The cursor after this change; in streams.")
        String cursor) {
    /** The same, in the tags of a vocabulary. */
    ChangeEntry in(Crosswalk words, Class<?> input) {
        if (data == null) {
            return this;
        }
        JsonNode said = StoredJson.read(data);
        CodedMembers.of(input).read(said, words);
        return new ChangeEntry(
                op, type, id, url, rev, changedAt, licence, source, said.toString(), reason, mergedInto, cursor);
    }

    ChangeEntry with(String newCursor) {
        return new ChangeEntry(op, type, id, url, rev, changedAt, licence, source, data, reason, mergedInto, newCursor);
    }
}
