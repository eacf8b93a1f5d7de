package fr.essaim.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What someone, maybe without a key, proposes to change in a public resource. Nothing is kept of who it was. */
@Entity
public class Suggestion {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public Instant createdAt;
    public String resourceType;
    public UUID resourceId;

    /** The version of the resource that it was made of. */
    public int basedOn;

    /** A merge patch, RFC 7396. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode patch;

    /** What the patch would have changed in that version. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<FieldChange> changes;

    /** Why, in the words of whoever suggests it. */
    public String reason;

    @Enumerated(EnumType.STRING)
    public SuggestionState state = SuggestionState.PENDING;

    public Instant decidedAt;
    public String decidedBy;

    /** Why it was refused. */
    public String answer;

    /** @throws RuleBroken when it was decided before */
    void checkPending() {
        if (state != SuggestionState.PENDING) {
            throw new RuleBroken("suggestion-decided", state);
        }
    }

    /** @throws RuleBroken when it was decided before */
    void decide(SuggestionState decision, Instant now, String by, String why) {
        checkPending();
        state = decision;
        decidedAt = now;
        decidedBy = by;
        answer = why;
    }
}
