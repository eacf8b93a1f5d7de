package fr.essaim.shared.data;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What every list understands, besides its own filters. */
public record PageParams(
        @RestQuery
        @DefaultValue("20")
        @Min(1)
        @Max(200)
        @Parameter(description = "How many rows at the most, 1 to 200.")
        int limit,

        @RestQuery
        @Parameter(
                description =
                        "Where the page begins: taken from `next`, opaque, valid for the same filters and sort only.")
        String cursor,

        @RestQuery
        @Parameter(
                description = "The sort keys, separated by commas, `-` before a descending one.",
                example = "-updatedAt")
        String sort,

        @RestQuery @Parameter(description = "`total` adds the number of rows that the filters keep.")
        Include include,

        @RestQuery
        @Parameter(description = "Drafts and what was archived are for those who write: `DRAFT`, `SUBMITTED` …")
        Publication publication,

        @RestQuery @Parameter(description = "Only what came from the source with this slug.")
        String source,

        @RestQuery
        @Parameter(
                description =
                        "The slug of a partner's vocabulary: its tags stand in the places of codes, in filters and in rows.",
                example = "labo-ess")
        String vocabulary,

        @RestQuery @Parameter(description = "Members of the rows to embed instead of naming them, separated by commas.")
        String expand,

        @RestQuery @Parameter(description = "Members of the rows to keep, separated by commas.", example = "id,name")
        String fields) {

    /** Whether {@code expand=} names this member. */
    public boolean expands(String member) {
        return expand != null && Arrays.asList(expand.split(",")).contains(member);
    }

    /** As written in the query string. */
    public enum Include {
        total
    }
}
