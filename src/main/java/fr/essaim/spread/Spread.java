package fr.essaim.spread;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A project, those that take after it, and the sites of them all with those that replicate them.
 *
 * @param sites each is followed by its replicas
 * @param complete there was nothing to leave out
 */
record Spread(UUID root, List<Member> projects, List<Site> sites, boolean complete) {
    /** Of the communes and départements of the sites, as far as they are known. */
    Set<String> codes() {
        return sites.stream()
                .flatMap(site -> Stream.of(site.communeCode(), site.departement()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A project of the tree, and the one it takes after. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SpreadProject")
    public record Member(
            @Schema(required = true) Ref project,

            @Schema(description = "The project that it takes after.")
            Ref inspiredBy,

            @Schema(required = true, description = "Steps from the project that was asked for.")
            Integer depth) {
        public Member {
            inspiredBy = Ref.orNull(inspiredBy);
        }

        public Member(Ref project, Ref inspiredBy) {
            this(project, inspiredBy, 0);
        }
    }
}
