package fr.essaim.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The index of the process that answers. */
@Schema(name = "SearchIndexState")
public record IndexDetail(
        @Schema(required = true, description = "How many resources are in it.")
        Integer resources,

        @Schema(required = true, description = "The last change of the feed that is in it.")
        Long position) {}
