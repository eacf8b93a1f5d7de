package fr.essaim.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForumSessionSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true) String title,
        @Schema(required = true) ForumSessionKind kind,
        @Schema(required = true) ForumSessionState state,
        @Schema(required = true) Integer order,
        Integer durationMinutes,
        String summary,
        @Schema(required = true) List<String> themes)
        implements Represented {}
