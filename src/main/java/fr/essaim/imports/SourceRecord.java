package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What a source says of one thing, as it was received. The resource is made of it and of what others say of it. */
@Entity
public class SourceRecord {
    private static final int LONGEST_ID = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String sourceSlug;
    public String type;

    /** Unique in the source for the type. */
    public String externalId;

    /** Its page at the source. */
    public String url;

    /** Of {@link #data}. */
    public String hash;

    /** In the shape that creates a resource of the type; its references are the source's. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class) // replaced as a whole: no copy has to tell
    public JsonNode data;

    /** When it was changed at the source, if that was said. */
    public Instant updatedAt;

    /** When it came here as it is. */
    public Instant receivedAt;

    public boolean withdrawn;

    /** The slug of the vocabulary that its tags are of; where there is none, they are codes. */
    public String vocabulary;

    /** Of the vocabulary when the record was read; -1 when there was none. */
    public int vocabularyVersion;

    /** A digest of all that its tags mean; null until they are read. */
    public String meaning;

    /** How many of its tags stand for nothing. */
    public int unknownTags;

    public UUID resourceId;

    /** {@link #url} as all its spellings are compared. */
    public String page;

    /** The website that it names, as all spellings are compared. */
    public String site;

    /** Whether a source can call something so. */
    static boolean isExternalId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.indexOf('\0') < 0;
    }

    /** From now on the source says this, of this resource. */
    void says(Sent sent, String source, UUID resource, Instant now) {
        ImportRecord line = sent.line();
        sourceSlug = source;
        type = line.type();
        externalId = line.externalId();
        url = line.url();
        hash = sent.hash();
        data = line.data();
        vocabulary = sent.vocabulary();
        updatedAt = line.updated();
        receivedAt = now;
        withdrawn = false;
        resourceId = resource;
        page = PageAddress.of(url);
        site = PageAddress.of(data.path("website").asText(null));
    }

    boolean isAlready(String newHash, String newUrl) {
        return !withdrawn && hash.equals(newHash) && Objects.equals(url, newUrl);
    }

    /** Whether the source has said something later already. */
    boolean isLaterThan(Instant then) {
        return then != null && updatedAt != null && then.isBefore(updatedAt);
    }

    boolean says(String field) {
        return data.hasNonNull(field);
    }

    /** Whether this record made the resource. */
    boolean isHomeOf(DomainEntity resource) {
        return resource.source != null
                && externalId.equals(resource.source.externalId())
                && resource.source.slug().equals(sourceSlug);
    }

    /** What decides between two that say different things. */
    Instant recency() {
        return updatedAt == null ? receivedAt : updatedAt;
    }
}
