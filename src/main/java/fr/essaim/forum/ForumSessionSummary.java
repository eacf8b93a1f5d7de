package fr.essaim.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForumSessionSummary(
        @JsonUnwrapped Meta meta,
        @NotNull Ref event,
        @NotNull String title,
        @NotNull ForumSessionKind kind,
        @NotNull ForumSessionState state,
        @NotNull Integer order,
        Integer durationMinutes,
        String summary)
        implements Represented {}
