package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource came from: the partner's slug, its own identifier there, and its page. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Origin", description = "The partner that a resource came from.")
public record Origin(
        @Column(name = "source_slug") @Schema(examples = "journee-2016")
        String slug,

        @Column(name = "source_external_id") @Schema(examples = "bou-sol")
        String externalId,

        @Column(name = "source_url") String url) {}
