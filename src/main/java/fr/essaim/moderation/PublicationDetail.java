package fr.essaim.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource stands between draft and archive, and where it may go from there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicationDetail")
public record PublicationDetail(
        @JsonUnwrapped Meta meta,

        @Schema(description = "Why a moderator sent it back or took it down.")
        String reason,

        @Schema(required = true, description = "The moves that are legal now: the last part of their addresses.")
        List<String> moves)
        implements Represented {
    static PublicationDetail of(String collection, DomainEntity e) {
        String legal = e.publication.legalMoves();
        return new PublicationDetail(
                Meta.of(collection, e), e.moderationNote, legal.isEmpty() ? List.of() : List.of(legal.split(", ")));
    }
}
