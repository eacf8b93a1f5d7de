package fr.essaim.link;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) LinkKind kind,
        @Schema(required = true) LinkBasis basis,
        @Schema(required = true, examples = "project") String fromType,
        @JsonIgnore @Schema(hidden = true) UUID fromId,
        @Schema(required = true) Ref from,
        @Schema(required = true, examples = "commitment") String toType,
        @JsonIgnore @Schema(hidden = true) UUID toId,
        @Schema(required = true) Ref to,
        String note)
        implements Represented {

    /** As the table has it: the ends are named afterwards. */
    public LinkSummary(
            Meta meta,
            LinkKind kind,
            LinkBasis basis,
            String fromType,
            UUID fromId,
            String toType,
            UUID toId,
            String note) {
        this(meta, kind, basis, fromType, fromId, null, toType, toId, null, note);
    }

    /** Likewise. */
    static LinkSummary of(Link l) {
        return new LinkSummary(
                Meta.of(Links.COLLECTION, l), l.kind, l.basis, l.fromType, l.fromId, l.toType, l.toId, l.note);
    }

    LinkSummary between(Ref first, Ref second) {
        return new LinkSummary(meta, kind, basis, fromType, fromId, first, toType, toId, second, note);
    }
}
