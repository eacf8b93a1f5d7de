package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Lists;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;

/**
 * The latest change of one resource, kept when the resource is deleted. Envers keeps those before it: they are the
 * history of every resource, in one table whatever its type, in the words of the input that would make it. The rest is its
 * entry in the feed.
 */
@Entity
@Audited
public class Change {
    /** Of the resource. */
    @Id
    public UUID id;

    /** As links and imports say it: {@code forum-session}. */
    public String type;

    /** The partner whose key may read the history. */
    public String sourceSlug;

    public boolean deleted;

    /** After the change; of a deleted resource, before it. No person is in it, only their ids. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode state;

    /** Its place in the feed; null when it was recorded before there was one. */
    @NotAudited
    @Column(name = "feed_position")
    public Long position;

    /** How many places the resource has had in the feed. */
    @NotAudited
    public int rev;

    @NotAudited
    public Instant changedAt;

    /** Where the resource is, by its id. */
    @NotAudited
    public String path;

    @NotAudited
    public String licence;

    /** The JSON of where it came from. */
    @NotAudited
    public String origin;

    /** The JSON of what there is to read, with all that it names. */
    @NotAudited
    public String shown;

    /** The ids named in {@link #shown} that the public is not told, or null: {@link Mentions}. */
    @NotAudited
    public String hidden;

    /** Whether the public would read it, if what it belongs to were public. */
    @NotAudited
    public boolean showable;

    @NotAudited
    public boolean isPublic;

    /** Whether the public has read it once: then it is told what became of it. */
    @NotAudited
    public boolean wasPublic;

    /** The resource that stands for it now. */
    @NotAudited
    public UUID mergedInto;

    @NotAudited
    @ElementCollection
    @CollectionTable(name = "change_mention", joinColumns = @JoinColumn(name = "change_id"))
    public Set<Mention> mentions = new HashSet<>();

    /**
     * A resource that another names.
     *
     * @param owner whether the other is a part of it, hidden with it
     */
    @Embeddable
    public record Mention(UUID mentioned, boolean owner) {}

    protected Change() {}

    Change(UUID id, String type) {
        this.id = id;
        this.type = type;
    }

    /** Equal states are one: what was touched and not changed has no revision and no new place. */
    boolean becomes(Resource now) {
        boolean same = !deleted
                && position != null
                && now.state().equals(state)
                && now.shown().equals(shown)
                && now.showable() == showable
                && Objects.equals(now.mergedInto(), mergedInto);
        if (same) {
            return false;
        }
        deleted = false;
        sourceSlug = now.sourceSlug();
        if (!now.state().equals(state)) {
            state = now.state();
        }
        path = now.path();
        licence = now.licence();
        origin = now.origin();
        shown = now.shown();
        showable = now.showable();
        mergedInto = now.mergedInto();
        Lists.replace(mentions, now.mentions());
        return true;
    }

    /** Nothing is left to read but that it was there. */
    void isDeleted() {
        deleted = true;
        showable = false;
        shown = null;
        origin = null;
        mentions.clear();
    }

    void takesPlace(long newPosition, Instant now) {
        position = newPosition;
        rev++;
        changedAt = now;
        wasPublic |= isPublic;
    }
}
