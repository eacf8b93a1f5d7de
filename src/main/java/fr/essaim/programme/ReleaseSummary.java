package fr.essaim.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Events;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Visibility;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which release of a programme it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Release")
public record ReleaseSummary(
        @Schema(required = true, description = "From 1, without a gap.", examples = "2")
        Integer number,

        @Schema(required = true) Instant releasedAt,

        @Schema(description = "For those who write: a key by its id, `admin`, the subject of a token, or `system`.")
        String releasedBy,

        @Schema(description = "What is new in it.") String note,
        @Schema(required = true) Href url) {
    static ReleaseSummary of(Release r) {
        return new ReleaseSummary(
                r.number,
                r.releasedAt,
                Visibility.showsUnpublished(r.programme) ? r.releasedBy : null,
                r.note,
                new Href(Events.ref(r.programme.event).url().path() + "/programme/releases/" + r.number));
    }
}
