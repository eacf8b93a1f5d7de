package fr.essaim.shared.data;

import fr.essaim.shared.change.Recorder;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.UuidGenerator;

/** What every resource of the domain has, whatever it is about. */
@MappedSuperclass
@EntityListeners(Recorder.class)
public abstract class DomainEntity {
    public static final String DEFAULT_LICENCE = "etalab-2.0";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    @CreationTimestamp
    @Column(updatable = false)
    public Instant createdAt;

    @UpdateTimestamp
    public Instant updatedAt;

    @Enumerated(EnumType.STRING)
    public Publication publication = Publication.PUBLISHED;

    @Embedded
    public Origin source;

    public String licence = DEFAULT_LICENCE;

    /** Why a moderator sent it back or took it down; for those who write, never for the public. */
    public String moderationNote;

    /** @throws RuleBroken when this move does not exist from where it stands */
    public void move(Publication.Move move, String note) {
        if (!move.from.contains(publication)) {
            throw new RuleBroken("publication-move", publication, move.path(), publication.legalMoves());
        }
        publication = move.to;
        moderationNote = note;
    }

    /** What it is a part of: hidden with it. */
    public Stream<DomainEntity> belongsTo() {
        return Stream.empty();
    }

    /** The ids of {@link #belongsTo()}. */
    public Stream<UUID> owners() {
        return belongsTo().map(owner -> owner.id);
    }

    /** What shows it as a part of itself: changed with it. */
    public Stream<DomainEntity> shownIn() {
        return Stream.empty();
    }

    /** The next in a chain that never closes, such as what it is a part of; null at the end. */
    public DomainEntity follows() {
        return null;
    }

    /** Whether the chain that begins with {@code first} leads to this one. One that was closed before is walked round once. */
    protected boolean isReachedFrom(DomainEntity first) {
        var seen = new HashSet<UUID>();
        for (DomainEntity link = first; link != null && seen.add(link.id); link = link.follows()) {
            if (link.id.equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** @throws RuleBroken when it belongs to the program: no caller makes, changes or removes it */
    public void checkChangeable() {}

    /** @throws RuleBroken when it is to stay */
    public void checkDeletable() {}

    /** Whether this part is seen in that whole by all who see the whole: of a public one the public sees no draft. */
    public boolean isSeenIn(DomainEntity whole) {
        return whole.publication != Publication.PUBLISHED || publication == Publication.PUBLISHED;
    }
}
