package fr.essaim.search;

import fr.essaim.shared.data.Href;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names that begin so. */
@Schema(name = "SearchSuggestions")
public record SuggestionsDetail(@Schema(required = true) List<Name> items) {
    @Schema(name = "SearchSuggestion")
    public record Name(
            @Schema(required = true) String name,
            @Schema(required = true, examples = "project") String type,
            @Schema(required = true) UUID id,
            @Schema(required = true) Href url) {}
}
