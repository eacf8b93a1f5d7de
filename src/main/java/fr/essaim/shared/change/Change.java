package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/**
 * The latest change of one resource, kept when the resource is deleted. Envers keeps those before it: they are the
 * history of every resource, in one table whatever its type, in the words of the input that would make it.
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

    protected Change() {}

    Change(UUID id, String type) {
        this.id = id;
        this.type = type;
    }

    /** Equal states are one: what was touched and not changed has no revision. */
    void becomes(JsonNode newState, String newSource) {
        deleted = false;
        sourceSlug = newSource;
        if (!newState.equals(state)) {
            state = newState;
        }
    }
}
