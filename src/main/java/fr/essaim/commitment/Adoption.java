package fr.essaim.commitment;

import fr.essaim.organisation.Organisation;
import fr.essaim.person.Person;
import fr.essaim.pole.Pole;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * Somebody wants to carry a commitment, carries it, or did: it is kept with its times, whatever becomes of it. Until a moderator
 * has confirmed it, it is no one's to read but theirs and the moderators'.
 */
@Entity
public class Adoption {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    public Commitment commitment;

    /** In the order of arrival, from 1. */
    public int number;

    /** The key or the person it came from, as {@link fr.essaim.shared.security.Actor#name} says. */
    public String maker;

    /** By one of the three; none of them when they were deleted, or not taken. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    public Pole pole;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public BearerRole role;

    /** For the moderators. */
    public String message;

    @Enumerated(EnumType.STRING)
    public AdoptionState state = AdoptionState.PROPOSED;

    /** Why it was refused, or has ended. */
    public String reason;

    public Instant createdAt;

    /** When it was confirmed, refused or withdrawn. */
    public Instant decidedAt;

    public Instant endedAt;

    Commitment.Bearer bearer() {
        return new Commitment.Bearer(organisation, pole, person, role);
    }

    /** Whether they carry it, in the role that they took it up in. */
    boolean isAmong(List<Commitment.Bearer> bearers) {
        return bearers.stream().anyMatch(b -> b.role() == role && b.isSameAs(bearer()));
    }

    /**
     * What was said in private is not kept when nothing comes of it.
     *
     * @throws RuleBroken when there is no way from the state it is in
     */
    void become(AdoptionState next, Instant now, String why) {
        if (!state.leadsTo(next)) {
            throw new RuleBroken("adoption-over", state);
        }
        state = next;
        reason = why;
        if (next == AdoptionState.ENDED) {
            endedAt = now;
        } else {
            decidedAt = now;
        }
        if (!AdoptionState.PUBLIC.contains(next)) {
            message = null;
            person = null;
        }
    }
}
