package fr.essaim.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Two resources that may be one, whichever was looked at first, and what a person has said of it. */
@Entity
public class Likeness {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    public String type;

    /** The lower one, as text. */
    public UUID firstId;

    public UUID secondId;

    /** Null when a person said so. */
    public Double score;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LikenessReason> reasons = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public LikenessState state = LikenessState.OPEN;

    public Instant foundAt;
    public Instant judgedAt;
    public String judgedBy;
    public String note;

    /** The one that stands for both, while they are one. */
    public UUID keptId;

    /** What takes the merge back, as {@link fr.essaim.shared.write.Merging} wrote it. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode undo;

    protected Likeness() {}

    Likeness(String type, UUID one, UUID other, Instant now) {
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        this.type = type;
        this.firstId = inOrder ? one : other;
        this.secondId = inOrder ? other : one;
        this.foundAt = now;
    }

    /** Whether the service found it, and nobody has judged it. */
    boolean isCandidate() {
        return state == LikenessState.OPEN && score != null;
    }

    boolean isOf(UUID resource) {
        return firstId.equals(resource) || secondId.equals(resource);
    }

    UUID other(UUID resource) {
        return firstId.equals(resource) ? secondId : firstId;
    }

    /** @param found the reasons, of the two in the order of {@link #firstId} */
    void measured(double newScore, List<LikenessReason> found) {
        if (score == null || score != newScore || !reasons.equals(found)) {
            score = newScore;
            reasons = found;
        }
    }

    /** @throws RuleBroken while the two are one */
    void checkApart() {
        if (state == LikenessState.CONFIRMED) {
            throw new RuleBroken("likeness-confirmed");
        }
    }

    void judge(LikenessState verdict, String by, Instant now, String why) {
        state = verdict;
        judgedBy = by;
        judgedAt = now;
        note = why;
    }
}
