package fr.essaim.format;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code list as GoGoCarto maps read it: one group, with an option for each code. */
@Schema(name = "Taxonomy")
public record TaxonomyDetail(
        @Schema(required = true) String name,
        @Schema(required = true) List<Option> options) {
    @Schema(name = "TaxonomyOption")
    public record Option(
            @Schema(required = true, description = "The code: what `categories` of an element hold.")
            String id,

            @Schema(required = true) String name) {}
}
