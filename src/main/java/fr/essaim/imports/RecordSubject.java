package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Listed;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The resource that a record is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordSubject", description = "The resource that a record is about.")
public record RecordSubject(
        @Schema(required = true, examples = "pole") String type,
        @Schema(required = true) UUID id,
        Href url) {
    static RecordSubject of(SourceRecord record, Catalogue catalogue) {
        Href url = catalogue.ofType(record.type) instanceof Listed listed
                ? Href.to(listed.listing().collection(), record.resourceId)
                : null;
        return new RecordSubject(record.type, record.resourceId, url);
    }
}
