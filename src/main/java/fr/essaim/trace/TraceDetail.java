package fr.essaim.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.essaim.shared.data.Href;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource, what led to it and what became of it.
 *
 * @param root the id of the resource that was asked for
 * @param nodes from the farthest above to the farthest below
 * @param edges all there are between the nodes
 * @param truncated whether there is more than 500 nodes or 2,000 edges
 */
@Schema(name = "Trace")
public record TraceDetail(
        @Schema(required = true) UUID root,
        @Schema(required = true) List<Node> nodes,
        @Schema(required = true) List<Edge> edges,
        @Schema(required = true) boolean truncated) {
    /**
     * @param type of the resource, such as {@code commitment}
     * @param kind of a contribution, such as {@code PROPOSAL}
     * @param text its name, its title or what was said
     * @param depth how many steps from the root: below 0 for where it comes from, above 0 for what became of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TraceNode")
    public record Node(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "contribution")
            String type,

            @Schema(examples = "PROPOSAL") String kind,
            @Schema(required = true) String text,
            @Schema(required = true) int depth,
            @Schema(required = true) @JsonProperty("url") Href url) {}

    /**
     * As it is said: <i>from</i> answers, replicates, is a part of … <i>to</i>.
     *
     * @param kind one of the vocabulary {@code link-kind}
     * @param basis of a link: whether the source says it
     * @param link the id of the link; null for what one of the two resources says itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TraceEdge")
    public record Edge(
            @Schema(required = true, examples = "ANSWERS") String kind,
            @Schema(required = true) UUID from,
            @Schema(required = true) UUID to,

            @Schema(examples = "STATED") String basis,
            UUID link) {}
}
