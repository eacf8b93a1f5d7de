package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource comes from, field by field, and who speaks of it. */
@Schema(name = "Provenance")
public record ProvenanceDetail(
        @Schema(required = true, description = "In the order of the input that would make the resource.")
        List<Field> fields,

        @Schema(required = true) List<Teller> records) {
    /** Where the value of a field comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldProvenance")
    public record Field(
            @Schema(required = true, examples = "siret") String field,
            @Schema(required = true) ProvenanceRule rule,

            @Schema(description = "The source that says it; left out when it was said here.")
            String source,

            String externalId,

            @Schema(description = "When it was pinned, or when the record came.")
            Instant since) {}

    /** A record that speaks of the resource. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RecordOfResource")
    public record Teller(
            @Schema(required = true) String source,
            @Schema(required = true) String externalId,
            @Schema(description = "The page at the source.") String url,

            @Schema(description = "When it was changed at the source.")
            Instant updatedAt,

            @Schema(required = true) Instant receivedAt,
            @Schema(required = true) Boolean withdrawn) {
        static Teller of(SourceRecord r) {
            return new Teller(r.sourceSlug, r.externalId, r.url, r.updatedAt, r.receivedAt, r.withdrawn);
        }
    }
}
