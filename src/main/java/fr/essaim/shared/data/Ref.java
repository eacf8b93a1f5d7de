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
        @JsonIgnore @Schema(hidden = true) Publication publication,
        @Schema(required = true) @JsonProperty("url") Href url) {

    public Ref(String collection, UUID id, String slug, String name, Publication publication) {
        this(
                collection,
                id,
                slug,
                name,
                publication,
                id == null ? null : Href.to(collection, slug == null ? id : slug));
    }

    /** The part of a select that makes a reference; {@code alias} may be outer-joined, see {@link #orNull}. */
    public static String select(String collection, String alias) {
        return "new %s('%s', %s.id, %s.slug, %s.name, %s.publication)"
                .formatted(Ref.class.getName(), collection, alias, alias, alias, alias);
    }

    /** As {@link #select(String, String)}, for what has a title and no slug. */
    public static String select(String collection, String alias, String label) {
        return "new %s('%s', %s.id, cast(null as string), %s.%s, %s.publication)"
                .formatted(Ref.class.getName(), collection, alias, alias, label, alias);
    }

    /** Names a resource that whoever asks may see; null for any other. */
    public static Ref of(String collection, NamedEntity entity) {
        return entity == null ? null : of(collection, entity, entity.slug, entity.name);
    }

    /** As {@link #of(String, NamedEntity)}, for what has a title and no slug. */
    public static Ref of(String collection, DomainEntity entity, String title) {
        return entity == null ? null : of(collection, entity, null, title);
    }

    private static Ref of(String collection, DomainEntity entity, String slug, String name) {
        return Visibility.shows(entity) ? new Ref(collection, entity.id, slug, name, entity.publication) : null;
    }

    /** An outer join that found nothing, or what is not to be seen, gives a reference to nothing: leave it out. */
    public static Ref orNull(Ref ref) {
        return ref == null || ref.id == null || !Visibility.shows(ref.publication) ? null : ref;
    }
}
