package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members that every resource begins with. Rows and details unwrap it, so that they stand at the top. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meta(
        @JsonIgnore @Schema(hidden = true) String collection,

        @Schema(required = true, description = "UUID version 7 (RFC 9562), never reused.")
        UUID id,

        @Schema(
                description = "Unique in its collection and accepted wherever the id is. Events, poles, projects,"
                        + " organisations and code lists have one.")
        String slug,

        @Schema(required = true, description = "Counts the changes of this resource; its ETag begins with it.")
        Integer version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) Publication publication,

        @Schema(description = "The partner it came from; left out when it was born here.")
        Origin source,

        @Schema(
                required = true,
                description = "SPDX identifier of the licence of this resource's data.",
                examples = "etalab-2.0")
        String licence,

        @Schema(required = true, description = "Where to go from here; `self` is always there.")
        Map<String, Href> links) {

    public Meta(
            String collection,
            UUID id,
            String slug,
            Integer version,
            Instant createdAt,
            Instant updatedAt,
            Publication publication,
            Origin source,
            String licence) {
        this(
                collection,
                id,
                slug,
                version,
                createdAt,
                updatedAt,
                publication,
                source,
                licence,
                Map.of("self", Href.to(collection, slug == null ? id : slug)));
    }

    /** The part of a select that makes these members, for an entity without a slug. */
    static String select(String collection, String alias) {
        return select(collection, alias, "cast(null as string)");
    }

    static String selectNamed(String collection, String alias) {
        return select(collection, alias, alias + ".slug");
    }

    private static String select(String collection, String alias, String slug) {
        return "new %s('%s', %s.id, %s, %s.version, %s.createdAt, %s.updatedAt, %s.publication, %s.source, %s.licence)"
                .formatted(Meta.class.getName(), collection, alias, slug, alias, alias, alias, alias, alias, alias);
    }

    public static Meta of(String collection, DomainEntity e) {
        String slug = e instanceof NamedEntity named ? named.slug : null;
        return new Meta(
                collection, e.id, slug, e.version, e.createdAt, e.updatedAt, e.publication, e.source, e.licence);
    }

    /** Of what is found below another resource, under this name. */
    public static Meta of(Href parent, String name, DomainEntity e) {
        var self = Map.of("self", new Href(parent.path() + "/" + name));
        return new Meta(
                null, e.id, null, e.version, e.createdAt, e.updatedAt, e.publication, e.source, e.licence, self);
    }

    /** With one more link, to what is below this resource. */
    public Meta with(String rel, String below) {
        var more = new LinkedHashMap<>(links);
        more.put(rel, new Href(links.get("self").path() + "/" + below));
        return withLinks(more);
    }

    /** With one more link, to the rows of another collection that belong to this resource. */
    public Meta withList(String rel, String collection, String filter) {
        return withRows(rel, collection, filter + "=" + (slug == null ? id : slug));
    }

    /** With one more link, to the rows of a collection that a query keeps. */
    public Meta withRows(String rel, String collection, String query) {
        var more = new LinkedHashMap<>(links);
        more.put(rel, new Href(Href.API + collection + "?" + query));
        return withLinks(more);
    }

    private Meta withLinks(Map<String, Href> more) {
        return new Meta(collection, id, slug, version, createdAt, updatedAt, publication, source, licence, more);
    }
}
