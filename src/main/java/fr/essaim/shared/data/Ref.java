package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another resource, named: what a caller needs to show it and to follow it. {@code expand=} puts its summary instead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Ref", description = "Another resource, named. `expand=` puts its whole summary in its place.")
public record Ref(
        @JsonIgnore @Schema(hidden = true) String collection,
        @Schema(required = true) UUID id,
        @Schema(examples = "bou-sol") String slug,
        @Schema(required = true, examples = "Bou'sol") String name,
        @Schema(required = true) @JsonProperty("url") Href url) {

    public Ref(String collection, UUID id, String slug, String name) {
        this(collection, id, slug, name, id == null ? null : Href.to(collection, slug == null ? id : slug));
    }

    /** The part of a select that makes a reference; {@code alias} may be outer-joined, see {@link #orNull}. */
    public static String select(String collection, String alias) {
        return "new %s('%s', %s.id, %s.slug, %s.name)".formatted(Ref.class.getName(), collection, alias, alias, alias);
    }

    /** As {@link #select(String, String)}, for what has a title and no slug. */
    public static String select(String collection, String alias, String label) {
        return "new %s('%s', %s.id, cast(null as string), %s.%s)"
                .formatted(Ref.class.getName(), collection, alias, alias, label);
    }

    public static Ref of(String collection, NamedEntity entity) {
        return entity == null ? null : new Ref(collection, entity.id, entity.slug, entity.name);
    }

    /** An outer join that found nothing gives a reference to nothing: leave it out. */
    public static Ref orNull(Ref ref) {
        return ref == null || ref.id == null ? null : ref;
    }
}
